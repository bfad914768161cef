namespace SeopBot.Plans;

/// <summary>The yearly report that the principal drafts in April: numbers by school and kind of plan, no names. Source: domain.md §1.4.</summary>
/// <param name="Year">The school year.</param>
/// <param name="AsOf">Up to which day.</param>
/// <param name="Rows">By school key, SEP before SEOP; a school has a row for each kind of plan that concerns a student of it.</param>
public sealed record AprilReport(SchoolYear Year, DateOnly AsOf, IReadOnlyList<AprilRow> Rows)
{
    /// <summary>Most conference time a year that counts as school time. Source: R277-419; domain.md §1.5.</summary>
    public static readonly TimeSpan MostSchoolTime = TimeSpan.FromHours(22.5);

    /// <summary>The sum over all schools, one row a kind; its School is null.</summary>
    public IReadOnlyList<AprilRow> Totals { get; init; } = [];

    /// <summary>The report on all schools, by which it is decided what is withheld of some; null where this is it.</summary>
    public AprilReport? District { get; init; }

    /// <summary>Students by state in each grade of each school, in the order of the rows.</summary>
    public IReadOnlyList<RollUpRow> Grades { get; init; } = [];
}

/// <summary>One kind of plan at one school in one year.</summary>
/// <param name="School">The school; null for the sum.</param>
/// <param name="Kind">SEP or SEOP.</param>
/// <param name="Counts">Students by state, and those with something late by clause.</param>
public sealed record AprilRow(School? School, PlanKind Kind, PlanCounts Counts)
{
    /// <summary>Students with the individual conferences that the year asks for by now, of <see cref="PlanCounts.Total"/>.</summary>
    public int StudentsMet { get; init; }

    /// <summary>Individual conferences that count. Source: Policy 4030, 3.1.1, 3.2.1.</summary>
    public int ValidIndividual { get; init; }

    /// <summary>Students' places in small groups that count. Source: Policy 4030, 3.2.1.</summary>
    public int ValidGroup { get; init; }

    /// <summary>The conferences held, whether they count or not.</summary>
    public ConferenceCounts Held { get; init; } = new();

    /// <summary>The invitations sent. Source: Policy 4030, 3.2.3.5.</summary>
    public InvitationCounts Invitations { get; init; } = new();

    /// <summary>Staff of the school who were trained in this kind of plan in the year; null where the list Training has nobody at all. Source: Policy 4030, 3.1.2, 3.2.2.</summary>
    public int? StaffTrained { get; init; }
}

/// <summary>Conferences held in a year.</summary>
public sealed record ConferenceCounts
{
    /// <summary>Individual conferences.</summary>
    public int Individual { get; init; }

    /// <summary>Small groups; one with five students is one.</summary>
    public int Groups { get; init; }

    /// <summary>Asked for by a parent, beyond those of the school. Source: Policy 4030, 2.5.</summary>
    public int AskedByParent { get; init; }

    /// <summary>Time taken; a group counts once.</summary>
    public TimeSpan Length { get; init; }

    /// <summary>Of it, in the school day. Source: Policy 4030, 2.6.</summary>
    public TimeSpan SchoolDayLength { get; init; }

    /// <summary>Students' conferences: each student of a group is one.</summary>
    public int Attended { get; init; }

    /// <summary>Of those, with a parent or guardian.</summary>
    public int WithParent { get; init; }

    /// <summary>Of those, with the student.</summary>
    public int WithStudent { get; init; }

    /// <summary>By video or telephone.</summary>
    public int Remote { get; init; }

    /// <summary>Share of students' conferences with a parent, 0 to 1; null when there was none.</summary>
    public double? ParentShare => Attended == 0 ? null : (double)WithParent / Attended;
}

/// <summary>Invitations sent in a year and what became of them.</summary>
public sealed record InvitationCounts
{
    /// <summary>Sent.</summary>
    public int Sent { get; init; }

    /// <summary>They come.</summary>
    public int Accepted { get; init; }

    /// <summary>They do not come.</summary>
    public int Declined { get; init; }

    /// <summary>Not answered.</summary>
    public int NoAnswer { get; init; }

    /// <summary>Came back.</summary>
    public int Undeliverable { get; init; }

    /// <summary>Students for whom an adult was reached.</summary>
    public int StudentsInvited { get; init; }
}
