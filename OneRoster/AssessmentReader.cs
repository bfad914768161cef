using System.Globalization;
using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>Reads test results from our <c>assessments.csv</c>.</summary>
internal static class AssessmentReader
{
    /// <summary>The results of the students read, in the order of the file.</summary>
    public static List<Assessment> Read(CsvTable assessments, IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, Student> students)
    {
        var lines = new Dictionary<string, int>();
        return assessments.Read(row =>
        {
            if (!row.IsActive || !students.ContainsKey(row.Reference("userSourcedId", people, "users.csv"))) return null;
            var result = ReadResult(row);
            return lines.TryAdd(result.Key, row.Line) ? result : throw new RefusedRowException("takenOn",
                $"The same test of the same day is already on line {lines[result.Key]}; this row is left out.");
        });
    }

    private static Assessment ReadResult(CsvRow row)
    {
        var (student, instrument, subject) = (row.Required("userSourcedId"), row.Required("instrument"), row.Required("subject"));
        var window = row.Choice("window", "BOY", "MOY", "EOY", "year") ?? throw new RefusedRowException("window", "The window is empty; use BOY, MOY, EOY or year.");
        var takenOn = row.RequiredDay("takenOn");
        return new Assessment($"{student}:{instrument}:{subject}:{window}:{takenOn:yyyy-MM-dd}", student, instrument, subject, window, takenOn)
        {
            Score = Score(row),
            Level = row["level"],
            Excused = row.Flag("excused") ?? false,
        };
    }

    private static decimal? Score(CsvRow row) => row["score"] is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) ? score
        : throw new RefusedRowException("score", $"'{text}' is not a number; leave it empty where there is no score.");
}
