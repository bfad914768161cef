using System.Globalization;
using SeopBot.Dialogs.Questions;
using SeopBot.Plans;

namespace SeopBot.Tests.Understanding;

/// <summary>Questions and readings as they are written in Questions.md.</summary>
internal static class QuestionNotation
{
    public static string Write(QuestionReading reading) => reading switch
    {
        QuestionReading.Understood understood => Write(understood.Question) + Wish(understood.Wish),
        QuestionReading.Unsure unsure => string.Join(" ", new[] { $"? {unsure.Doubt}", unsure.Words.Length > 0 ? $"\"{unsure.Words}\"" : "", string.Join(" / ", unsure.Guesses.Select(Write)) }.Where(part => part.Length > 0)) + Wish(unsure.Wish),
        _ => "-",
    };

    public static string Write(PlanQuestion question) => string.Join(", ", new[]
    {
        $"{question.Kind}".ToLowerInvariant(),
        question.StudentKey,
        question.Own ? "own" : null,
        Many("of", question.StaffKeys),
        Many("grade", question.Grades.Select(grade => $"{grade}")),
        Many("at", question.SchoolKeys),
        question.PlanKind?.ToString().ToUpperInvariant(),
        Many(question.AllOpen ? "allopen" : "open", question.Elements.Select(element => $"{element}")),
        Many("state", question.States.Select(state => $"{state}")),
        question.Remarks == PlanRemarks.None ? null : $"remark {question.Remarks}",
        question.Since is { } since ? $"since {since:yyyy-MM-dd}" : null,
        question.AsOf is { } day ? $"on {day:yyyy-MM-dd}" : null,
    }.OfType<string>());

    public static PlanQuestion Parse(string text)
    {
        var question = new PlanQuestion();
        foreach (var part in text.Split(", "))
        {
            var (head, values) = (part.Split(' ')[0], part.Split(' ')[1..]);
            question = head switch
            {
                "own" => question with { Own = true },
                "of" => question with { StaffKeys = values },
                "grade" => question with { Grades = [.. values.Select(value => new Grade(value == "K" ? 0 : int.Parse(value, CultureInfo.InvariantCulture)))] },
                "at" => question with { SchoolKeys = values },
                "SEP" or "SEOP" => question with { PlanKind = Enum.Parse<PlanKind>(head, ignoreCase: true) },
                "open" => question with { Elements = [.. values.Select(Enum.Parse<PlanElement>)] },
                "allopen" => question with { AllOpen = true, Elements = [.. values.Select(Enum.Parse<PlanElement>)] },
                "state" => question with { States = [.. values.Select(Enum.Parse<PlanState>)] },
                "remark" => question with { Remarks = Enum.Parse<PlanRemarks>(string.Join(' ', values)) },
                "since" => question with { Since = DateOnly.Parse(values[0], CultureInfo.InvariantCulture) },
                "on" => question with { AsOf = DateOnly.Parse(values[0], CultureInfo.InvariantCulture) },
                _ when head.StartsWith('s') && char.IsDigit(head[1]) => question with { StudentKey = head },
                _ => question with { Kind = Enum.Parse<QuestionKind>(head, ignoreCase: true) },
            };
        }

        return question;
    }

    private static string Wish(QuestionWish wish) => wish == QuestionWish.Show ? "" : $" > {wish}";

    private static string? Many(string head, IEnumerable<string> values) => string.Join(' ', values) is { Length: > 0 } all ? $"{head} {all}" : null;
}
