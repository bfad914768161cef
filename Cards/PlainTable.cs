using AdaptiveCards;

namespace SeopBot.Cards;

/// <summary>A table of text, its first row the names of the columns.</summary>
internal static class PlainTable
{
    /// <summary>The table.</summary>
    /// <param name="widths">Shares of the columns' widths.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">The rows, from top to bottom.</param>
    public static AdaptiveTable Draw(IEnumerable<int> widths, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows) => new()
    {
        FirstRowAsHeaders = true,
        ShowGridLines = false,
        Columns = [.. widths.Select(width => new AdaptiveTableColumnDefinition { Width = width })],
        Rows = [.. rows.Prepend(header).Select(cells => new AdaptiveTableRow { Cells = [.. cells.Select(text => new Cell { Items = { Part.Plain(text) } })] })],
    };

    // The real package writes a cell as "Container". Source: tests/SeopBot.Tests/Sdk/Golden/cards.jsonl.
    private sealed class Cell : AdaptiveTableCell
    {
        public override string Type { get; set; } = "TableCell";
    }
}
