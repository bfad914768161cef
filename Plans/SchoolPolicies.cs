using System.Runtime.CompilerServices;

namespace SeopBot.Plans;

/// <summary>The policies of all schools in one year, made once a roster, year and first year on file.</summary>
internal sealed class SchoolPolicies
{
    private static readonly ConditionalWeakTable<Roster, SchoolPolicies[]> Made = [];

    private readonly Roster _roster;
    private readonly Dictionary<string, (School School, SchoolPolicy Policy)> _schools;

    private SchoolPolicies(Roster roster, SchoolYear year, SchoolYear? keptSince)
    {
        (_roster, Year, KeptSince) = (roster, year, keptSince);
        _schools = roster.Schools.Select(school => school.Key).Concat(roster.Students.Select(student => student.SchoolKey)).Distinct()
            .ToDictionary(key => key, key => (roster.SchoolOf(key), new SchoolPolicy(roster.SchoolOf(key), year, roster, keptSince)));
    }

    /// <summary>The year.</summary>
    public SchoolYear Year { get; }

    /// <summary>The first school year whose records tell who had a plan; null when nothing is on file.</summary>
    public SchoolYear? KeptSince { get; }

    /// <summary>The policies of a roster's schools.</summary>
    public static SchoolPolicies Of(Roster roster, SchoolYear year, SchoolYear? keptSince)
    {
        var made = Made.GetOrAdd(roster, []);
        if (made.FirstOrDefault(policies => policies.Year == year && policies.KeptSince == keptSince) is { } known) return known;
        var policies = new SchoolPolicies(roster, year, keptSince);
        Made.AddOrUpdate(roster, [.. made.Where(policies => policies.Year != year), policies]);
        return policies;
    }

    /// <summary>The school and its policy.</summary>
    public (School School, SchoolPolicy Policy) this[string schoolKey] => _schools[schoolKey];

    /// <summary>Whether it is a school of the district.</summary>
    public bool Has(string schoolKey) => _schools.ContainsKey(schoolKey);

    /// <summary>Schools that read the policy otherwise than they did in another roster, those of one roster only included; null when all do.</summary>
    public IReadOnlySet<string>? Changed(SchoolPolicies other)
    {
        if (ReferenceEquals(this, other)) return new HashSet<string>();
        if (Year != other.Year || KeptSince != other.KeptSince || _roster.Courses != other._roster.Courses || !_roster.CreditRules.SequenceEqual(other._roster.CreditRules)) return null;
        return _schools.Keys.Union(other._schools.Keys).Where(key => !Has(key) || !other.Has(key) || !IsSame(key, other)).ToHashSet();
    }

    // The state rule asks who is a counselor.
    private HashSet<(string, StaffRole)> Roles => [.. _roster.Staff.Select(member => (member.Key, member.Role))];

    private bool IsSame(string key, SchoolPolicies other)
    {
        var (mine, theirs) = (this[key].School, other[key].School);
        return mine.ElementaryGrades.SequenceEqual(theirs.ElementaryGrades) && mine.SecondaryGrades.SequenceEqual(theirs.SecondaryGrades)
            && mine.ApprovedTests.SequenceEqual(theirs.ApprovedTests)
            && (mine.CountingRule != CountingRule.Band || Roles.SetEquals(other.Roles))
            && mine == theirs with { ElementaryGrades = mine.ElementaryGrades, SecondaryGrades = mine.SecondaryGrades, ApprovedTests = mine.ApprovedTests }
            && Enum.GetValues<PlanKind>().All(kind => _roster.WindowsOf(key, Year, kind).SequenceEqual(other._roster.WindowsOf(key, Year, kind)));
    }
}
