using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The part of an answer that is folded away: narrow it by clause or state, undo what was understood, fetch it in other forms.</summary>
internal static class NarrowFold
{
    /// <summary>The name of the part within the card.</summary>
    public const string Id = "narrow";

    private const string Any = "any";
    private const int MostNames = 2;

    /// <summary>The clause that most students are late under, yet not all: what a list is best narrowed to. Null when there is none.</summary>
    public static ClauseCount? Telling(PlanAnswer answer) => answer.Question.Elements.Count > 0
        ? null
        : answer.Counts.ByClause.Where(clause => clause.Students < answer.Rows.Count).MaxBy(clause => clause.Students);

    /// <summary>A clause as people say it: "3.2.3.3 career cluster, course plan (9)".</summary>
    public static string NameOf(ClauseCount clause, Words words) =>
        $"{clause.Clause} {words.Parts(clause.Elements)} ({clause.Students})";

    /// <summary>The same, as short as a button wants it.</summary>
    public static string ShortNameOf(ClauseCount clause, Words words) =>
        $"{words.Parts(clause.Elements.Take(MostNames))}{(clause.Elements.Count > MostNames ? "…" : "")} ({clause.Students})";

    /// <summary>What is folded away.</summary>
    public static IEnumerable<AdaptiveElement> Draw(AnswerSheet sheet, Words words, Surface surface)
    {
        var (answer, question) = (sheet.Answer, sheet.Answer.Question);
        var chosen = question.Elements.Count > 0 ? string.Join(',', question.Elements) : Any;
        var parts = answer.Counts.ByClause.Select(clause => (Value: string.Join(',', clause.Elements), Title: NameOf(clause, words))).Prepend((Value: Any, Title: words["AnyPart"])).ToList();
        if (parts.All(part => part.Value != chosen)) parts.Insert(1, (chosen, words.Parts(question.Elements)));
        var states = StateChart.Shown(answer.Counts).Union(question.States).Select(state => ($"{state}", $"{words.Of(state)} ({TallyText.Of(answer.Counts[state])})"));
        yield return Part.Choices("parts", words["OnlyPartsLabel"], chosen, parts).Compact();
        yield return Part.Choices("state", words["OnlyStateLabel"], question.States is [var state] ? $"{state}" : Any, states.Prepend((Any, words["AnyState"]))).Compact();
        yield return new AdaptiveActionSet { Actions = [Part.Button(surface, words["ShowThese"], Of(question with { Kind = QuestionKind.List }), primary: true), .. Files(sheet, words)] };
        if (Others(sheet).Select(other => Part.Button(surface, words[other.Key], Of(other.Question), withInputs: false)).ToList() is { Count: > 0 } others)
            yield return new AdaptiveActionSet { Actions = others };
    }

    private static IEnumerable<AdaptiveAction> Files(AnswerSheet sheet, Words words) =>
        sheet.Answer.Rows.Count == 0 ? [] : [.. Part.File(words["CsvFile"], sheet.Files.Csv), .. Part.File(words["PrintPage"], sheet.Files.Page)];

    // What was understood, each part of it undone by one button.
    private static IEnumerable<(string Key, PlanQuestion Question)> Others(AnswerSheet sheet)
    {
        var question = sheet.Answer.Question;
        if (question.StaffKeys.Count > 0) yield return ("WidenStaff", question with { StaffKeys = [] });
        if (question.Grades.Count > 0) yield return ("WidenGrades", question with { Grades = [] });
        if (question.SchoolKeys.Count > 0 && (sheet.Asker.Role == StaffRole.District || sheet.Asker.SchoolKeys.Count > question.SchoolKeys.Count))
            yield return ("WidenSchools", question with { SchoolKeys = [] });
        if (question.HasFilter()) yield return ("WidenParts", question.WithoutFilter());
        if (question.PlanKind is not null) yield return ("WidenKinds", question with { PlanKind = null });
        if (question.AsOf is not null) yield return ("WidenDay", question with { AsOf = null });
    }

    private static AnswerCard.Reply Of(PlanQuestion question) => new() { Question = question };
}
