using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>How schools or grades stand, in numbers; small ones are withheld from people who may not see the names.</summary>
public static class RollUpCard
{
    /// <summary>Groups on one page.</summary>
    public const int PageSize = 12;

    /// <summary>The card.</summary>
    /// <param name="sheet">The answer.</param>
    /// <param name="paging">The page.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(AnswerSheet sheet, Paging paging, Words words, Surface surface)
    {
        var rows = sheet.Answer.RollUp.Skip(paging.First).Take(paging.Size).ToList();
        List<AdaptiveElement> body = [.. sheet.Head(TallyText.Of(sheet.Answer.Counts, words), words)];
        if (surface.IsTeams && rows.Count > 0) body.Add(StateChart.Draw(rows.Select(row => (NameOf(row, sheet.Answer, words), row.Counts)), words));
        body.AddRange(rows.Select(row => Group(sheet, row, words, surface)));
        if (TallyText.IsWithheld(sheet.Answer)) body.Add(Part.Line(words["TallyNote"]).Quiet());
        body.AddRange(paging.Line(words));
        return Part.Card(words, sheet.Title, body,
            [.. paging.Buttons(sheet.Answer.Question, words, surface), .. Part.File(words["XlsxFile"], sheet.Files.Xlsx), .. Part.File(words["PrintPage"], sheet.Files.Page)]);
    }

    // A tap leads to the students, where the asker may see them.
    private static AdaptiveContainer Group(AnswerSheet sheet, RollUpRow row, Words words, Surface surface)
    {
        var name = NameOf(row, sheet.Answer, words);
        var students = new PlanQuestion
        {
            SchoolKeys = [row.School.Key], PlanKind = row.Kind, AsOf = sheet.Answer.Question.AsOf,
            Grades = row.Grade is { } grade ? [grade] : sheet.Answer.Question.Grades,
        };
        var mayList = Access.MaySeeAll(sheet.Asker, row.School.Key);
        return new AdaptiveContainer
        {
            Items = [Part.Plain(mayList ? $"{name} ›" : name).Bold(), Part.Line(TallyText.Of(row.Counts, words)).Close()],
            SelectAction = mayList ? Part.Tap(surface, words.Of("TapStudentsOf", name), new AnswerCard.Reply { Question = students }) : null,
        };
    }

    /// <summary>A group's name: "Boulder Elementary · SEP", "Grade 3 · SEP"; with the school where there are grades of several.</summary>
    internal static string NameOf(RollUpRow row, PlanAnswer answer, Words words)
    {
        string[] grade = row.Grade is { } only ? [Part.Capital(words.Grade(only))] : [];
        string[] school = grade.Length == 0 || answer.RollUp.Any(other => other.School.Key != row.School.Key) ? [row.School.Name] : [];
        return string.Join(" · ", [.. school, .. grade, words.Of(row.Kind)]);
    }
}
