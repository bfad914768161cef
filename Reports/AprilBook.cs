using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>The yearly report as an Excel workbook: one row a school and kind of plan, what is late by clause, and what the numbers mean.</summary>
/// <param name="words">The language.</param>
/// <param name="smallest">Numbers under it are to be left out before the report goes to families.</param>
/// <param name="time">The school's clock.</param>
public sealed class AprilBook(Words words, int smallest, SchoolTime time)
{
    private readonly AprilLines _lines = new(words);

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="target">Where it goes; need only be writable.</param>
    public void Write(AprilReport report, Stream target)
    {
        var title = words.Of("April.Title", report.Year);
        using var book = new Book(target, title, words.Language, time.Now);
        var rows = report.Rows.Concat(report.Totals).ToList();
        book.Add(new Sheet(words["April.Numbers"], [32, 10, .. Enumerable.Repeat(14.0, 27)], Numbers(rows)) { HasHeader = true });
        book.Add(new Sheet(words["Report.ByClause"], [32, 10, 14, 60, 12], Late(rows)) { HasHeader = true });
        book.Add(new Sheet(words["Report.Summary"], [100], [[new Heading(title)], [words.Of("April.Draft", words.LongDay(report.AsOf))], [words.Of("April.Cap", AprilReport.MostSchoolTime.TotalHours)],
            [words.Of("April.Small", smallest)]]));
    }

    private IEnumerable<IReadOnlyList<object?>> Numbers(IReadOnlyList<AprilRow> rows)
    {
        var first = rows.Count > 0 ? _lines.Of(rows[0]).SelectMany(section => section.Lines) : [];
        yield return [words["Report.School"], words["Report.Kind"], .. first.Select(line => line.Label)];
        foreach (var row in rows)
            yield return [_lines.NameOf(row), words.Of(row.Kind), .. _lines.Of(row).SelectMany(section => section.Lines).Select(line => line.Value)];
    }

    private IEnumerable<IReadOnlyList<object?>> Late(IReadOnlyList<AprilRow> rows)
    {
        yield return [words["Report.School"], words["Report.Kind"], words["April.Clause"], words["April.Parts"], words["April.Students"]];
        foreach (var row in rows)
            foreach (var clause in row.Counts.ByClause)
                yield return [_lines.NameOf(row), words.Of(row.Kind), clause.Clause, _lines.Parts(clause), clause.Students];
    }
}
