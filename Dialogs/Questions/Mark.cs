using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Words of a sentence that belong together, and what they say.</summary>
/// <param name="Sense">The sort of thing.</param>
/// <param name="Start">The first word.</param>
/// <param name="Length">How many words.</param>
internal record Mark(Sense Sense, int Start, int Length)
{
    /// <summary>Which of the sort; empty when there is only one.</summary>
    public string Value { get; init; } = "";

    /// <summary>The word after the last.</summary>
    public int End => Start + Length;
}

/// <summary>Grades; a number that is no grade as typed.</summary>
internal sealed record GradeMark(int Start, int Length, IReadOnlyList<Grade> Grades, string? Wrong) : Mark(Sense.Grade, Start, Length);

/// <summary>A day; null when there is no such day.</summary>
internal sealed record DayMark(int Start, int Length, DateOnly? Day) : Mark(Sense.Day, Start, Length)
{
    /// <summary>The first day of a time that goes on: "this week".</summary>
    public bool GoesOn { get; init; }

    /// <summary>The last day of a week or month; null where one day is named.</summary>
    public DateOnly? Last { get; init; }
}

/// <summary>A school; the schools that may be meant, by place. More than one place is to be asked about; none when there is no such school.</summary>
internal sealed record SchoolMark(int Start, int Length, IReadOnlyList<IGrouping<string, string>> Places) : Mark(Sense.School, Start, Length)
{
    /// <summary>Schools of the place, when none of them is of the type asked for.</summary>
    public IReadOnlyList<string> OfOtherType { get; init; } = [];
}

/// <summary>A person's name.</summary>
internal sealed record PersonMark(int Start, int Length, IReadOnlyList<string> Names) : Mark(Sense.Person, Start, Length)
{
    /// <summary>"Mr", "teacher" stands before it.</summary>
    public bool HasTitle { get; init; }

    /// <summary>"…'s".</summary>
    public bool IsPossessive { get; init; }

    /// <summary>"Los de …": the students of a teacher.</summary>
    public bool IsOfGroup { get; init; }
}

/// <summary>A place in the list shown last, from 1; 0 for the last.</summary>
internal sealed record ListedMark(int Start, int Length, int Place) : Mark(Sense.Listed, Start, Length);
