using System.Collections.Concurrent;
using SeopBot.Plans;
using SeopBot.SharePoint.Mirror;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// Between those who file and the delivery: rings when something new is kept, and says how it ended, to the person who
/// still waits or else to <see cref="FilingTeller"/>. Each end is told once: either way, never both.
/// </summary>
internal sealed class FilingBell(Outbox outbox, MirrorWriter mirror, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Waiter> _waiters = new();

    /// <summary>Rings when something new is kept.</summary>
    public Signal Work { get; } = new(time);

    /// <summary>Rings when a filing has ended and nobody waits for it.</summary>
    public Signal News { get; } = new(time);

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
            Work.Ring();
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
            // First into the copy, then out of the outbox: nobody sees a moment without it.
            mirror.Take(after.Rows);
            outbox.Save(after, told: isNews ? waiter is not null : null);
        }
        finally
        {
            waiter?.End(after.Receipt);
            if (isNews && waiter is null) News.Ring();
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
}
