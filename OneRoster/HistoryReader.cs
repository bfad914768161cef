using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>
/// Reads plan history: a file for a list, named after it, its columns those of the public contract. So a district brings
/// plans from another system, and the sample its own. What a cell may hold is the list's affair; here only rows and keys count.
/// Source: docs/lists.md.
/// </summary>
internal static class HistoryReader
{
    private static readonly Dictionary<string, string> Lists = new[] { "Plans", "Conferences", "Goals", "GoalChecks", "Courses", "CoursePlan", "CreditRules", "Invitations", "ParentRequests", "Training" }
        .ToDictionary(FileOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>The files by name, with the columns that must be there.</summary>
    public static IReadOnlyDictionary<string, string[]> Files { get; } = Lists.ToDictionary(list => list.Key,
        list => list.Value is "Courses" or "CreditRules" or "Training" ? (string[])["Key"] : ["Key", "StudentKey"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows of the students read, in the order of the files.</summary>
    public static List<HistoryRow> Read(IReadOnlyDictionary<string, CsvTable> tables, IReadOnlyDictionary<string, Student> students) =>
        [.. Lists.SelectMany(list => Read(list.Value, tables[list.Key], students))];

    // OneRoster has a courses.csv of its own: what is taught, without credits, areas and clusters.
    private static string FileOf(string list) => list == "Courses" ? "coursecatalog.csv" : $"{list.ToLowerInvariant()}.csv";

    private static List<HistoryRow> Read(string list, CsvTable table, IReadOnlyDictionary<string, Student> students)
    {
        var lines = new Dictionary<string, int>();
        return table.Read(row =>
        {
            var key = row.Required("Key");
            if (table.Has("StudentKey")) row.Reference("StudentKey", students, "users.csv");
            if (!lines.TryAdd(key, row.Line)) throw new RefusedRowException("Key", $"'{key}' is already on line {lines[key]}; this row is left out.");
            var values = table.Columns.Where(column => row[column] is not null).ToDictionary(column => column, column => row[column]!);
            return new HistoryRow(list, key, values, $"{table.File} line {row.Line}");
        });
    }
}
