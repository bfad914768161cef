using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>A student's whole record as JSON, with the lists' own names, and as a page to print.</summary>
public static class RecordText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object with the student's key, the instant, and an array of rows for each list.</summary>
    public static string Json(StudentFile file)
    {
        var all = new Dictionary<string, object> { ["student"] = file.StudentKey, ["exportedAt"] = $"{file.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" };
        foreach (var list in file.Lists) all[list.List] = list.Rows;
        return JsonSerializer.Serialize(all, Readable);
    }

    /// <summary>A page with every row of every list, as the school's staff see them in SharePoint.</summary>
    public static Page Draw(StudentFile file, SchoolTime time, Words words)
    {
        var title = words.Of("Record.Title", file.StudentKey);
        return Page.Of(title, words.Language, Html.Of($"""
            <h1>{title}</h1>
            <p class="quiet">{words.Of("Record.At", words.LongDay(time.DayOf(file.At)))}</p>
            {Html.All(file.Lists.Select(list => List(list, words)))}
            <p class="quiet">{words["Report.Confidential"]}</p>
            """));
    }

    private static IHtmlContent List(ListedRows list, Words words) => Html.Of($"""
        <h2>{list.List}</h2>
        {(list.Rows.Count == 0 ? Html.Of($"""<p class="quiet">{words["Record.NoRows"]}</p>""") : Html.All(list.Rows.Select((row, index) => Row(list.List, index + 1, row))))}
        """);

    private static IHtmlContent Row(string list, int number, IReadOnlyDictionary<string, object> row) => Html.Of($"""
        <table><caption>{list} {number}</caption>
        <tbody>{Html.All(row.Select(cell => Html.Of($"""<tr><th scope="row">{cell.Key}</th><td class="text">{cell.Value}</td></tr>""")))}</tbody>
        </table>
        """);
}
