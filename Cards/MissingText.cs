using System.Text.Json;
using System.Text.Json.Serialization;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The answer to "who is missing a plan?" as text and JSON. Source: docs/lists.md.</summary>
public static class MissingText
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>One line a student or group, in the words of the card, then the sentence of the card.</summary>
    public static string Text(PlanAnswer answer, Words words)
    {
        var (lines, result) = answer.Question.Kind switch
        {
            QuestionKind.RollUp => (answer.RollUp.Select(row => $"{RollUpCard.NameOf(row, answer, words)}: {TallyText.Of(row.Counts, words)}"), TallyText.Of(answer.Counts, words)),
            QuestionKind.Changes => (answer.Changes.Select(change => Line(change.Now, ChangesCard.States(change, words), ChangesCard.What(change, words))), ChangesCard.Result(answer, words)),
            _ => (answer.Rows.Select(row => Line(row, words.Of(row.Standing.State), OpenParts.ByDay(answer.Named(row), answer.AsOf, words))), AnswerCard.Result(answer, words)),
        };
        return string.Join(Environment.NewLine, lines.Append(result));

        string Line(PlanRow row, string state, string what) =>
            string.Join(" · ", new[] { row.School.Name, words.Grade(row.Student.Grade), row.Student.FullName, state, what }.Where(part => part.Length > 0));
    }

    /// <summary>The array that docs/lists.md promises: of each student all that is open, due or not.</summary>
    public static string Json(PlanAnswer answer, Words words) => answer.Question.Kind switch
    {
        QuestionKind.RollUp => JsonSerializer.Serialize(answer.RollUp.Select(row => new
        {
            school = row.School.Key,
            grade = row.Grade?.ToString(),
            kind = words.Of(row.Kind),
            states = PlanCounts.States.ToDictionary(state => $"{state}", state => row.Counts[state].Number),
            students = row.Counts.Total.Number,
        }), Written),
        QuestionKind.Changes => JsonSerializer.Serialize(answer.Changes.Select(change => new { was = change.Before.Standing.State, now = Fields(change.Now, words) }), Written),
        _ => JsonSerializer.Serialize(answer.Rows.Select(row => Fields(row, words)), Written),
    };

    private static object Fields(PlanRow row, Words words) => new
    {
        student = row.Student.Key,
        name = row.Student.FullName,
        school = row.School.Key,
        grade = row.Student.Grade.ToString(),
        kind = words.Kind(row),
        state = row.Standing.State,
        open = row.Standing.Open.Select(open => new { clause = open.Clause, reason = OpenParts.Reason(open, words), dueOn = $"{open.DueOn:yyyy-MM-dd}" }),
        heldIndividual = row.Standing.HeldIndividual,
        heldGroup = row.Standing.HeldGroup,
        due = row.Standing.Due,
    };
}
