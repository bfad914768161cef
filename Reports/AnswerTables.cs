using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>What an answer says beside its counts: numbers by school or grade, what is different, or the students.</summary>
/// <param name="words">The language.</param>
/// <param name="roster">The names of who is in charge.</param>
internal sealed class AnswerTables(Words words, Roster roster)
{
    /// <summary>The table of an answer.</summary>
    public AnswerTable Of(PlanAnswer answer) => answer.Question.Kind switch
    {
        QuestionKind.RollUp => NumbersTable.Of(words["Report.BySchool"], answer.RollUp, answer.Counts, words),
        QuestionKind.Changes => Changes(answer),
        _ => Students(answer),
    };

    private AnswerTable Changes(PlanAnswer answer) => new(words["Report.Changes"],
        [.. Who(), new(words.Of("Report.StateOn", words.Day(answer.Question.Since ?? answer.AsOf)), 20), new(words.Of("Report.StateOn", words.Day(answer.AsOf)), 20),
            new(words["Report.Closed"], 40), new(words["Report.FellDue"], 40), new(words["Report.HeldSince"], 16, IsNumber: true)],
        answer.Changes.Select(IReadOnlyList<object?> (change) =>
        [
            change.Now.Student.Key, change.Now.Student.FullName, change.Now.School.Name, NumbersTable.GradeOf(change.Now.Student.Grade), InCharge(change.Now),
            words.Of(change.Before.Standing.State), words.Of(change.Now.Standing.State), Parts(change.Closed), Parts(change.FellDue), change.Held == 0 ? null : change.Held,
        ]));

    private AnswerTable Students(PlanAnswer answer) => new(words["Report.Students"],
        [.. Who(), new(words["Report.Kind"], 8), new(words["Report.State"], 19), new(words["Report.Clauses"], 15), new(words["Report.Open"], 58), new(words["Report.Due"], 12, IsNumber: true),
            new(words["Report.HeldIndividual"], 16, IsNumber: true), new(words["Report.HeldGroup"], 14, IsNumber: true), new(words["Report.ConferencesDue"], 16, IsNumber: true), new(words["Report.Arrived"], 10)],
        answer.Rows.Select(row => Student(answer, row)));

    private IEnumerable<AnswerTable.Column> Who() =>
        [new(words["Report.Key"], 12), new(words["Report.Name"], 25), new(words["Report.School"], 25), new(words["Report.Grade"], 9, IsNumber: true), new(words["Report.InCharge"], 24)];

    private IReadOnlyList<object?> Student(PlanAnswer answer, PlanRow row)
    {
        var (student, school, standing) = row;
        var open = answer.Named(row);
        return
        [
            student.Key, student.FullName, school.Name, NumbersTable.GradeOf(student.Grade), InCharge(row), words.Kind(row), words.Of(standing.State),
            string.Join("; ", open.Select(part => part.Clause).Distinct()), OpenParts.ByDay(open, answer.AsOf, words),
            open.Count == 0 ? null : open.Min(part => part.DueOn), standing.HeldIndividual, standing.HeldGroup, standing.Due, standing.JustArrived ? words["Report.Yes"] : null,
        ];
    }

    private string? Parts(IEnumerable<OpenElement> parts) => parts.Any() ? words.List(parts) : null;

    // The counselor of a SEOP, the teachers of a SEP; whoever is known where there is none of them.
    private string InCharge(PlanRow row)
    {
        var (student, counselor) = (row.Student, row.Student.CounselorKey);
        var keys = counselor is not null && (row.Standing.Kind == PlanKind.Seop || student.TeacherKeys.Count == 0) ? [counselor] : student.TeacherKeys;
        return string.Join("; ", keys.Select(key => roster.FindStaff(key)?.Name ?? key));
    }
}
