using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>An answer to take away: as an Excel workbook, a CSV file, a page to print. The yearly report of April comes this way, too.</summary>
public static class FileCard
{
    /// <summary>The card.</summary>
    /// <param name="sheet">The answer.</param>
    /// <param name="list">Of one student: the list that the student stood in, to be had instead; null for none.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(AnswerSheet sheet, PlanQuestion? list, Words words, Surface surface)
    {
        var files = sheet.Files;
        var result = sheet.Answer.April is not null ? words["FileOfApril"]
            : sheet.Answer.Question.Kind == QuestionKind.Student ? words["FileOfStudent"]
            : words.Of("FileOf", TallyText.Of(sheet.Answer.Listed));
        List<AdaptiveElement> body = [.. sheet.Head(result, words)];
        body.Add(Part.Line(words[files.Xlsx is null ? "FileNone" : "FileShortLived"]).Quiet());
        List<AdaptiveAction> actions =
        [
            .. Part.File(words["XlsxFile"], files.Xlsx), .. Part.File(words["CsvFile"], files.Csv),
            .. Part.File(words["PrintPage"], files.Page), .. Part.File(words["FamilyPage"], files.Families),
        ];
        if (list is not null) actions.Add(Part.Button(surface, words["FileOfList"], new AnswerCard.Reply { Question = list, AsFile = true }));
        return Part.Card(words, sheet.Title, body, actions);
    }
}
