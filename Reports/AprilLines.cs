using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>The yearly report's numbers with their words, in the order in which page and workbook show them. Source: domain.md §1.4, §1.5.</summary>
/// <param name="words">The language.</param>
internal sealed class AprilLines(Words words)
{
    /// <summary>A part of the report: its title and its lines.</summary>
    internal sealed record Section(string Title, IReadOnlyList<Line> Lines);

    /// <summary>A number with its words: whole, a <see cref="Share"/>, or null where there is none.</summary>
    internal sealed record Line(string Label, object? Value);

    /// <summary>The sections for one kind of plan at one school; the same lines for every row.</summary>
    public IReadOnlyList<Section> Of(AprilRow row) =>
    [
        new(words["April.StudentsTitle"],
        [
            new(words["April.Students"], AnswerBook.CellOf(row.Counts.Total)),
            .. PlanCounts.States.Select(state => new Line(words.Of(state), AnswerBook.CellOf(row.Counts[state]))),
            new(words["April.JustArrived"], row.Counts.JustArrived),
            new(words["April.Met"], row.StudentsMet),
        ]),
        new(words["April.ConferencesTitle"],
        [
            new(words["April.ValidIndividual"], row.ValidIndividual),
            new(words["April.ValidGroup"], row.Kind == PlanKind.Seop ? row.ValidGroup : null),
            new(words["April.HeldIndividual"], row.Held.Individual),
            new(words["April.HeldGroups"], row.Held.Groups),
            new(words["April.AskedByParent"], row.Held.AskedByParent),
            new(words["April.Remote"], row.Held.Remote),
            new(words["April.Minutes"], (int)row.Held.Length.TotalMinutes),
            new(words["April.SchoolDayMinutes"], (int)row.Held.SchoolDayLength.TotalMinutes),
        ]),
        new(words["April.ParentsTitle"],
        [
            new(words["April.Attended"], row.Held.Attended),
            new(words["April.WithParent"], row.Held.WithParent),
            new(words["April.ParentShare"], row.Held.ParentShare is { } share ? new Share(share) : null),
            new(words["April.WithStudent"], row.Held.WithStudent),
            new(words["April.Sent"], row.Invitations.Sent),
            new(words["April.Accepted"], row.Invitations.Accepted),
            new(words["April.Declined"], row.Invitations.Declined),
            new(words["April.NoAnswer"], row.Invitations.NoAnswer),
            new(words["April.Undeliverable"], row.Invitations.Undeliverable),
            new(words["April.StudentsInvited"], row.Invitations.StudentsInvited),
        ]),
    ];

    /// <summary>The school's name; for the sum, that it is all schools.</summary>
    public string NameOf(AprilRow row) => row.School?.Name ?? words["April.AllSchools"];

    /// <summary>The parts of a clause that are late, in words.</summary>
    public string Parts(ClauseCount clause) => words.Parts(clause.Elements);
}
