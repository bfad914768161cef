using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>A student's whole record as JSON, with the lists' own names, and as a page to print.</summary>
public static partial class RecordText
{
    // Several values in one cell. Source: docs/lists.md, "Rules for every list".
    private static readonly HashSet<string> Sets = ["Classes", "Clauses", "Clusters", "EarlyApprovals", "Monitors"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object with the student's key, the instant, and an array of rows for each list.</summary>
    public static string Json(StudentFile file)
    {
        var all = new Dictionary<string, object> { ["student"] = file.StudentKey, ["exportedAt"] = $"{file.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" };
        foreach (var list in file.Lists) all[list.List] = list.Rows;
        return JsonSerializer.Serialize(all, Readable);
    }

    /// <summary>A page with every row of every list for the family: labels as words, people by name, days written out.</summary>
    public static Page Draw(StudentFile file, SchoolTime time, Roster roster, Words words)
    {
        var title = words.Of("Record.Title", NameOf(file.StudentKey));
        return Page.Of(title, words.Language, Html.Of($"""
            <h1>{title}</h1>
            <p class="quiet">{words.Of("Record.At", words.LongDay(time.DayOf(file.At)))}</p>
            {Html.All(file.Lists.Select(List))}
            <p class="quiet">{words["Report.Confidential"]}</p>
            """));

        IHtmlContent List(ListedRows list) => Html.Of($"""
            <h2>{Label(list.List)}</h2>
            {(list.Rows.Count == 0 ? Html.Of($"""<p class="quiet">{words["Record.NoRows"]}</p>""") : Html.All(list.Rows.Select((row, index) => Row(Label(list.List), index + 1, row))))}
            """);

        IHtmlContent Row(string list, int number, IReadOnlyDictionary<string, object> row) => Html.Of($"""
            <table class="facts"><caption>{list} {number}</caption>
            <tbody>{Html.All(row.Select(cell => Html.Of($"""<tr><th scope="row">{Label(cell.Key)}</th><td class="text">{Text(cell.Key, cell.Value)}</td></tr>""")))}</tbody>
            </table>
            """);

        string Text(string column, object value) => value switch
        {
            true => words["Report.Yes"],
            false => words["Report.No"],
            string text when Sets.Contains(column) => text.Replace(";", "; ", StringComparison.Ordinal),
            string text when column.EndsWith("Keys", StringComparison.Ordinal) => words.List(text.Split(';').Select(key => NameOf(key))),
            string text when column != "Key" && (column.EndsWith("Key", StringComparison.Ordinal) || column.EndsWith("By", StringComparison.Ordinal)) => NameOf(text),
            string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => words.LongDay(day),
            string text when Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at) => words.LongDay(time.DayOf(at)),
            _ => $"{value}",
        };

        // Of students and families only this one's names; a key that is none of theirs stays as it is.
        string NameOf(string key) => (key == file.StudentKey ? roster.FindStudent(key)?.FullName : null) ?? roster.FindStaff(key)?.Name ?? roster.FindSchool(key)?.Name
            ?? roster.ContactsOf(file.StudentKey).FirstOrDefault(contact => contact.ContactKey == key)?.Name ?? key;
    }

    // AcknowledgedBy is "Acknowledged by", StaffKeys is "Staff".
    private static string Label(string column)
    {
        var plain = column is "Key" or "SchoolKeys" ? column : KeyEnd().Replace(column, "");
        return WordStart().Replace(plain, start => " " + start.Value.ToLowerInvariant());
    }

    [GeneratedRegex("Keys?$")]
    private static partial Regex KeyEnd();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    private static partial Regex Instant();
}
