namespace SeopBot.Plans.Rules;

/// <summary>How a school counts SEOP conferences. Source: domain.md §1.2.</summary>
internal enum CountingRule
{
    /// <summary>One individual and one group a year. Source: Policy 4030, 3.2.1.</summary>
    Yearly,

    /// <summary>One of each in grades 7-8, 9-10 and 11-12. Source: R277-462-5(6).</summary>
    Band,

    /// <summary>Individual in 7 to 11; group in 7 or 8, 9 or 10, and 12. Source: H.B. 138 (1997).</summary>
    Historic1997,
}

/// <summary>What "by grade 10" means for the career cluster. Source: domain.md §9.2.</summary>
internal enum ClusterDue
{
    /// <summary>The close of the last conference window of grade 10.</summary>
    WindowOf10,

    /// <summary>The first day of grade 10.</summary>
    StartOf10,

    /// <summary>The end of grade 10.</summary>
    EndOf10,
}

/// <summary>How one school reads the policy in one year. A mistyped setting is read as its default.</summary>
internal sealed class PolicyReading(School school, SchoolYear year, Roster roster)
{
    private static readonly School Usual = new("", "");
    private readonly HashSet<string> _approved = new(school.ApprovedTests.Select(test => test.Trim()), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _classes = [.. roster.CreditRules.Select(rule => rule.GraduationYear)];

    /// <summary>The school.</summary>
    public School School => school;

    /// <summary>The school year.</summary>
    public SchoolYear Year => year;

    /// <summary>How SEOP conferences are counted.</summary>
    public CountingRule Counting { get; } = Named(school.CountingRule, CountingRule.Yearly);

    /// <summary>By when a cluster is chosen.</summary>
    public ClusterDue ClusterDue { get; } = Named(school.ClusterDue, ClusterDue.WindowOf10);

    /// <summary>Most students invited to a small group.</summary>
    public int GroupMax { get; } = school.GroupMax >= SeopRules.SmallestGroup ? school.GroupMax : Usual.GroupMax;

    /// <summary>Days after enrollment in which nothing is due.</summary>
    public int GraceDays { get; } = GraceOf(school);

    /// <summary>By when SEP conferences are due.</summary>
    public DueCalendar Sep { get; } = DueCalendar.OfSep(year, roster.WindowsOf(school.Key, year, PlanKind.Sep), GraceOf(school));

    /// <summary>By when SEOP conferences are due.</summary>
    public DueCalendar Seop { get; } = DueCalendar.OfSeop(year, roster.WindowsOf(school.Key, year, PlanKind.Seop), GraceOf(school));

    /// <summary>The credit tables, for the explanation of the requirements.</summary>
    public IReadOnlyList<CreditRule> CreditRules => roster.CreditRules;

    /// <summary>Whether the board approved the test.</summary>
    public bool IsApproved(string instrument) => _approved.Contains(instrument.Trim());

    /// <summary>Whether there is a credit table for the graduating class.</summary>
    public bool HasCredits(int? graduationYear) => graduationYear is { } known && _classes.Contains(known);

    /// <summary>Which kind of plan a grade gets; null for neither. Source: domain.md §0, trap 2.</summary>
    public PlanKind? KindOf(Grade grade) =>
        school.ElementaryGrades.Contains(grade) ? PlanKind.Sep : school.SecondaryGrades.Contains(grade) ? PlanKind.Seop : null;

    private static int GraceOf(School school) => school.GraceDays >= 0 ? school.GraceDays : Usual.GraceDays;

    private static T Named<T>(string text, T usual) where T : struct, Enum =>
        Enum.TryParse<T>(text.Trim(), ignoreCase: true, out var named) && Enum.IsDefined(named) && !char.IsAsciiDigit(text.Trim()[0]) ? named : usual;
}
