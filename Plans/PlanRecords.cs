namespace SeopBot.Plans;

/// <summary>Where a row lives in the lists and which version of it was read.</summary>
/// <param name="ItemId">The list item's id.</param>
/// <param name="ETag">The version, as Graph gave it.</param>
/// <param name="WebUrl">Where a person sees the row; null when unknown.</param>
public sealed record RowStamp(string ItemId, string ETag, string? WebUrl = null);

/// <summary>A student's plan of one school year.</summary>
/// <param name="StudentKey">The student.</param>
/// <param name="SchoolKey">The school that keeps the plan.</param>
/// <param name="Year">The school year.</param>
/// <param name="Kind">SEP or SEOP.</param>
/// <param name="Grade">The grade in that year.</param>
public sealed record Plan(string StudentKey, string SchoolKey, SchoolYear Year, PlanKind Kind, Grade Grade)
{
    /// <summary>The row's key: <c>student:schoolYear</c>.</summary>
    public string Key => $"{StudentKey}:{Year}";

    /// <summary>Progress towards the achievement standards. Source: Policy 4030, 2.1, 3.1.3.1.</summary>
    public string? Progress { get; init; }

    /// <summary>Accomplishments. Source: Policy 4030, 2.1, 3.1.3.1.</summary>
    public string? Accomplishments { get; init; }

    /// <summary>Strengths. Source: Policy 4030, 2.1, 3.1.3.1.</summary>
    public string? Strengths { get; init; }

    /// <summary>Areas needing attention, or "none at this time". Source: Policy 4030, 3.1.3.1.</summary>
    public string? NeedsAttention { get; init; }

    /// <summary>Completion of requirements or competencies, in words. Source: Policy 4030, 3.2.3.1.</summary>
    public string? RequirementsStatus { get; init; }

    /// <summary>The career cluster chosen; null when none. Source: Policy 4030, 3.2.3.3.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Education after high school. Source: Policy 4030, 3.2.3.4.</summary>
    public string? PostSecondaryEducation { get; init; }

    /// <summary>Occupation or field of interest. Source: Policy 4030, 3.2.3.4.</summary>
    public string? Occupation { get; init; }

    /// <summary>Whether and how the student means to graduate early; null when not asked yet. Source: Policy 4030, 3.2.3.6.</summary>
    public EarlyGraduation? EarlyGraduation { get; init; }

    /// <summary>The parent's acknowledgment; null when none. Source: USBE guidance, domain.md §1.3.</summary>
    public Acknowledgment? Acknowledgment { get; init; }

    /// <summary>Rises when cluster, courses or goals change; an acknowledgment holds only for its version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who changed the row last through the bot; null when nobody did.</summary>
    public string? EditedBy { get; init; }

    /// <summary>The stored row this was read from; null when not stored yet.</summary>
    public RowStamp? Stamp { get; init; }
}

/// <summary>One student alone, or a small group.</summary>
public enum ConferenceKind
{
    /// <summary>One student.</summary>
    Individual,

    /// <summary>A small group of students.</summary>
    Group,
}

/// <summary>What became of a conference; only held ones count. Source: domain.md §9.</summary>
public enum ConferenceStatus
{
    /// <summary>Agreed, not held yet.</summary>
    Scheduled,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>The family did not come.</summary>
    NoShow,

    /// <summary>Called off.</summary>
    Cancelled,
}

/// <summary>How people met. All three count. Source: domain.md §9.</summary>
public enum ConferenceMode
{
    /// <summary>At the school.</summary>
    InPerson,

    /// <summary>By video.</summary>
    Video,

    /// <summary>By telephone.</summary>
    Phone,
}

/// <summary>One conference, from one student's point of view.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="SchoolKey">The school.</param>
/// <param name="Year">The school year.</param>
public sealed record Conference(string Key, string StudentKey, string SchoolKey, SchoolYear Year)
{
    /// <summary>Individual or group.</summary>
    public ConferenceKind Kind { get; init; }

    /// <summary>The same for all rows of one group; null for an individual conference.</summary>
    public string? EventKey { get; init; }

    /// <summary>Students invited; group only.</summary>
    public int? Invited { get; init; }

    /// <summary>What became of it.</summary>
    public ConferenceStatus Status { get; init; }

    /// <summary>The school day it was held on; null when not held.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Time of day it began; null when not recorded.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>How long it took; whole minutes; zero does not count as held.</summary>
    public TimeSpan Length { get; init; }

    /// <summary>How much of it lay in the school day. Source: Policy 4030, 2.6; R277-419.</summary>
    public TimeSpan SchoolDayLength { get; init; }

    /// <summary>How people met.</summary>
    public ConferenceMode Mode { get; init; }

    /// <summary>The student was there.</summary>
    public bool StudentPresent { get; init; }

    /// <summary>A parent or guardian was there.</summary>
    public bool ParentPresent { get; init; }

