using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>An answer about plans as an Excel workbook: the students, then what was asked and the counts.</summary>
/// <param name="words">The language.</param>
/// <param name="time">The school's clock.</param>
public sealed class AnswerBook(Words words, SchoolTime time)
{
    private static readonly double[] Widths = [16, 28, 30, 8, 8, 20, 22, 60, 13, 16, 16, 16, 14];

    /// <summary>Writes the workbook, row by row.</summary>
    /// <param name="answer">The answer; not a refused one.</param>
    /// <param name="asked">What was asked, in words.</param>
    /// <param name="target">Where it goes; need only be writable.</param>
    public void Write(PlanAnswer answer, string asked, Stream target)
    {
        using var book = new Book(target, words.Of("Report.Title", asked), words.Language, time.Now);
        if (answer.RollUp.Count == 0) book.Add(new Sheet(words["Report.Students"], Widths, Students(answer)) { HasHeader = true });
        else book.Add(new Sheet(words["Report.BySchool"], [30, 10, 8, .. PlanCounts.States.Select(_ => 16.0), 12], Numbers(answer)) { HasHeader = true });
        book.Add(new Sheet(words["Report.Summary"], [44, 40, 12], Summary(answer, asked)));
    }

    private IEnumerable<IReadOnlyList<object?>> Students(PlanAnswer answer)
    {
        yield return [words["Report.Key"], words["Report.Name"], words["Report.School"], words["Report.Grade"], words["Report.Kind"], words["Report.State"], words["Report.Clauses"], words["Report.Open"],
            words["Report.Due"], words["Report.HeldIndividual"], words["Report.HeldGroup"], words["Report.ConferencesDue"], words["Report.Arrived"]];
        foreach (var row in answer.Rows) yield return RowOf(answer, row);
    }

    private object?[] RowOf(PlanAnswer answer, PlanRow row)
    {
        var (student, school, standing) = row;
        var open = answer.Named(row);
        return
        [
            student.Key, student.FullName, school.Name, student.Grade.Number == 0 ? "K" : student.Grade.Number, words.Of(standing.Kind), words.Of(standing.State),
            string.Join("; ", open.Select(part => part.Clause).Distinct()), string.Join("; ", open.Select(part => OpenParts.Reason(part, words))),
            open.Count == 0 ? null : open.Min(part => part.DueOn), standing.HeldIndividual, standing.HeldGroup, standing.Due, standing.JustArrived ? words["Report.Yes"] : null,
        ];
    }

    private IEnumerable<IReadOnlyList<object?>> Numbers(PlanAnswer answer)
    {
        yield return [words["Report.School"], words["Report.Kind"], words["Report.Grade"], .. PlanCounts.States.Select(state => words.Of(state)), words["Report.Total"]];
        foreach (var row in answer.RollUp)
            yield return [row.School.Name, words.Of(row.Kind), row.Grade is { } grade ? $"{grade}" : null, .. PlanCounts.States.Select(state => CellOf(row.Counts[state], words)), CellOf(row.Counts.Total, words)];
    }

    private IEnumerable<IReadOnlyList<object?>> Summary(PlanAnswer answer, string asked)
    {
        yield return [new Heading(words["Report.Asked"]), asked];
        yield return [words["Report.AsOf"], answer.AsOf];
        yield return [words["Report.ReadAt"], time.DayOf(answer.ReadAt)];
        yield return [words["Report.Listed"], CellOf(answer.Listed, words)];
        yield return [];
        yield return [new Heading(words["Report.ByState"])];
        foreach (var state in PlanCounts.States) yield return [words.Of(state), CellOf(answer.Counts[state], words)];
        yield return [words["Report.Total"], CellOf(answer.Counts.Total, words)];
        if (answer.Counts.ByClause.Count > 0)
        {
            yield return [];
            yield return [new Heading(words["Report.ByClause"])];
            foreach (var clause in answer.Counts.ByClause) yield return [clause.Clause, Parts(clause), clause.Students];
        }

        yield return [];
        yield return [words["Report.Confidential"]];
    }

    private string Parts(ClauseCount clause) => words.Parts(clause.Elements);

    /// <summary>A number, or words for one that is withheld.</summary>
    internal static object CellOf(Tally tally, Words words) => tally.Number is { } number ? number : TallyText.Of(tally, words);
}
