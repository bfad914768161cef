using System.Globalization;
using Microsoft.AspNetCore.Html;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>The yearly report as a page to print, with a line to sign: a draft until the principal has. Source: domain.md §1.4.</summary>
/// <param name="words">The language.</param>
/// <param name="smallest">Numbers under it are to be left out before the report goes to families. Source: domain.md §5, "Small counts".</param>
public sealed class AprilPage(Words words, int smallest)
{
    private readonly AprilLines _lines = new(words);

    /// <summary>The page.</summary>
    public Page Draw(AprilReport report)
    {
        var title = words.Of("April.Title", report.Year);
        var schools = report.Rows.GroupBy(row => row.School?.Key).Select(rows => rows.ToList()).ToList();
        List<IReadOnlyList<AprilRow>> parts = schools.Count > 1 && report.Totals.Count > 0 ? [report.Totals, .. schools] : [.. schools];
        return Page.Of(title, words.Language, Html.Of($"""
            <h1>{title}</h1>
            <p class="quiet">{words.Of("April.Draft", words.LongDay(report.AsOf))}</p>
            <p class="quiet">{words.Of("April.Cap", AprilReport.MostSchoolTime.TotalHours)}</p>
            <p class="quiet">{words.Of("April.Small", smallest)}</p>
            {(parts.Count == 0 ? Html.Of($"<p>{words["April.NoSchools"]}</p>") : Html.All(parts.Select((rows, index) => Part(rows, isFirst: index == 0))))}
            """));
    }

    // Each school on pages of its own, to be handed to its principal.
    private IHtmlContent Part(IReadOnlyList<AprilRow> rows, bool isFirst) => Html.Of($"""
        <section class="{(isFirst ? "" : "own")}">
        {Html.All(rows.Select(Kind))}
        <div class="sign"><p>{words["April.Signature"]}</p><p>{words["April.SignedOn"]}</p></div>
        </section>
        """);

    private IHtmlContent Kind(AprilRow row) => Html.Of($"""
        <h2>{_lines.NameOf(row)} · {words.Of(row.Kind)}</h2>
        <div class="tables">{Html.All(_lines.Of(row).Select(Numbers))}</div>
        {Late(row)}
        """);

    private IHtmlContent Numbers(AprilLines.Section section) => Html.Of($"""
        <table><caption>{section.Title}</caption>
        <tbody>{Html.All(section.Lines.Where(line => line.Value is not null).Select(line => Html.Of($"""<tr><th scope="row">{line.Label}</th><td class="number">{Text(line.Value)}</td></tr>""")))}</tbody>
        </table>
        """);

    private IHtmlContent Late(AprilRow row) => row.Counts.ByClause.Count == 0 ? Html.Of($"<p>{words["April.NothingLate"]}</p>") : Html.Of($"""
        <table><caption>{words["April.LateTitle"]}</caption>
        <thead><tr><th scope="col">{words["April.Clause"]}</th><th scope="col">{words["April.Parts"]}</th><th scope="col" class="number">{words["April.Students"]}</th></tr></thead>
        <tbody>{Html.All(row.Counts.ByClause.Select(clause => Html.Of($"""<tr><th scope="row">{clause.Clause}</th><td>{_lines.Parts(clause)}</td><td class="number">{clause.Students}</td></tr>""")))}</tbody>
        </table>
        """);

    private static string Text(object? value) => value switch
    {
        Share share => share.Value.ToString("0 %", CultureInfo.InvariantCulture),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
