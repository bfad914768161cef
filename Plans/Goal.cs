namespace SeopBot.Plans;

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

    /// <summary>Whether both say the same to a parent: text, owner, day, status and monitors.</summary>
    public bool SaysTheSame(Goal other) =>
        (Text, Owner, DueOn, Status) == (other.Text, other.Owner, other.DueOn, other.Status) && Monitors.ToHashSet().SetEquals(other.Monitors);
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
