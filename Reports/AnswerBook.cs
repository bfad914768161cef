using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>An answer about plans as an Excel workbook: the students, what changed or the numbers; then what was asked and the counts.</summary>
/// <param name="words">The language.</param>
/// <param name="time">The school's clock.</param>
/// <param name="roster">The names of who is in charge.</param>
public sealed class AnswerBook(Words words, SchoolTime time, Roster roster)
{
    /// <summary>Writes the workbook, row by row.</summary>
    /// <param name="answer">The answer; not a refused one.</param>
    /// <param name="asked">What was asked, in words.</param>
    /// <param name="target">Where it goes; need only be writable.</param>
    public void Write(PlanAnswer answer, string asked, Stream target)
    {
        using var book = new Book(target, words.Of("Report.Title", asked), words.Language, time.Now);
        book.Add(new AnswerTables(words, roster).Of(answer).AsSheet());
        book.Add(new Sheet(words["Report.Summary"], [50, 16, 60], Summary(answer, asked)));
    }

    private IEnumerable<IReadOnlyList<object?>> Summary(PlanAnswer answer, string asked)
    {
        yield return [new Heading(words["Report.Asked"])];
        yield return [asked];
        yield return [];
        yield return [words["Report.AsOf"], answer.AsOf];
        yield return [words["Report.ReadAt"], time.DayOf(answer.ReadAt)];
        if (answer.Question is { Kind: QuestionKind.Changes, Since: { } since }) yield return [words["Report.Compared"], since];
        if (answer.Question.Kind != QuestionKind.RollUp) yield return [words["Report.Listed"], NumbersTable.CellOf(answer.Listed)];
        yield return [];
        yield return [new Heading(words["Report.ByState"])];
        foreach (var state in PlanCounts.States) yield return [words.Of(state), NumbersTable.CellOf(answer.Counts[state])];
        yield return [words["Report.Total"], NumbersTable.CellOf(answer.Counts.Total)];
        if (TallyText.IsWithheld(answer)) yield return [words["TallyNote"]];
        if (answer.Counts.ByClause.Count > 0)
        {
            yield return [];
            yield return [new Heading(words["Report.ByClause"])];
            foreach (var clause in answer.Counts.ByClause) yield return [clause.Clause, clause.Students, words.Parts(clause.Elements)];
        }

        yield return [];
        yield return [words["Report.Confidential"]];
    }
}
