namespace SeopBot.Plans;

/// <summary>What became of one part of a plan.</summary>
public enum FindingState
{
    /// <summary>There.</summary>
    Met,

    /// <summary>Blank this year; what an earlier year says holds. Source: domain.md §9.6 (5).</summary>
    Carried,

    /// <summary>A parent excused the student from the test. Source: domain.md §9.6 (6).</summary>
    Excused,

    /// <summary>Not there although the grade asks for it; the plan is not complete without it.</summary>
    Open,

    /// <summary>Not there, and the plan can do without it: shown, never missing.</summary>
    Optional,

    /// <summary>Not a question for this student this year.</summary>
    NotAsked,
}

/// <summary>What kind of row was found.</summary>
public enum EvidenceKind
{
    /// <summary>Written in the plan; the text is what it says.</summary>
    Written,

    /// <summary>An individual conference that was held; the text is what happens next.</summary>
    Individual,

    /// <summary>A small group that was held; the text is what happens next.</summary>
    Group,

    /// <summary>A conference that is agreed on.</summary>
    Appointment,

    /// <summary>A conference to which the family did not come.</summary>
    NoShow,

    /// <summary>A goal; the text is the goal, the day its date.</summary>
    Goal,

    /// <summary>A look at a goal; the text is what was seen.</summary>
    GoalCheck,

    /// <summary>A test result; the text is test, subject and result.</summary>
    Test,

    /// <summary>A career cluster; the text is its name.</summary>
    Cluster,

    /// <summary>A course that fits the cluster; the text is its name.</summary>
    Course,

    /// <summary>Credits of one area: "Science: 2 + 0.5 / 3" is earned, being earned, needed.</summary>
    Credits,

    /// <summary>An invitation of an adult; the text is the adult's name.</summary>
    Invitation,

    /// <summary>The parent's acknowledgment; the text is who gave it.</summary>
    Acknowledgment,
}

/// <summary>Something that was found on file for a part of a plan.</summary>
/// <param name="Kind">What kind of row.</param>
/// <param name="On">Its school day; null when it has none.</param>
/// <param name="Text">What it says, in the school's own words; null when nothing.</param>
/// <param name="WebUrl">Where a person sees the row; null when unknown.</param>
public sealed record Evidence(EvidenceKind Kind, DateOnly? On, string? Text = null, string? WebUrl = null)
{
    /// <summary>Why it does not count; null when it does.</summary>
    public OpenReason? Fault { get; init; }
}

/// <summary>What was found for one part of one student's plan.</summary>
/// <param name="Element">The part.</param>
/// <param name="Clause">The number of Policy 4030 it rests on; that of the rule, "R277-462-5", for the acknowledgment.</param>
/// <param name="State">What became of it.</param>
public sealed record Finding(PlanElement Element, string Clause, FindingState State)
{
    /// <summary>Why it is not there and by when it should be; null unless it is open or optional.</summary>
    public OpenElement? Open { get; init; }

    /// <summary>What was found, the latest first; also what does not count.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Courses of the school that would close it; empty unless a fitting one is missing.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>The year whose value holds; null unless it is carried.</summary>
    public SchoolYear? CarriedFrom { get; init; }
}
