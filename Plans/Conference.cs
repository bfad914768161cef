namespace SeopBot.Plans;

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

    /// <summary>An individual conference in whose event other students were too; found by comparing all rows. Source: domain.md §9.</summary>
    public bool IsOfSeveral { get; init; }

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
