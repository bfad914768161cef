using Microsoft.AspNetCore.Html;

namespace SeopBot.Reports;

/// <summary>A table that a workbook shows as a sheet and a page as a table.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The cells of each row, as a <see cref="Sheet"/> takes them.</param>
internal sealed record AnswerTable(string Name, IReadOnlyList<AnswerTable.Column> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>A column: its title, its width in characters, and whether its cells are numbers or days.</summary>
    internal sealed record Column(string Title, double Width, bool IsNumber = false);

    /// <summary>The table as a sheet.</summary>
    public Sheet AsSheet() => new(Name, [.. Columns.Select(column => column.Width)],
        Rows.Select(IReadOnlyList<object?> (cells) => [.. cells.Select((cell, i) => cell is string words && Columns[i].IsNumber ? new NumberWords(words) : cell)])
            .Prepend([.. Columns.Select(column => new ColumnTitle(column.Title, column.IsNumber))])) { HasHeader = true };

    /// <summary>The table on a page. On a phone each row is a block, and each cell says its column.</summary>
    public IHtmlContent AsHtml() => Html.Of($"""
        <table class="rows"><caption>{Name}</caption>
        <thead><tr>{Html.All(Columns.Select(column => Html.Of($"""<th scope="col"{new HtmlString(column.IsNumber ? " class=\"number\"" : "")}>{column.Title}</th>""")))}</tr></thead>
        <tbody>{Html.All(Rows.Select(cells => Html.Of($"<tr>{Html.All(cells.Select((cell, i) => Cell(cell, Columns[i], i == 0)))}</tr>")))}</tbody>
        </table>
        """);

    private static IHtmlContent Cell(object? value, Column column, bool isFirst) => value switch
    {
        _ when isFirst => Html.Of($"""<th scope="row">{value}</th>"""),
        null or "" => Html.Of($"<td></td>"),
        _ when column.IsNumber => Html.Of($"""<td class="number" data-column="{column.Title}">{value}</td>"""),
        _ => Html.Of($"""<td data-column="{column.Title}">{value}</td>"""),
    };
}
