using SeopBot.SharePoint.Filings;

namespace SeopBot.SharePoint.Mirror;

/// <summary>Wakes the mirror before its schedule does, for the lists in which something changed. Any number of rings before it listens are one.</summary>
/// <param name="time">The clock.</param>
internal sealed class MirrorBell(TimeProvider time)
{
    private readonly Signal _signal = new(time);
    private readonly Lock _lock = new();
    private HashSet<string> _changed = [];

    /// <summary>Something changed in the list.</summary>
    /// <param name="list">The list's name.</param>
    public void Ring(string list)
    {
        lock (_lock) _changed.Add(list);
        _signal.Ring();
    }

    /// <summary>Waits for a ring, at most that long.</summary>
    /// <returns>The names of the lists that were rung for; none when the time is over.</returns>
    public async Task<IReadOnlySet<string>> WaitAsync(TimeSpan longest, CancellationToken stop)
    {
        await _signal.WaitAsync(longest, stop);
        lock (_lock)
        {
            var changed = _changed;
            _changed = [];
            return changed;
        }
    }
}
