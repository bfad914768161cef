using System.Collections.Concurrent;

namespace SeopBot.Plans;

/// <summary>Standings on one day, each kept once however many students have it: of 36,000 students some thousand differ.</summary>
internal sealed class SharedStandings
{
    private readonly ConcurrentDictionary<IReadOnlyList<OpenElement>, IReadOnlyList<OpenElement>> _parts = new(new SameParts());
    private readonly ConcurrentDictionary<PlanStanding, PlanStanding> _standings = new();

    /// <summary>An equal standing that is kept already, else this one.</summary>
    public PlanStanding Of(PlanStanding standing)
    {
        var shared = standing with { Open = Of(standing.Open), Optional = Of(standing.Optional) };
        return _standings.GetOrAdd(shared, shared);
    }

    private IReadOnlyList<OpenElement> Of(IReadOnlyList<OpenElement> parts) => parts.Count == 0 ? [] : _parts.GetOrAdd(parts, own => [.. own]);

    private sealed class SameParts : IEqualityComparer<IReadOnlyList<OpenElement>>
    {
        public bool Equals(IReadOnlyList<OpenElement>? x, IReadOnlyList<OpenElement>? y) => x is not null && y is not null && x.SequenceEqual(y);

        public int GetHashCode(IReadOnlyList<OpenElement> obj)
        {
            var hash = new HashCode();
            foreach (var part in obj) hash.Add((part.Element, part.Reason, part.DueOn));
            return hash.ToHashCode();
        }
    }
}
