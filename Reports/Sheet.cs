using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeopBot.Reports;

/// <summary>A share, 0 to 1, shown in per cent.</summary>
/// <param name="Value">The share.</param>
internal readonly record struct Share(double Value);

/// <summary>Words in the place of a number.</summary>
/// <param name="Text">The words.</param>
internal readonly record struct NumberWords(string Text);

/// <summary>The title of a column.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsNumber">It stands over numbers or days, to the right.</param>
internal readonly record struct ColumnTitle(string Text, bool IsNumber);

/// <summary>A heading among the rows.</summary>
/// <param name="Text">Its words.</param>
internal readonly record struct Heading(string Text);

/// <summary>One sheet of a workbook.</summary>
/// <param name="Name">Its name on the tab; cut to 31 characters, without those that Excel refuses.</param>
/// <param name="Widths">The columns' widths, in characters.</param>
/// <param name="Rows">The cells of each row: text, numbers, days, <see cref="Share"/>, <see cref="NumberWords"/>, <see cref="Heading"/>, <see cref="ColumnTitle"/>, or null for an empty one.</param>
internal sealed partial record Sheet(string Name, IReadOnlyList<double> Widths, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Most characters of a cell; Excel repairs a file with more. Source: Microsoft, "Excel specifications and limits".</summary>
    public const int LongestText = 32_767;

    private const int LongestName = 31;

    // Characters on a sheet of paper that can still be read; points of a line, and most of a row. Source: Microsoft, "Excel specifications and limits" (409 points).
    private const double WidestPage = 270, LineHeight = 15, HighestRow = 409;

    /// <summary>Its name on the tab.</summary>
    public string Name { get; } = Named(Name);

    /// <summary>The first row names the columns: it stays in sight, can be filtered by, and is printed on every page.</summary>
    public bool HasHeader { get; init; }

    /// <summary>Writes the sheet; the parts come in the order that the schema asks for.</summary>
    public void Write(OpenXmlWriter writer, bool isFirst)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(isFirst)));
        writer.WriteElement(new Columns(Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        var count = 0;
        foreach (var row in Rows) WriteRow(writer, row, ++count);
        writer.WriteEndElement();
        if (HasHeader) writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(Widths.Count - 1)}{Math.Max(count, 1)}" });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = (uint)Math.Ceiling(Widths.Sum() / WidestPage), FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private SheetView View(bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst ? true : null };
        if (HasHeader) view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    private void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> cells, int number)
    {
        var lines = cells.Select((cell, i) => LinesOf(cell, Widths[i])).DefaultIfEmpty(1).Max();
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Height = lines > 1 ? Math.Min(lines * LineHeight, HighestRow) : null });
        for (var i = 0; i < cells.Count; i++)
            if (cells[i] is { } value) writer.WriteElement(CellOf(value, $"{ColumnName(i)}{number}"));
        writer.WriteEndElement();
    }

    // Not every program makes a row as high as its text by itself.
    private static int LinesOf(object? cell, double width)
    {
        var text = cell switch { string plain => plain, ColumnTitle title => title.Text, Heading heading => heading.Text, _ => "" };
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) lines += Math.Max(1, (int)Math.Ceiling(line.Length / (width - 3)));
        return lines;
    }

    private static Cell CellOf(object value, string reference) => value switch
    {
        string text => Written(text, CellLook.Text, reference),
        NumberWords words => Written(words.Text, CellLook.NumberWords, reference),
        Heading heading => Written(heading.Text, CellLook.Heading, reference),
        ColumnTitle title => Written(title.Text, title.IsNumber ? CellLook.NumberTitle : CellLook.Title, reference),
        DateOnly day => Counted(day.ToDateTime(default).ToOADate(), CellLook.Day, reference),
        Share share => Counted(share.Value, CellLook.Share, reference),
        _ => Counted(Convert.ToDouble(value, CultureInfo.InvariantCulture), CellLook.Plain, reference),
    };

    // Text in the cell itself is never a formula, whatever it begins with. Source: ECMA-376, 18.18.11 (inlineStr).
    private static Cell Written(string text, CellLook look, string reference) => new(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = reference,
        StyleIndex = (uint)look,
        DataType = CellValues.InlineString,
    };

    private static Cell Counted(double number, CellLook look, string reference) =>
        new(new CellValue(number)) { CellReference = reference, StyleIndex = (uint)look };

    // What XML cannot hold is left out; what Excel would read as an escaped character is escaped itself. Source: ECMA-376, 22.4.2.4 (ST_Xstring).
    private static string Clean(string text)
    {
        var whole = text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
        if (whole.Any(letter => !XmlConvert.IsXmlChar(letter)))
        {
            var kept = new StringBuilder(whole.Length);
            foreach (var rune in whole.EnumerateRunes())
                if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
            whole = kept.ToString();
        }

        return whole.Contains("_x", StringComparison.Ordinal) ? EscapedCharacter().Replace(whole, "_x005F$0") : whole;
    }

    private static string Named(string name)
    {
        var allowed = string.Concat(name.Select(letter => @"[]:*?/\".Contains(letter) ? ' ' : letter)).Trim().Trim('\'');
        return allowed.Length <= LongestName ? allowed : allowed[..LongestName];
    }

    private static string ColumnName(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + index / 26 - 1)}{(char)('A' + index % 26)}";

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex EscapedCharacter();
}
