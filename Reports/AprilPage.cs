using System.Globalization;
using Microsoft.AspNetCore.Html;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>The yearly report as a page to print, with a line to sign: a draft until the principal has. Source: domain.md §1.4.</summary>
/// <param name="words">The language.</param>
/// <param name="smallest">The smallest number in the report for families. Source: domain.md §5.</param>
public sealed class AprilPage(Words words, int smallest)
{
    private readonly AprilLines _lines = new(words);

    /// <summary>The page for the principal, with all numbers.</summary>
    public Page Draw(AprilReport report) => PageOf(report.Year, report.AsOf, words["April.ForPrincipal"], BySchool(report.Rows.GroupBy(row => row.School?.Key), report.Totals)
        .Select(rows => Signed(rows.Select(row => Html.Of($"{Kind(row.School, row.Kind, _lines.Of(row))}{Late(row)}")), Grades(report, rows[0].School))));

    /// <summary>The page for teachers and families, without small numbers.</summary>
    public Page DrawForFamilies(AprilReport report)
    {
        var open = PublicReport.Of(report, smallest);
        var rows = open.Rows.ToLookup(row => row.School is null);
        return PageOf(report.Year, report.AsOf, words.Of("April.ForFamilies", smallest), BySchool(rows[false].GroupBy(row => row.School?.Key), [.. rows[true]])
            .Select(school => Signed(school.Select(row => Kind(row.School, row.Kind, _lines.Of(row))), HtmlString.Empty)));
    }

    // Each school on pages of its own, to be handed to its principal; before them all together.
    private static IEnumerable<IReadOnlyList<T>> BySchool<T>(IEnumerable<IGrouping<string?, T>> schools, IReadOnlyList<T> totals)
    {
        var rows = schools.OrderBy(school => school.Key, StringComparer.Ordinal).Select(IReadOnlyList<T> (school) => [.. school]).ToList();
        return rows.Count > 1 && totals.Count > 0 ? rows.Prepend(totals) : rows;
    }

    private Page PageOf(SchoolYear year, DateOnly asOf, string readers, IEnumerable<IHtmlContent> schools)
    {
        var title = words.Of("April.Title", year);
        var sections = schools.Select((school, index) => Html.Of($"""<section class="{(index == 0 ? "" : "own")}">{school}</section>""")).ToList();
        return Page.Of(title, words.Language, Html.Of($"""
            <h1>{title}</h1>
            <p class="quiet">{words.Of("April.Draft", words.LongDay(asOf))}</p>
            <p class="quiet">{words.Of("April.Cap", AprilReport.MostSchoolTime.TotalHours)}</p>
            <p class="quiet">{readers}</p>
            {(sections.Count == 0 ? Html.Of($"<p>{words["April.NoSchools"]}</p>") : Html.All(sections))}
            """));
    }

    private IHtmlContent Signed(IEnumerable<IHtmlContent> kinds, IHtmlContent more) => Html.Of($"""
        {Html.All(kinds)}
        {more}
        <div class="sign"><p>{words["April.Signature"]}</p><p>{words["April.SignedOn"]}</p></div>
        """);

    private IHtmlContent Kind(School? school, PlanKind kind, IEnumerable<AprilLines.Section> sections) => Html.Of($"""
        <h2>{_lines.NameOf(school)} · {words.Of(kind)}</h2>
        <div class="tables">{Html.All(sections.Select(Numbers))}</div>
        """);

    private IHtmlContent Numbers(AprilLines.Section section) => Html.Of($"""
        <table><caption>{section.Title}</caption>
        <tbody>{Html.All(section.Lines.Where(line => line.Value is not null).Select(line => Html.Of($"""<tr><th scope="row">{line.Label}</th><td class="number">{Text(line.Value)}</td></tr>""")))}</tbody>
        </table>
        """);

    private IHtmlContent Late(AprilRow row) => row.Counts.ByClause.Count == 0 ? Html.Of($"<p>{words["April.NothingLate"]}</p>") : _lines.Late(row).AsHtml();

    // A school's grades; of all schools together, the schools.
    private IHtmlContent Grades(AprilReport report, School? school) => school is null
        ? NumbersTable.Of(words["April.BySchool"], [.. report.Rows.Select(row => new RollUpRow(row.School!, row.Kind, row.Counts))], null, words).AsHtml()
        : NumbersTable.OfSchool(words["April.ByGrade"], report.Grades.Where(row => row.School.Key == school.Key), words).AsHtml();

    private static string Text(object? value) => value switch
    {
        Share share => share.Value.ToString("0 %", CultureInfo.InvariantCulture),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
