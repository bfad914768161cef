using System.Runtime.CompilerServices;

namespace SeopBot.Plans;

/// <summary>The policies of all schools in one year, made once a roster and year.</summary>
internal sealed class SchoolPolicies
{
    private static readonly ConditionalWeakTable<Roster, SchoolPolicies[]> Made = [];

    private readonly Roster _roster;
    private readonly Dictionary<string, (School School, SchoolPolicy Policy)> _schools;

    private SchoolPolicies(Roster roster, SchoolYear year)
    {
        (_roster, Year) = (roster, year);
        _schools = roster.Students.Select(student => student.SchoolKey).Distinct()
            .ToDictionary(key => key, key => (roster.SchoolOf(key), new SchoolPolicy(roster.SchoolOf(key), year, roster)));
    }

    /// <summary>The year.</summary>
    public SchoolYear Year { get; }

    /// <summary>The policies of a roster's schools.</summary>
    public static SchoolPolicies Of(Roster roster, SchoolYear year)
    {
        var made = Made.GetOrAdd(roster, []);
        if (made.FirstOrDefault(policies => policies.Year == year) is { } known) return known;
        var policies = new SchoolPolicies(roster, year);
        Made.AddOrUpdate(roster, [.. made, policies]);
        return policies;
    }

    /// <summary>The school and its policy.</summary>
    public (School School, SchoolPolicy Policy) this[string schoolKey] => _schools[schoolKey];

    /// <summary>Schools that read the policy just as they did in another roster, so that what was found by it still holds.</summary>
    public IReadOnlySet<string> SameAs(SchoolPolicies other)
    {
        if (Year != other.Year || _roster.Courses != other._roster.Courses || !_roster.CreditRules.SequenceEqual(other._roster.CreditRules)) return new HashSet<string>();
        return _schools.Keys.Where(key => ReferenceEquals(this, other) || (other._schools.ContainsKey(key) && IsSame(key, other))).ToHashSet();
    }

    private bool IsSame(string key, SchoolPolicies other)
    {
        var (mine, theirs) = (this[key].School, other[key].School);
        return mine.ElementaryGrades.SequenceEqual(theirs.ElementaryGrades) && mine.SecondaryGrades.SequenceEqual(theirs.SecondaryGrades)
            && mine.ApprovedTests.SequenceEqual(theirs.ApprovedTests)
            && mine == theirs with { ElementaryGrades = mine.ElementaryGrades, SecondaryGrades = mine.SecondaryGrades, ApprovedTests = mine.ApprovedTests }
            && Enum.GetValues<PlanKind>().All(kind => _roster.WindowsOf(key, Year, kind).SequenceEqual(other._roster.WindowsOf(key, Year, kind)));
    }
}
