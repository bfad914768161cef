using System.Text.Json;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Pages;

/// <summary>Rows of a list as a table, and one row in full.</summary>
internal static class RowTable
{
    private const int LongestInTable = 90;

    public static Html Draw(ListRecord list, List<ItemRecord> items, string address)
    {
        var columns = Shown(list);
        var heads = columns.Select(c => Html.Of($"<th scope='col'{Number(c)}>{Label(c)}</th>"));
        var rows = items.Select(item =>
        {
            var fields = item.FieldsObject;
            var cells = columns.Select(c => Html.Of($"<td data-label='{Label(c)}'{Number(c, fields[c.Name])}>{Short(fields[c.Name])}</td>"));
            return Html.Of($"<tr><th scope='row'><a href='{address}/{item.Id}'>{item.Id}</a></th>{Html.Join(cells)}</tr>");
        });
        return Html.Of($"""
            <div class='wide' tabindex='0' role='region' aria-label='Rows'><table class='rows'>
            <thead><tr><th scope='col'>No.</th>{Html.Join(heads)}</tr></thead>
            <tbody>{Html.Join(rows)}</tbody></table></div>
            """);
    }

    public static Html DrawOne(ListRecord list, ItemRecord item)
    {
        var fields = item.FieldsObject;
        var values = Shown(list).Select(c => Html.Of($"<div><dt>{Label(c)}</dt><dd>{Whole(fields[c.Name])}</dd></div>"));
        return Html.Of($"<dl>{Html.Join(values)}</dl><p class='hint'>Row {item.Id}, version {item.Version}. Made {Time(item.Created)}, last changed {Time(item.Modified)}.</p>");
    }

    public static Html Pager(string address, long page, long last)
    {
        if (last == 1)
            return new Html("");
        return Html.Of($"<nav class='pager' aria-label='Pages'>{Link("First", 1, page > 1)}{Link("Previous", page - 1, page > 1)}<span>Page {page} of {last}</span>{Link("Next", page + 1, page < last)}{Link("Last", last, page < last)}</nav>");

        Html Link(string text, long to, bool there) =>
            there ? Html.Of($"<a href='{address}?page={to}'>{text}</a>") : Html.Of($"<span class='off'>{text}</span>");
    }

    private static List<Column> Shown(ListRecord list) => [.. list.Columns.Where(c => c is { ReadOnly: false, Hidden: false })];

    private static string Label(Column column) => (string?)column.Definition["displayName"] ?? column.Name;

    private static Html Number(Column column, JsonNode? value = null) =>
        new(column.Kind == "number" ? " class='number'" : value is null ? " class='none'" : "");

    private static Html Short(JsonNode? value)
    {
        var text = Text(value);
        return Html.Of($"{(text.Length <= LongestInTable ? text : text[..(char.IsHighSurrogate(text[LongestInTable - 1]) ? LongestInTable - 1 : LongestInTable)] + "…")}");
    }

    private static Html Whole(JsonNode? value) => value is null ? Html.Of($"<span class='none'>not filled in</span>") : Html.Of($"{Text(value)}");

    private static string Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.Array => string.Join("; ", value.AsArray()),
        _ => value.ToString(),
    };

    private static string Time(string instant) => instant.Replace("T", " ").Replace("Z", " UTC");
}
