using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Plans;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// Between those who file and the delivery: rings when something new is kept, and says how it ended, to the person who
/// still waits or else to the listeners. Each end is told once: either way, never both. Listeners are looked up late,
/// because they may need the store themselves.
/// </summary>
internal sealed partial class FilingBell(Outbox outbox, IServiceProvider services, TimeProvider time, ILogger<FilingBell> logger)
{
    private readonly ConcurrentDictionary<string, Waiter> _waiters = new();
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _telling = new(1);

    /// <summary>Wakes the delivery.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, at most that long.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(longest, time);
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

    /// <summary>Keeps the filing and waits for its end, at most that long.</summary>
    /// <param name="id">The filing.</param>
    /// <param name="keep">Puts it on durable storage; false when there is nothing to wait for.</param>
    /// <param name="wait">How long.</param>
    /// <param name="cancellationToken">Ends the wait early; the filing goes on.</param>
    public async Task<FilingReceipt> AwaitAsync(string id, Func<bool> keep, TimeSpan wait, CancellationToken cancellationToken)
    {
        var waiter = new Waiter();
        if (!_waiters.TryAdd(id, waiter)) return Current(id);
        try
        {
            if (!keep()) return Current(id);
            Ring();
            await Task.WhenAny(waiter.Ended, Task.Delay(wait, time, cancellationToken));
            var kept = Current(id);
            return waiter.TryClaim() ? kept : await waiter.Ended;
        }
        finally
        {
            _waiters.TryRemove(id, out _);
        }
    }

    /// <summary>Keeps how far the filing has come and tells the person who waits for it.</summary>
    public void Settle(KeptFiling before, KeptFiling after)
    {
        var isNews = after.State != FilingState.Kept && after.State != before.State;
        var waiter = isNews && _waiters.TryGetValue(after.Id, out var found) && found.TryClaim() ? found : null;
        try
        {
            outbox.Save(after, told: isNews ? waiter is not null : null);
        }
        finally
        {
            waiter?.End(after.Receipt);
        }
    }

    /// <summary>Tells the listeners what nobody has heard yet.</summary>
    public async Task TellAsync(CancellationToken stop)
    {
        await _telling.WaitAsync(stop);
        try
        {
            foreach (var filing in outbox.Untold()) await TellAsync(filing, stop);
        }
        finally
        {
            _telling.Release();
        }
    }

    // One person who cannot be reached does not keep the others from hearing.
    private async Task TellAsync(KeptFiling filing, CancellationToken stop)
    {
        try
        {
            foreach (var listener in services.GetServices<IFilingListener>()) await listener.OnChangedAsync(filing.Receipt, stop);
            outbox.MarkTold(filing.Id);
        }
        catch (Exception cause) when (!stop.IsCancellationRequested)
        {
            Log.NotTold(logger, cause);
        }
    }

    private FilingReceipt Current(string id) => outbox.Find(id)?.Receipt ?? new FilingReceipt(id, FilingState.Kept);

    // Whoever claims first, the end or the clock, decides who tells the person.
    private sealed class Waiter
    {
        private readonly TaskCompletionSource<FilingReceipt> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _claimed;

        public Task<FilingReceipt> Ended => _end.Task;

        public bool TryClaim() => Interlocked.Exchange(ref _claimed, 1) == 0;

        public void End(FilingReceipt receipt) => _end.SetResult(receipt);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Somebody could not be told what became of a filing; it is tried again.")]
        public static partial void NotTold(ILogger logger, Exception cause);
    }
}
