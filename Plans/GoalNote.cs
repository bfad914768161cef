namespace SeopBot.Plans;

/// <summary>A goal as it stands in the notes.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="Kind">Education or career.</param>
public sealed record GoalNote(string Key, GoalKind Kind)
{
    private static readonly Party[] AllThree = [Party.Student, Party.Parent, Party.Teacher];

    /// <summary>What is to be reached; null while nothing was written.</summary>
    public string? Text { get; init; }

    /// <summary>Who works on it; null when nobody was named.</summary>
    public Party? Owner { get; init; }

    /// <summary>By when; null when no date was set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Who watches over it.</summary>
    public IReadOnlyList<Party> Monitors { get; init; } = AllThree;

    /// <summary>What became of it.</summary>
    public GoalStatus Status { get; init; }

    /// <summary>How it is going, said in this conference; null when not spoken of.</summary>
    public string? Check { get; init; }

    /// <summary>As stored; null for a new goal.</summary>
    public Goal? Before { get; init; }

    /// <summary>The note of a goal on file.</summary>
    public static GoalNote Of(Goal goal) => new(goal.Key, goal.Kind)
    {
        Text = goal.Text,
        Owner = goal.Owner,
        DueOn = goal.DueOn,
        Monitors = goal.Monitors,
        Status = goal.Status,
        Before = goal,
    };

    /// <summary>The goal as it is to be filed.</summary>
    /// <param name="notes">The notes it is part of.</param>
    public Goal ToGoal(ConferenceNotes notes) => (Before ?? new Goal(Key, notes.StudentKey, notes.SchoolKey, notes.Year, Kind) { ConferenceKey = notes.Key }) with
    {
        Text = Text ?? "",
        Owner = Owner,
        DueOn = DueOn,
        Status = Status,
        Monitors = Monitors,
    };

    /// <summary>The look at the goal that was taken in the conference.</summary>
    /// <param name="notes">The notes it is part of.</param>
    public GoalCheck ToCheck(ConferenceNotes notes) =>
        new($"{Key}-{notes.FilingId}", Key, notes.StudentKey, notes.SchoolKey, Party.Teacher, notes.HeldOn, Check);
}
