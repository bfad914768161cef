using Microsoft.AspNetCore.Html;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>An answer about plans as a page to print.</summary>
/// <param name="words">The language.</param>
/// <param name="time">The school's clock.</param>
public sealed class AnswerPage(Words words, SchoolTime time)
{
    /// <summary>The page.</summary>
    /// <param name="answer">The answer; not a refused one.</param>
    /// <param name="asked">What was asked, in words.</param>
    public Page Draw(PlanAnswer answer, string asked)
    {
        var title = words.Of("Report.Title", asked);
        return Page.Of(title, words.Language, Html.Of($"""
            <h1>{title}</h1>
            <p class="quiet">{words["Report.AsOf"]} {words.LongDay(answer.AsOf)} · {words["Report.ReadAt"]} {words.LongDay(time.DayOf(answer.ReadAt))}</p>
            {Compared(answer)}
            {Details(answer)}
            {Withheld(answer)}
            <p class="quiet">{words["Report.Confidential"]}</p>
            """));
    }

    private IHtmlContent Compared(PlanAnswer answer) => answer.Question is { Kind: QuestionKind.Changes, Since: { } since }
        ? Html.Of($"""<p class="quiet">{words["Report.Compared"]} {words.LongDay(since)}</p>""")
        : HtmlString.Empty;

    private IHtmlContent Withheld(PlanAnswer answer) => TallyText.IsWithheld(answer) ? Html.Of($"""<p class="quiet">{words["TallyNote"]}</p>""") : HtmlString.Empty;

    // Beside a list the counts are one line; the numbers by school or grade have their own.
    private IHtmlContent Details(PlanAnswer answer) => answer.Question.Kind switch
    {
        QuestionKind.RollUp => NumbersTable.Of(words["Report.BySchool"], answer.RollUp, answer.Counts, words).AsHtml(),
        QuestionKind.Changes => Html.All([Numbers(answer), answer.Changes.Count == 0 ? Html.Of($"<p>{words["ChangesNone"]}</p>") : Changes(answer)]),
        _ => Html.All([Numbers(answer), answer.Rows.Count == 0 ? Html.Of($"<p>{words["Report.Nobody"]}</p>") : Students(answer)]),
    };

    private IHtmlContent Numbers(PlanAnswer answer)
    {
        List<(string Name, PlanCounts Counts)> rows = answer is { CountsBefore: { } before, Question.Since: { } since }
            ? [(words.LongDay(since), before), (words.LongDay(answer.AsOf), answer.Counts)]
            : [(words["Report.Total"], answer.Counts)];
        return new AnswerTable(words["Report.ByState"],
            [new("", 0), .. NumbersTable.States(words)], rows.Select(IReadOnlyList<object?> (row) => [row.Name, .. NumbersTable.Counted(row.Counts)])).AsHtml();
    }

    private IHtmlContent Students(PlanAnswer answer) => People(words["Report.Students"], answer.Rows, row => row, words["Report.Open"],
        row => (words.Of(row.Standing.State), OpenParts.ByDay(answer.Named(row), answer.AsOf, words)));

    private IHtmlContent Changes(PlanAnswer answer) => People(words["Report.Students"], answer.Changes, change => change.Now, words["Report.Changes"],
        change => (ChangesCard.States(change, words), ChangesCard.What(change, words)));

    private IHtmlContent People<T>(string name, IReadOnlyList<T> people, Func<T, PlanRow> rowOf, string what, Func<T, (string State, string What)> tell)
    {
        var rows = people.Select(rowOf).ToList();
        var several = rows.Any(row => row.School.Key != rows[0].School.Key);
        return new AnswerTable(several ? $"{name} ({rows.Count})" : $"{name} ({rows.Count}) · {rows[0].School.Name}",
            [new(words["Report.Name"], 0), .. several ? [new(words["Report.School"], 0)] : Array.Empty<AnswerTable.Column>(), new(words["Report.Grade"], 0), new(words["Report.State"], 0), new(what, 0)],
            people.Zip(rows, IReadOnlyList<object?> (one, row) =>
                [row.Student.FullName, .. several ? [row.School.Name] : Array.Empty<object?>(), $"{row.Student.Grade}", tell(one).State, tell(one).What])).AsHtml();
    }
}
