namespace SeopBot.Bot.Turns;

/// <summary>Lines in this process, strictly first come, first served. Who stands in two has joined both at once, so that nobody waits in a circle.</summary>
public sealed class TurnLines
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _ends = new(StringComparer.Ordinal);

    /// <summary>How many lines have somebody in them.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _ends.Count;
        }
    }

    /// <summary>Joins the ends of a line and, where there is one, of a second.</summary>
    public Place Join(string line, string? second)
    {
        lock (_lock)
        {
            var before = _ends.GetValueOrDefault(line, Task.CompletedTask);
            if (second is not null && _ends.TryGetValue(second, out var beforeInSecond)) before = before.IsCompleted ? beforeInSecond : Task.WhenAll(before, beforeInSecond);
            var place = new Place(this, line, second, before);
            _ends[line] = place.Left;
            if (second is not null) _ends[second] = place.Left;
            return place;
        }
    }

    private void Leave(Place place, string line, string? second)
    {
        lock (_lock)
        {
            if (_ends.GetValueOrDefault(line) == place.Left) _ends.Remove(line);
            if (second is not null && _ends.GetValueOrDefault(second) == place.Left) _ends.Remove(second);
        }
    }

    /// <summary>A place in the lines. Disposing it leaves them; whoever gives up early still lets nobody overtake those before.</summary>
    public sealed class Place : IDisposable
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TurnLines _lines;
        private readonly string _line;
        private readonly string? _second;

        internal Place(TurnLines lines, string line, string? second, Task reached) => (_lines, _line, _second, Reached) = (lines, line, second, reached);

        /// <summary>Completes when all who came before have left.</summary>
        public Task Reached { get; }

        internal Task Left => _left.Task;

        /// <inheritdoc/>
        public void Dispose() => Reached.ContinueWith(_ => Leave(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        private void Leave()
        {
            _lines.Leave(this, _line, _second);
            _left.TrySetResult();
        }
    }
}
