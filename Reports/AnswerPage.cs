using Microsoft.AspNetCore.Html;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>An answer about plans as a page to print.</summary>
/// <param name="words">The language.</param>
/// <param name="time">The school's clock.</param>
/// <param name="roster">The names of who is in charge.</param>
public sealed class AnswerPage(Words words, SchoolTime time, Roster roster)
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
        QuestionKind.RollUp => new AnswerTables(words, roster).Of(answer).AsHtml(),
        QuestionKind.Changes => Html.All([Numbers(answer), answer.Changes.Count == 0 ? Html.Of($"<p>{words["ChangesNone"]}</p>") : new AnswerTables(words, roster).Of(answer).AsHtml()]),
        _ => Html.All([Numbers(answer), Students(answer)]),
    };

    private IHtmlContent Numbers(PlanAnswer answer)
    {
        List<(string Name, PlanCounts Counts)> rows = answer is { CountsBefore: { } before, Question.Since: { } since }
            ? [(words.LongDay(since), before), (words.LongDay(answer.AsOf), answer.Counts)]
            : [(words["Report.Total"], answer.Counts)];
        return new AnswerTable(words["Report.ByState"],
            [new("", 0), .. PlanCounts.States.Select(state => new AnswerTable.Column(words.Of(state), 0)), new(words["April.Students"], 0)],
            rows.Select(IReadOnlyList<object?> (row) => [row.Name, .. PlanCounts.States.Select(state => NumbersTable.CellOf(row.Counts[state], words)), NumbersTable.CellOf(row.Counts.Total, words)])).AsHtml();
    }

    private IHtmlContent Students(PlanAnswer answer)
    {
        if (answer.Rows.Count == 0) return Html.Of($"<p>{words["Report.Nobody"]}</p>");
        var several = answer.Rows.Any(row => row.School.Key != answer.Rows[0].School.Key);
        var name = $"{words["Report.Students"]} ({answer.Rows.Count})";
        return new AnswerTable(several ? name : $"{name} · {answer.Rows[0].School.Name}",
            [new(words["Report.Name"], 0), .. several ? [new(words["Report.School"], 0)] : Array.Empty<AnswerTable.Column>(),
                new(words["Report.Grade"], 0), new(words["Report.State"], 0), new(words["Report.Open"], 0)],
            answer.Rows.Select(IReadOnlyList<object?> (row) =>
                [row.Student.FullName, .. several ? [row.School.Name] : Array.Empty<object?>(), $"{row.Student.Grade}", words.Of(row.Standing.State), OpenParts.ByDay(answer.Named(row), words)])).AsHtml();
    }
}
