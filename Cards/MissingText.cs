using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The answer to "who is missing a plan?" as text, CSV and JSON. Source: docs/lists.md.</summary>
public static class MissingText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly string[] Header = ["Student", "Name", "School", "Grade", "Teacher or counselor", "Kind", "State", "Clauses", "Reasons", "Due", "Individual conferences held", "Group conferences held", "Conferences due"];

    /// <summary>One line a student, with the same parts named as on the card, then the sentence of the card.</summary>
    public static string Text(PlanAnswer answer, Words words)
    {
        var text = new StringBuilder();
        foreach (var row in answer.Rows)
            text.AppendLine(string.Join(" · ", row.School.Name, words.Grade(row.Student.Grade), row.Student.FullName, words.Of(row.Standing.State), OpenParts.ByDay(answer.Named(row), words)));
        return text.AppendLine(AnswerCard.Result(answer, words)).ToString();
    }

    /// <summary>A table for a spreadsheet. A cell never begins a formula: such a cell gets an apostrophe before it. Source: OWASP, CSV injection.</summary>
    public static string Csv(PlanAnswer answer, Roster roster, Words words)
    {
        var csv = new StringBuilder().AppendJoin(',', Header).Append("\r\n");
        foreach (var row in answer.Rows)
        {
            var (named, standing) = (answer.Named(row), row.Standing);
            csv.AppendJoin(',', new[]
            {
                row.Student.Key, row.Student.FullName, row.School.Name, row.Student.Grade.ToString(), InCharge(row, roster), words.Kind(row) ?? "", words.Of(standing.State),
                string.Join("; ", named.Select(open => open.Clause).Distinct()), OpenParts.ByDay(named, words),
                named.Count > 0 ? $"{named.Min(open => open.DueOn):yyyy-MM-dd}" : "", $"{standing.HeldIndividual}", $"{standing.HeldGroup}", $"{standing.Due}",
            }.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>The array that docs/lists.md promises: of each student all that is open, due or not.</summary>
    public static string JsonArray(PlanAnswer answer, Words words) => JsonSerializer.Serialize(answer.Rows.Select(row => new
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
    }), Json);

    /// <summary>Names of those in charge of a student's plan: the counselor of a SEOP, the teachers of a SEP; whoever is known where there is none of them.</summary>
    public static string InCharge(PlanRow row, Roster roster)
    {
        var (student, counselor) = (row.Student, row.Student.CounselorKey);
        var keys = counselor is not null && (row.Standing.Kind == PlanKind.Seop || student.TeacherKeys.Count == 0) ? [counselor] : student.TeacherKeys;
        return string.Join("; ", keys.Select(key => roster.FindStaff(key)?.Name ?? key));
    }

    private static string Cell(string text)
    {
        // Source: OWASP, "CSV Injection": the full-width forms are taken for the plain ones.
        var safe = text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
