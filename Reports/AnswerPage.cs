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
            {Numbers(answer)}
            {Students(answer)}
            <p class="quiet">{words["Report.Confidential"]}</p>
            """));
    }

    private IHtmlContent Numbers(PlanAnswer answer)
    {
        var rows = answer.RollUp.Select(row => (Name: $"{row.School.Name} · {words.Of(row.Kind)}{(row.Grade is { } grade ? $" · {words.Grade(grade)}" : "")}", row.Counts))
            .Append((Name: words["Report.Total"], answer.Counts));
        return Html.Of($"""
            <div class="scroll"><table><caption>{words["Report.ByState"]}</caption>
            <thead><tr><td></td>{Html.All(PlanCounts.States.Select(state => Html.Of($"""<th scope="col" class="number">{words.Of(state)}</th>""")))}<th scope="col" class="number">{words["April.Students"]}</th></tr></thead>
            <tbody>{Html.All(rows.Select(row => Html.Of($"""<tr><th scope="row">{row.Name}</th>{Html.All(PlanCounts.States.Select(state => Cell(row.Counts[state])).Append(Cell(row.Counts.Total)))}</tr>""")))}</tbody>
            </table></div>
            """);
    }

    private IHtmlContent Students(PlanAnswer answer) => answer.Rows.Count == 0 ? Html.Of($"<p>{words["Report.Nobody"]}</p>") : Html.Of($"""
        <div class="scroll"><table><caption>{words["Report.Students"]} ({answer.Rows.Count})</caption>
        <thead><tr><th scope="col">{words["Report.Name"]}</th><th scope="col">{words["Report.School"]}</th><th scope="col">{words["Report.Grade"]}</th><th scope="col">{words["Report.State"]}</th><th scope="col">{words["Report.Open"]}</th></tr></thead>
        <tbody>{Html.All(answer.Rows.Select(row => Student(answer, row)))}</tbody>
        </table></div>
        """);

    private IHtmlContent Student(PlanAnswer answer, PlanRow row) => Html.Of($"""
        <tr><th scope="row">{row.Student.FullName}</th><td>{row.School.Name}</td><td>{row.Student.Grade}</td><td>{words.Of(row.Standing.State)}</td><td>{OpenParts.ByDay(answer.Named(row), words)}</td></tr>
        """);

    private IHtmlContent Cell(Tally tally) => Html.Of($"""<td class="number">{TallyText.Of(tally, words)}</td>""");
}
