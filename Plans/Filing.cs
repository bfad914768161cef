namespace SeopBot.Plans;

/// <summary>A row as it was read and as it is wanted; only what differs is written.</summary>
/// <param name="Before">As read; null for a new row.</param>
/// <param name="After">As wanted.</param>
/// <typeparam name="T">The kind of row.</typeparam>
public sealed record Change<T>(T? Before, T After) where T : class;

/// <summary>What a person confirmed: it is kept safe at once and then filed in the lists, all rows together.</summary>
/// <param name="Id">Our own id of this confirmation; the same id twice is filed once.</param>
/// <param name="By">The member of staff who confirmed.</param>
public sealed record Filing(string Id, string By)
{
    /// <summary>The year's plan; null when unchanged.</summary>
    public Change<Plan>? Plan { get; init; }

    /// <summary>The conference; null when none.</summary>
    public Change<Conference>? Conference { get; init; }

    /// <summary>Goals added or changed.</summary>
    public IReadOnlyList<Change<Goal>> Goals { get; init; } = [];

    /// <summary>Looks at goals, always new.</summary>
    public IReadOnlyList<GoalCheck> Checks { get; init; } = [];

    /// <summary>Whom to tell when it arrives later; opaque to the store; null for nobody.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>How far a filing has come.</summary>
public enum FilingState
{
    /// <summary>On durable storage here; the lists have not answered yet.</summary>
    Kept,

    /// <summary>The lists have it.</summary>
    Filed,

    /// <summary>Somebody else changed the same field; a person must choose.</summary>
    NeedsAnswer,

    /// <summary>The lists refuse it for good; somebody must look.</summary>
    Refused,
}

/// <summary>A field that two people changed differently.</summary>
/// <param name="List">The list.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Field">The column.</param>
/// <param name="Mine">What this filing wants.</param>
/// <param name="Theirs">What the list has now.</param>
/// <param name="ChangedBy">Key of the member of staff who changed it, or null when unknown.</param>
public sealed record FieldConflict(string List, string Key, string Field, string? Mine, string? Theirs, string? ChangedBy);

/// <summary>What became of a filing.</summary>
/// <param name="Id">The filing.</param>
/// <param name="State">How far it has come.</param>
public sealed record FilingReceipt(string Id, FilingState State)
{
    /// <summary>What a person must decide, when NeedsAnswer.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];

    /// <summary>Where a person sees the conference's row; null while it is not filed.</summary>
    public string? RowUrl { get; init; }

    /// <summary>As the filing gave it.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The member of staff who confirmed.</summary>
    public string? By { get; init; }

    /// <summary>The student it is about.</summary>
    public string? StudentKey { get; init; }
}

/// <summary>Whose text to keep when two people changed the same field.</summary>
public enum ConflictAnswer
{
    /// <summary>Write this filing's text.</summary>
    Mine,

    /// <summary>Leave what the list has.</summary>
    Theirs,

    /// <summary>Theirs, then mine, each on its own line; for a field that is not text, mine.</summary>
    Both,
}

/// <summary>Somebody looked at, or was refused, a student's plan. Source: 34 CFR 99.32; domain.md §5.</summary>
/// <param name="StudentKey">The student.</param>
/// <param name="At">When.</param>
/// <param name="By">Key of the member of staff, or the sender's id when unknown.</param>
/// <param name="Role">The role; "unknown" for a stranger.</param>
/// <param name="What">What was asked for.</param>
/// <param name="Purpose">Why, or "refused: not on the roster".</param>
public sealed record Disclosure(string StudentKey, DateTimeOffset At, string By, string Role, string What, string Purpose);
