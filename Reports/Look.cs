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
}

/// <summary>The styles of a workbook.</summary>
internal static class Look
{
    private const uint TextFormat = 49, WholePercent = 9, IsoDay = 164;

    public static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDay, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Format(0),
            Format(TextFormat, wraps: true, quoted: true),
            Format(IsoDay),
            Format(WholePercent),
            Format(TextFormat, wraps: true, font: 1)) { Count = 5 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat Format(uint number, uint font = 0, bool wraps = false, bool quoted = false) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps ? true : null })
    {
        NumberFormatId = number,
        FontId = font,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = font > 0 ? true : null,
        ApplyAlignment = true,
        QuotePrefix = quoted ? true : null,
    };
}
