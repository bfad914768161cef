using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>The yearly report's numbers with their words, in the order in which page and workbook show them. Source: domain.md §1.4, §1.5.</summary>
/// <param name="words">The language.</param>
internal sealed class AprilLines(Words words)
{
    /// <summary>A section of the report: its title and its lines.</summary>
    internal sealed record Section(string Title, IReadOnlyList<Line> Lines);

    /// <summary>A number with its words: whole, a <see cref="Share"/>, words where it is withheld, or null where there is none.</summary>
    internal sealed record Line(string Label, object? Value);

    /// <summary>The sections for one kind of plan at one school; the same lines for every row.</summary>
    public IReadOnlyList<Section> Of(AprilRow row) =>
    [
        new(words["April.StudentsTitle"],
        [
            .. ByState(row.Counts),
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
            Trained(row.StaffTrained),
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

    /// <summary>The sections that anybody may see.</summary>
    public IReadOnlyList<Section> Of(PublicRow row) =>
    [
        new(words["April.StudentsTitle"], [.. ByState(row.Counts)]),
        new(words["April.ConferencesTitle"],
        [
            Counted("April.HeldIndividual", row.Individual),
            Counted("April.HeldGroups", row.Groups),
            new(words["April.Minutes"], (int?)row.Length?.TotalMinutes),
            new(words["April.SchoolDayMinutes"], (int?)row.SchoolDayLength?.TotalMinutes),
            Trained(row.StaffTrained),
        ]),
        new(words["April.ParentsTitle"],
        [
            Counted("April.Attended", row.Attended),
            Counted("April.WithParent", row.WithParent),
            Counted("April.WithStudent", row.WithStudent),
            Counted("April.Accepted", row.Accepted),
            Counted("April.Declined", row.Declined),
            Counted("April.NoAnswer", row.NoAnswer),
            Counted("April.Undeliverable", row.Undeliverable),
            Counted("April.Sent", row.Sent),
        ]),
    ];

    /// <summary>The school's name; for the sum, that it is all schools.</summary>
    public string NameOf(School? school) => school?.Name ?? words["April.AllSchools"];

    /// <summary>All numbers, a line a school and kind of plan.</summary>
    public AnswerTable Numbers(IReadOnlyList<AprilRow> rows) => new(words["April.Numbers"],
        [.. Which, .. rows.Take(1).SelectMany(Of).SelectMany(section => section.Lines).Select(line => new AnswerTable.Column(line.Label, 16, IsNumber: true))],
        rows.Select(IReadOnlyList<object?> (row) => [NameOf(row.School), words.Of(row.Kind), .. Of(row).SelectMany(section => section.Lines).Select(line => line.Value)]));

    /// <summary>Students with something late, by clause.</summary>
    public AnswerTable Late(AprilRow row) => new(words["April.LateTitle"], LateColumns, LateCells(row));

    /// <summary>The same of several rows, with the school and the kind of plan.</summary>
    public AnswerTable Late(IEnumerable<AprilRow> rows) => new(words["Report.ByClause"], [.. Which, .. LateColumns],
        rows.SelectMany(row => LateCells(row).Select(IReadOnlyList<object?> (cells) => [NameOf(row.School), words.Of(row.Kind), .. cells])));

    private IReadOnlyList<AnswerTable.Column> Which => [new(words["Report.School"], 28), new(words["Report.Kind"], 10)];

    private IReadOnlyList<AnswerTable.Column> LateColumns => [new(words["April.Clause"], 14), new(words["April.Parts"], 60), new(words["April.Students"], 13, IsNumber: true)];

    private IEnumerable<IReadOnlyList<object?>> LateCells(AprilRow row) =>
        row.Counts.ByClause.Select(IReadOnlyList<object?> (clause) => [clause.Clause, words.Parts(clause.Elements), clause.Students]);

    private IEnumerable<Line> ByState(PlanCounts counts) =>
        PlanCounts.States.Select(state => new Line(words.Of(state), NumbersTable.CellOf(counts[state]))).Prepend(Counted("April.Students", counts.Total));

    private Line Counted(string label, Tally number) => new(words[label], NumbersTable.CellOf(number));

    private Line Trained(int? staff) => new(words["April.Trained"], staff ?? (object)words["April.ByHand"]);
}
