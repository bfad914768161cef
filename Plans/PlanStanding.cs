namespace SeopBot.Plans;

/// <summary>Where a plan stands, the best first. Source: domain.md §9.1.</summary>
public enum PlanState
{
    /// <summary>Everything the year asks for is there.</summary>
    Complete,

    /// <summary>Nothing that is due is open.</summary>
    OnTrack,

    /// <summary>No record, no conference window that counts for the student has opened (without one: it is not after 31 May), and nothing is late.</summary>
    NotStarted,

    /// <summary>Something due is open, no conference is overdue.</summary>
    Incomplete,

    /// <summary>Fewer valid conferences than are due.</summary>
    MissingConference,

    /// <summary>No record this year although a conference window has opened (without one: 31 May has passed), or none at all since the student came into grade 7.</summary>
    NoPlan,

    /// <summary>Not enrolled, or not a grade of this kind of plan.</summary>
    NotApplicable,
}

/// <summary>A part of the plan that is still open.</summary>
/// <param name="Element">Which part.</param>
/// <param name="Clause">The number of Policy 4030 it rests on, or the rule where only that asks, as R277-462-5.</param>
/// <param name="Reason">Why it is open.</param>
/// <param name="DueOn">The last day on which it is not late.</param>
public sealed record OpenElement(PlanElement Element, string Clause, OpenReason Reason, DateOnly DueOn);

/// <summary>Where one student's plan stands on one day.</summary>
/// <param name="State">The state.</param>
/// <param name="Open">All open parts, in the order of the policy.</param>
public sealed record PlanStanding(PlanState State, IReadOnlyList<OpenElement> Open)
{
    /// <summary>Which kind of plan the grade asks for at the school; null for neither.</summary>
    public PlanKind? Kind { get; init; }

    /// <summary>Parts that are not there and that the plan can do without: shown where asked for, never missing. Source: domain.md §9.2.</summary>
    public IReadOnlyList<OpenElement> Optional { get; init; } = [];

    /// <summary>What is told beside the state and never changes it.</summary>
    public PlanRemarks Remarks { get; init; }

    /// <summary>Parts without which the plan is not complete: nine of a SEP; of a SEOP as many as the grade asks for.</summary>
    public int Parts { get; init; }

    /// <summary>Valid individual conferences of the year.</summary>
    public int HeldIndividual { get; init; }

    /// <summary>Valid small-group conferences of the year; a SEP has none.</summary>
    public int HeldGroup { get; init; }

    /// <summary>Conferences due by the day asked.</summary>
    public int Due { get; init; }

    /// <summary>Came in the course of the year, fewer days ago than the school's days of grace: shown separately, nothing due. Source: domain.md §9.6 (9).</summary>
    public bool JustArrived => Remarks.HasFlag(PlanRemarks.JustArrived);

    /// <summary>Open parts whose day has passed.</summary>
    public IEnumerable<OpenElement> DueBy(DateOnly day) => Open.Where(open => open.DueOn < day);
}

/// <summary>What is told beside a plan's state and never changes it. Source: domain.md §9, §9.1, §9.2, §9.6.</summary>
[Flags]
public enum PlanRemarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Came after 15 September, fewer days ago than the school's days of grace: shown separately, nothing due.</summary>
    JustArrived = 1,

    /// <summary>The parent (or required student) did not come, and the attempts that the school asks for are on file.</summary>
    AttemptsDocumented = 2,

    /// <summary>An adult was invited and has not answered.</summary>
    NoParentAnswer = 4,

    /// <summary>A second household was not invited.</summary>
    HouseholdNotInvited = 8,

    /// <summary>Something is carried over from an earlier year.</summary>
    CarriedForward = 16,

    /// <summary>In grade 9 without a cluster, or without courses for it: due next year.</summary>
    ClusterDueNextYear = 32,

    /// <summary>The last band of grades went by without the conferences; it cannot be repaired.</summary>
    MissedBand = 64,

    /// <summary>18 years or older: the rights are the student's.</summary>
    Adult = 128,

    /// <summary>Came too late for something that the year asks of others.</summary>
    LateEnrollee = 256,

    /// <summary>In the grade of last year again; the current grade counts.</summary>
    Retained = 512,

    /// <summary>In grade 9, and nobody has asked yet whether the student means to graduate early. Source: domain.md §9.2.</summary>
    EarlyGraduationNotAsked = 1024,

    /// <summary>The first year in grades 7 to 12 went by without a plan being begun. Source: R277-462-5(3).</summary>
    NotBegunInFirstYear = 2048,

    /// <summary>A cluster is chosen, and its row does not say when, or who recorded it. Source: domain.md §9.2, S4.</summary>
    ClusterRecordIncomplete = 4096,
}
