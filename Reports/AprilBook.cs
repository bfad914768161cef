using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>The yearly report as an Excel workbook: one row a school and kind of plan, what is late by clause, and what the numbers mean.</summary>
/// <param name="words">The language.</param>
/// <param name="time">The school's clock.</param>
public sealed class AprilBook(Words words, SchoolTime time)
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
        book.Add(_lines.Numbers(rows).AsSheet());
        book.Add(NumbersTable.Of(words["April.ByGrade"], report.Grades, null, words).AsSheet());
        book.Add(_lines.Late(rows).AsSheet());
        book.Add(new Sheet(words["Report.Summary"], [100], [[new Heading(title)], [words.Of("April.Draft", words.LongDay(report.AsOf))], [words.Of("April.Cap", AprilReport.MostSchoolTime.TotalHours)],
            [words["April.ForPrincipal"]]]));
    }
}