    /// <summary>Names or contact keys of the adults who came with the student.</summary>
    public IReadOnlyList<string> ContactKeys { get; init; } = [];

    /// <summary>School people who were there.</summary>
    public IReadOnlyList<string> StaffKeys { get; init; } = [];

    /// <summary>Asked for by a parent. Source: Policy 4030, 2.5.</summary>
    public bool RequestedByParent { get; init; }

    /// <summary>Which data were looked at; null when none.</summary>
    public string? DataReviewed { get; init; }

    /// <summary>Behavior and homework; null when not spoken of. Source: the superintendent's letter.</summary>
    public string? BehaviorAndHomework { get; init; }

    /// <summary>What the parent asked; null when nothing. Source: the superintendent's letter.</summary>
    public string? ParentQuestions { get; init; }

    /// <summary>What happens next; null when nothing was agreed.</summary>
    public string? NextSteps { get; init; }

    /// <summary>Who recorded it.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>When it was recorded; null when not by us.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The stored row this was read from; null when not stored yet.</summary>
    public RowStamp? Stamp { get; init; }
}

/// <summary>What a goal is about. Source: Policy 4030, 3.1.3.3.</summary>
public enum GoalKind
{
    /// <summary>Learning.</summary>
    Education,

    /// <summary>Career awareness and development.</summary>
    Career,
}

/// <summary>What became of a goal.</summary>
public enum GoalStatus
{
    /// <summary>Being worked on.</summary>
    Open,

    /// <summary>Reached.</summary>
    Met,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>The three who watch over a goal. Source: Policy 4030, 3.1.3.3.</summary>
public enum Party
{
    /// <summary>The student.</summary>
    Student,

    /// <summary>A parent or guardian.</summary>
    Parent,

    /// <summary>The teacher.</summary>
    Teacher,
}

/// <summary>A goal of a plan.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="SchoolKey">The school.</param>
/// <param name="Year">The school year.</param>
/// <param name="Kind">Education or career.</param>
public sealed record Goal(string Key, string StudentKey, string SchoolKey, SchoolYear Year, GoalKind Kind)
{
    /// <summary>What is to be reached.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who works on it; null when nobody was named.</summary>
    public Party? Owner { get; init; }

    /// <summary>By when; null when no date was set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What became of it.</summary>
    public GoalStatus Status { get; init; }

    /// <summary>Who watches over it.</summary>
    public IReadOnlyList<Party> Monitors { get; init; } = [];

    /// <summary>The conference it was set in; null when none.</summary>
    public string? ConferenceKey { get; init; }

    /// <summary>The stored row this was read from; null when not stored yet.</summary>
    public RowStamp? Stamp { get; init; }
}

/// <summary>One look at how a goal is going.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="GoalKey">The goal.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="SchoolKey">The school.</param>
/// <param name="By">Who looked.</param>
/// <param name="CheckedOn">The school day.</param>
/// <param name="Note">What was seen; null when nothing was written.</param>
public sealed record GoalCheck(string Key, string GoalKey, string StudentKey, string SchoolKey, Party By, DateOnly CheckedOn, string? Note = null);

/// <summary>A test result.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="Instrument">Acadience, RISE, …</param>
/// <param name="Subject">Reading, math, …</param>
/// <param name="Window">BOY, MOY, EOY or year.</param>
/// <param name="TakenOn">The day of the test.</param>
public sealed record Assessment(string Key, string StudentKey, string Instrument, string Subject, string Window, DateOnly TakenOn)
{
    /// <summary>The score; null when there is none.</summary>
    public decimal? Score { get; init; }

    /// <summary>The level the school reports, as "At Benchmark"; null when there is none.</summary>
    public string? Level { get; init; }

    /// <summary>The parent excused the student: never a gap. Source: domain.md §1.8.</summary>
    public bool Excused { get; init; }
}

/// <summary>Everything on file for one student, all years.</summary>
/// <param name="Student">The student.</param>
public sealed record StudentRecord(Student Student)
{
    /// <summary>Plans, one a school year.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>Conferences.</summary>
    public IReadOnlyList<Conference> Conferences { get; init; } = [];

    /// <summary>Goals.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Looks at goals.</summary>
    public IReadOnlyList<GoalCheck> Checks { get; init; } = [];

    /// <summary>Test results.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>Courses planned, taken and earned.</summary>
    public IReadOnlyList<PlannedCourse> Courses { get; init; } = [];

    /// <summary>Invitations to the adults.</summary>
    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    /// <summary>The adults of the student.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>The plan of that year; null when there is no row.</summary>
    public Plan? PlanOf(SchoolYear year) => Plans.FirstOrDefault(plan => plan.Year == year);

    /// <summary>The goals of that year.</summary>
    public IEnumerable<Goal> GoalsOf(SchoolYear year) => Goals.Where(goal => goal.Year == year);
}
