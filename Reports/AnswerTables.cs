using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>A table that a workbook shows as a sheet and a page as a table.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The cells of each row, as a <see cref="Sheet"/> takes them.</param>
internal sealed record AnswerTable(string Name, IReadOnlyList<AnswerTable.Column> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>A column: its title, and its width in characters.</summary>
    internal sealed record Column(string Title, double Width);

    /// <summary>The table as a sheet.</summary>
    public Sheet AsSheet() => new(Name, [.. Columns.Select(column => column.Width)], Rows.Prepend([.. Columns.Select(column => column.Title)])) { HasHeader = true };
}

/// <summary>What an answer says beside its counts: numbers by school or grade, what is different, or the students.</summary>
/// <param name="words">The language.</param>
/// <param name="roster">The names of who is in charge.</param>
internal sealed class AnswerTables(Words words, Roster roster)
{
    /// <summary>The table of an answer.</summary>
    public AnswerTable Of(PlanAnswer answer) => answer.Question.Kind switch
    {
        QuestionKind.RollUp => Numbers(answer),
        QuestionKind.Changes => Changes(answer),
        _ => Students(answer),
    };

    private AnswerTable Numbers(PlanAnswer answer)
    {
        var byGrade = answer.RollUp.Any(row => row.Grade is not null);
        var rows = answer.RollUp.Select(row => Counted([row.School.Name, words.Of(row.Kind), .. byGrade ? [GradeOf(row.Grade)] : Array.Empty<object?>()], row.Counts))
            .Append(Counted([words["Report.AllRows"], null, .. byGrade ? [null] : Array.Empty<object?>()], answer.Counts));
        return new AnswerTable(words["Report.BySchool"],
            [new(words["Report.School"], 30), new(words["Report.Kind"], 10), .. byGrade ? [new(words["Report.Grade"], 8)] : Array.Empty<AnswerTable.Column>(),
                .. PlanCounts.States.Select(state => new AnswerTable.Column(words.Of(state), 16)), new(words["April.Students"], 12)], rows);
    }

    private IReadOnlyList<object?> Counted(IEnumerable<object?> group, PlanCounts counts) => [.. group, .. PlanCounts.States.Select(state => AnswerBook.CellOf(counts[state])), AnswerBook.CellOf(counts.Total)];

    private AnswerTable Changes(PlanAnswer answer) => new(words["Report.Changes"],
        [new(words["Report.Key"], 16), new(words["Report.Name"], 28), new(words["Report.School"], 30), new(words["Report.Grade"], 8), new(words["Report.InCharge"], 26),
            new(words.Of("Report.StateOn", words.Day(answer.Question.Since ?? answer.AsOf)), 20), new(words.Of("Report.StateOn", words.Day(answer.AsOf)), 20),
            new(words["Report.Closed"], 40), new(words["Report.FellDue"], 40), new(words["Report.HeldSince"], 16)],
        answer.Changes.Select(IReadOnlyList<object?> (change) =>
        [
            change.Now.Student.Key, change.Now.Student.FullName, change.Now.School.Name, GradeOf(change.Now.Student.Grade), InCharge(change.Now),
            words.Of(change.Before.Standing.State), words.Of(change.Now.Standing.State), Parts(change.Closed), Parts(change.FellDue), change.Held == 0 ? null : change.Held,
        ]));

    private AnswerTable Students(PlanAnswer answer) => new(words["Report.Students"],
        [new(words["Report.Key"], 16), new(words["Report.Name"], 28), new(words["Report.School"], 30), new(words["Report.Grade"], 8), new(words["Report.InCharge"], 26), new(words["Report.Kind"], 8),
            new(words["Report.State"], 20), new(words["Report.Clauses"], 22), new(words["Report.Open"], 60), new(words["Report.Due"], 13), new(words["Report.HeldIndividual"], 16),
            new(words["Report.HeldGroup"], 16), new(words["Report.ConferencesDue"], 16), new(words["Report.Arrived"], 14)],
        answer.Rows.Select(row => Student(answer, row)));

    private IReadOnlyList<object?> Student(PlanAnswer answer, PlanRow row)
    {
        var (student, school, standing) = row;
        var open = answer.Named(row);
        return
        [
            student.Key, student.FullName, school.Name, GradeOf(student.Grade), InCharge(row), words.Kind(row), words.Of(standing.State),
            string.Join("; ", open.Select(part => part.Clause).Distinct()), OpenParts.ByDay(open, words),
            open.Count == 0 ? null : open.Min(part => part.DueOn), standing.HeldIndividual, standing.HeldGroup, standing.Due, standing.JustArrived ? words["Report.Yes"] : null,
        ];
    }

    private string? Parts(IEnumerable<OpenElement> parts) => parts.Any() ? words.List(parts.Select(part => words[$"Part.{part.Element}"])) : null;

    // The counselor of a SEOP, the teachers of a SEP; whoever is known where there is none of them.
    private string InCharge(PlanRow row)
    {
        var (student, counselor) = (row.Student, row.Student.CounselorKey);
        var keys = counselor is not null && (row.Standing.Kind == PlanKind.Seop || student.TeacherKeys.Count == 0) ? [counselor] : student.TeacherKeys;
        return string.Join("; ", keys.Select(key => roster.FindStaff(key)?.Name ?? key));
    }

    private static object? GradeOf(Grade? grade) => grade is not { } asked ? null : asked.Number == 0 ? "K" : asked.Number;
}
