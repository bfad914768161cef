using DocumentFormat.OpenXml.Spreadsheet;

namespace SeopBot.Reports;

/// <summary>How a cell of a workbook looks; the number is the style's place in <see cref="Look.Styles"/>.</summary>
internal enum CellLook : uint
{
    /// <summary>A number, or nothing.</summary>
    Plain,

    /// <summary>Text that stays text, also when somebody edits the cell.</summary>
    Text,

    /// <summary>A day, as 2026-11-22.</summary>
    Day,

    /// <summary>A share, as 71 %.</summary>
    Share,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The title of a column of text.</summary>
    Title,

    /// <summary>The title of a column of numbers or days.</summary>
    NumberTitle,

    /// <summary>Words in the place of a number.</summary>
    NumberWords,
}

/// <summary>The styles of a workbook.</summary>
internal static class Look
{
    private const uint TextFormat = 49, WholePercent = 9, IsoDay = 164;

    public static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDay, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE4EBEF" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Format(0),
            OfText(quoted: true),
            Format(IsoDay),
            Format(WholePercent),
            OfText(font: 1),
            OfText(font: 1, fill: 2),
            OfText(font: 1, fill: 2, isRight: true, indent: 2),
            OfText(quoted: true, isRight: true, indent: 0)) { Count = 8 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    // A little away from the number on its left; the title of numbers as far from the button of the filter.
    private static CellFormat OfText(uint font = 0, uint fill = 0, bool quoted = false, bool isRight = false, uint indent = 1)
    {
        var format = Format(TextFormat);
        format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true, Horizontal = isRight ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left, Indent = indent };
        (format.FontId, format.FillId, format.ApplyFont, format.ApplyFill) = (font, fill, font > 0 ? true : null, fill > 0 ? true : null);
        format.QuotePrefix = quoted ? true : null;
        return format;
    }

    private static CellFormat Format(uint number) => new(new Alignment { Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = number,
        FontId = 0,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
    };
}
