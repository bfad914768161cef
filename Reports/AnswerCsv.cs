using System.Globalization;
using System.Text;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>An answer about plans as a table for any spreadsheet: the same table as in the workbook and on the page.</summary>
/// <param name="words">The language.</param>
/// <param name="roster">The names of who is in charge.</param>
public sealed class AnswerCsv(Words words, Roster roster)
{
    /// <summary>The table, its header first; lines end as RFC 4180 has it.</summary>
    /// <param name="answer">The answer; not a refused one.</param>
    public string Draw(PlanAnswer answer)
    {
        var table = new AnswerTables(words, roster).Of(answer);
        var csv = new StringBuilder();
        foreach (var row in table.Rows.Prepend([.. table.Columns.Select(column => column.Title)])) csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return csv.ToString();
    }

    // A cell never begins a formula: such a one gets an apostrophe before it. Source: OWASP, "CSV Injection": the full-width forms are taken for the plain ones.
    private static string Cell(object? value)
    {
        if (value is DateOnly day) return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (value is not string text) return string.Create(CultureInfo.InvariantCulture, $"{value}");
        var safe = text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
