namespace SeopBot.Bot.Turns;

/// <summary>Lines in this process, strictly first come, first served. Who stands in two has joined both at once, so that nobody waits in a circle.</summary>
public sealed class TurnLines
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _all = new(StringComparer.Ordinal);

    /// <summary>How many lines have somebody in them.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _all.Count;
        }
    }

    /// <summary>Joins the ends of a line and, where there is one, of a second.</summary>
    /// <param name="line">The line.</param>
    /// <param name="second">The second line; null for none.</param>
    /// <param name="longest">Most places in each of them, with those that are at their turn.</param>
    /// <exception cref="FullLineException">One of them has that many.</exception>
    public Place Join(string line, string? second, int longest)
    {
        lock (_lock)
        {
            string[] joined = second is null ? [line] : [line, second];
            if (joined.Any(name => _all.GetValueOrDefault(name).Places >= longest)) throw new FullLineException();
            var before = joined.Select(name => _all.GetValueOrDefault(name).End).OfType<Task>().ToArray();
            var place = new Place(this, joined, before.Length == 0 ? Task.CompletedTask : Task.WhenAll(before));
            foreach (var name in joined) _all[name] = new Line(place.Left, _all.GetValueOrDefault(name).Places + 1);
            return place;
        }
    }

    private void Leave(string[] joined)
    {
        lock (_lock)
        {
            foreach (var name in joined)
            {
                var left = _all[name] with { Places = _all[name].Places - 1 };
                if (left.Places > 0) _all[name] = left;
                else _all.Remove(name);
            }
        }
    }

    private readonly record struct Line(Task? End, int Places);

    /// <summary>A place in the lines. Disposing it leaves them; whoever gives up early still lets nobody overtake those before.</summary>
    public sealed class Place : IDisposable
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TurnLines _lines;
        private readonly string[] _joined;

        internal Place(TurnLines lines, string[] joined, Task reached) => (_lines, _joined, Reached) = (lines, joined, reached);

        /// <summary>Completes when all who came before have left.</summary>
        public Task Reached { get; }

        internal Task Left => _left.Task;

        /// <inheritdoc/>
        public void Dispose() => Reached.ContinueWith(_ => Leave(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        private void Leave()
        {
            _lines.Leave(_joined);
            _left.TrySetResult();
        }
    }
}
