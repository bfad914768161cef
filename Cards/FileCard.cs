using AdaptiveCards;

namespace SeopBot.Cards;

/// <summary>An answer to take away: as an Excel workbook, a CSV file, a page to print. The yearly report of April comes this way, too.</summary>
public static class FileCard
{
    /// <summary>The card.</summary>
    /// <param name="sheet">The answer.</param>
    /// <param name="words">The language.</param>
    public static AdaptiveCard Draw(AnswerSheet sheet, Words words)
    {
        var files = sheet.Files;
        var result = sheet.Answer.April is null ? words.Of("FileOf", TallyText.Of(sheet.Answer.Listed)) : words["FileOfApril"];
        List<AdaptiveElement> body = [.. sheet.Head(result, words)];
        body.Add(Part.Line(words[files.Xlsx is null ? "FileNone" : "FileShortLived"]).Quiet());
        return Part.Card(words, sheet.Title, body, new[] { (files.Xlsx, "XlsxFile"), (files.Csv, "CsvFile"), (files.Page, "PrintPage") }
            .Where(file => file.Item1 is not null).Select(file => new AdaptiveOpenUrlAction { Title = words[file.Item2], Url = file.Item1! }));
    }
}
