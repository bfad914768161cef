using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The answer to "who is missing a plan?" as text, CSV and JSON. Source: lists.md.</summary>
public static class MissingText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly string[] Header = ["Student", "Name", "School", "Grade", "Kind", "State", "Clauses", "Reasons", "Due", "Conferences held", "Conferences due"];

    /// <summary>One line a student.</summary>
    public static string Text(MissingReport report, IEnumerable<MissingRow> rows, Words words)
    {
        var text = new StringBuilder();
        var listed = rows.ToList();
        foreach (var row in listed)
            text.AppendLine($"{row.School.Name} · {words.Grade(row.Student.Grade)} · {row.Student.FullName} · {words.Of(row.Standing.State)} · {OpenParts.ByDay(report.Named(row), words)}");
        return text.AppendLine(words.Of("MissingTitle", report.Missing.Count(), report.Rows.Count)).ToString();
    }

    /// <summary>A table for a spreadsheet. A cell never begins a formula: such a cell gets an apostrophe before it. Source: OWASP, CSV injection.</summary>
    public static string Csv(MissingReport report, IEnumerable<MissingRow> rows, Words words)
    {
        var csv = new StringBuilder().AppendJoin(',', Header).Append("\r\n");
        foreach (var row in rows)
        {
            var named = report.Named(row);
            csv.AppendJoin(',', new[]
            {
                row.Student.Key, row.Student.FullName, row.School.Name, row.Student.Grade.ToString(), "SEP", words.Of(row.Standing.State),
                string.Join("; ", named.Select(open => open.Clause).Distinct()), string.Join("; ", named.Select(open => OpenParts.Reason(open, words))),
                named.Count > 0 ? $"{named.Min(open => open.DueOn):yyyy-MM-dd}" : "", $"{row.Standing.HeldIndividual}", $"{row.Standing.Due}",
            }.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>The array that lists.md promises.</summary>
    public static string JsonArray(IEnumerable<MissingRow> rows, Words words) => JsonSerializer.Serialize(rows.Select(row => new
    {
        student = row.Student.Key,
        name = row.Student.FullName,
        school = row.School.Key,
        grade = row.Student.Grade.ToString(),
        kind = "SEP",
        state = row.Standing.State,
        open = row.Standing.Open.Select(open => new { clause = open.Clause, reason = OpenParts.Reason(open, words), dueOn = $"{open.DueOn:yyyy-MM-dd}" }),
        heldIndividual = row.Standing.HeldIndividual,
        heldGroup = row.Standing.HeldGroup,
        due = row.Standing.Due,
    }), Json);

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
