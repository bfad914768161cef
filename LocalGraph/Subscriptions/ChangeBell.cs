using System.Threading.Channels;

namespace SeopBot.LocalGraph.Subscriptions;

/// <summary>Wakes the sender of notifications; several rings before it listens are one.</summary>
internal sealed class ChangeBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, at most that long; null waits for ever.</summary>
    public async Task WaitAsync(TimeSpan? longest, TimeProvider time, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(longest ?? Timeout.InfiniteTimeSpan, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            await _rings.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
