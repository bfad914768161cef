namespace SeopBot.Plans;

/// <summary>How a school counts SEOP conferences. Source: domain.md §1.2.</summary>
public enum CountingRule
{
    /// <summary>One individual and one group a year. Source: Policy 4030, 3.2.1.</summary>
    Yearly,

    /// <summary>One of each in grades 7-8, 9-10 and 11-12. Source: R277-462-5(6).</summary>
    Band,

    /// <summary>Individual in 7 to 11; group in 7 or 8, 9 or 10, and 12. Source: H.B. 138 (1997).</summary>
    Historic1997,
}

/// <summary>What "by grade 10" means for the career cluster. Source: Policy 4030, 3.2.3.3; domain.md §9.2.</summary>
public enum ClusterDue
{
    /// <summary>The first day of grade 10.</summary>
    StartOf10,

    /// <summary>The close of the last conference window of grade 10.</summary>
    WindowOf10,

    /// <summary>The end of grade 10.</summary>
    EndOf10,
}

/// <summary>A list of career clusters. Source: domain.md §1.9.</summary>
public enum ClusterFramework
{
    /// <summary>Utah's 13.</summary>
    Utah13,

    /// <summary>The national 16.</summary>
    National16,

    /// <summary>The national 14 of 2024.</summary>
    National14,
}

/// <summary>A school and how it reads the policy.</summary>
/// <param name="Key">The school's id.</param>
/// <param name="Name">The school's name.</param>
public sealed record School(string Key, string Name)
{
    /// <summary>IANA zone.</summary>
    public string TimeZone { get; init; } = SchoolTime.DefaultZone;

    /// <summary>Grades that get a SEP. Source: Policy 4030, 3.1.1; domain.md §0, trap 2.</summary>
    public IReadOnlyList<Grade> ElementaryGrades { get; init; } = [];

    /// <summary>The school with the usual grades where none is said: SEP in K to 5, SEOP in 6 to 12. Source: Policy 4030, 3.1.1; decision 12.</summary>
    public School WithGrades() => ElementaryGrades.Count + SecondaryGrades.Count > 0 ? this : this with
    {
        ElementaryGrades = [.. Enumerable.Range(0, 6).Select(number => new Grade(number))],
        SecondaryGrades = [.. Enumerable.Range(6, 7).Select(number => new Grade(number))],
    };

    /// <summary>Grades that get a SEOP.</summary>
    public IReadOnlyList<Grade> SecondaryGrades { get; init; } = [];

    /// <summary>Which kind of plan a grade gets; null for neither. Source: domain.md §0, trap 2.</summary>
    public PlanKind? KindOf(Grade grade) => ElementaryGrades.Contains(grade) ? PlanKind.Sep : SecondaryGrades.Contains(grade) ? PlanKind.Seop : null;

    /// <summary>Whether a SEP conference counts only with the student. Source: Policy 4030, 3.1.1 (on) and the superintendent's letter (off); domain.md §0, trap 1.</summary>
    public bool StudentMustAttendSep { get; init; } = true;

    /// <summary>Most students invited to one small group. Source: domain.md §1.4 (Iron, Juab).</summary>
    public int GroupMax { get; init; } = 5;

    /// <summary>Whether a small group counts only with a parent. Source: Policy 4030, 3.2.1.</summary>
    public bool ParentRequiredAtGroup { get; init; } = true;

    /// <summary>How SEOP conferences are counted.</summary>
    public CountingRule CountingRule { get; init; } = CountingRule.Yearly;

    /// <summary>By when a cluster is chosen.</summary>
    public ClusterDue ClusterDue { get; init; } = ClusterDue.WindowOf10;

    /// <summary>The clusters that the school works with.</summary>
    public ClusterFramework ClusterFramework { get; init; } = ClusterFramework.Utah13;

    /// <summary>Tests the board approved. Source: Policy 4030, 3.2.3.2.</summary>
    public IReadOnlyList<string> ApprovedTests { get; init; } = [];

    /// <summary>Days after enrollment in which nothing is due. Source: domain.md §9.</summary>
    public int GraceDays { get; init; } = 30;

    /// <summary>Invitations that document the attempts to reach a family. Source: domain.md §9 ("earnest and persistent effort").</summary>
    public int AttemptsMinimum { get; init; } = 3;

    /// <summary>Different channels those invitations took. Source: domain.md §9.</summary>
    public int AttemptsChannels { get; init; } = 2;

    /// <summary>Whether an approved test counts only in the band of grades (7-8, 9-10, 11-12) in which it was taken. Source: domain.md §9.2, S3.</summary>
    public bool TestOncePerBand { get; init; }

    /// <summary>Whether a SEOP is complete only with the parent's acknowledgment. Source: USBE guidance; domain.md §9.2, S12.</summary>
    public bool AcknowledgmentRequired { get; init; }
}
