using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>
/// Reads what a student information system exports: OneRoster CSV 1.1 or 1.2, or School Data Sync 2.1, in a folder or a
/// zip. Columns are found by their names, so the version is told by the headers and not by the manifest. Beside
/// them it reads our own <c>schools.csv</c>, <c>windows.csv</c> and <c>assessments.csv</c>, and plan history as <see cref="HistoryReader"/>
/// takes it. Race, sex and addresses are never read.
/// Source: domain.md §4.
/// </summary>
public static class OneRosterReader
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.OrdinalIgnoreCase)
    {
        ["orgs.csv"] = ["sourcedId", "name", "type"],
        ["users.csv"] = ["sourcedId", "givenName", "familyName"],
        ["classes.csv"] = ["sourcedId", "title"],
        ["enrollments.csv"] = ["classSourcedId", "userSourcedId", "role"],
    };

    private static readonly Dictionary<string, string[]> Optional = new(StringComparer.OrdinalIgnoreCase)
    {
        ["manifest.csv"] = [],
        ["roles.csv"] = ["userSourcedId", "role", "orgSourcedId"],
        ["relationships.csv"] = ["userSourcedId", "relationshipUserSourcedId", "relationshipRole"],
        ["demographics.csv"] = ["birthDate"],
        ["schools.csv"] = ["sourcedId"],
        ["windows.csv"] = ["schoolSourcedId", "kind", "startsOn", "endsOn"],
        ["assessments.csv"] = ["userSourcedId", "instrument", "subject", "window", "takenOn"],
    };

    /// <summary>Reads the files. A file that is missing or cannot be read stops the import; a bad row is left out and named.</summary>
    /// <param name="folderOrZip">A folder, or a zip of at most 256 MB unpacked; the files may stand in a folder within.</param>
    /// <param name="time">Tells today at the school: what has ended by then is no longer so.</param>
    public static OneRosterResult Read(string folderOrZip, SchoolTime time)
    {
        var problems = new List<ImportProblem>();
        var tables = ReadTables(folderOrZip, problems);
        return new OneRosterResult(tables is null ? null : Import(tables, time), problems);
    }

    private static Dictionary<string, CsvTable>? ReadTables(string folderOrZip, List<ImportProblem> problems)
    {
        var tables = new Dictionary<string, CsvTable>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var files = SourceFiles.Read(folderOrZip, [.. Required.Keys, .. Optional.Keys, .. HistoryReader.Files.Keys]);
            foreach (var (file, columns) in Required.Concat(Optional).Concat(HistoryReader.Files))
                tables[file] = ReadTable(files, file, columns, problems);
            RefuseDelta(tables["manifest.csv"]);
            var users = tables["users.csv"];
            if (!files.ContainsKey("roles.csv") && users.Has("sourcedId") && !(users.Has("role") && users.Has("orgSourcedIds")))
                throw new UnreadableFileException("roles.csv", 0,
                    "The file is missing, and users.csv lacks the columns role and orgSourcedIds; export one or the other.");
        }
        catch (UnreadableFileException error)
        {
            problems.Add(error.Problem);
        }
        return problems.Exists(problem => problem.Fatal) ? null : tables;
    }

    /// <summary>A delta names only what changed; read as a whole, it would take teachers from their students.</summary>
    private static void RefuseDelta(CsvTable manifest)
    {
        var deltas = manifest.Read(row => string.Equals(row["value"], "delta", StringComparison.OrdinalIgnoreCase) ? row : null);
        if (deltas.Count > 0)
            throw new UnreadableFileException("manifest.csv", deltas[0].Line, "This is a delta export; export in bulk, with every row.");
    }

    private static CsvTable ReadTable(IReadOnlyDictionary<string, byte[]> files, string file, string[] columns, List<ImportProblem> problems)
    {
        try
        {
            if (files.TryGetValue(file, out var content)) return new CsvTable(file, content, columns, problems);
            if (Required.ContainsKey(file))
                throw new UnreadableFileException(file, 0, "The file is missing; add it to the export.");
        }
        catch (UnreadableFileException error)
        {
            problems.Add(error.Problem);
        }
        return CsvTable.Absent(file, problems);
    }

    private static RosterImport Import(Dictionary<string, CsvTable> tables, SchoolTime time)
    {
        var schools = SchoolReader.Read(tables["orgs.csv"], tables["schools.csv"]);
        var people = PersonReader.Read(tables["users.csv"], tables["roles.csv"], schools.Orgs);
        var staff = StaffReader.Read(people, schools, time.Today);
        var classes = ClassReader.Read(tables["classes.csv"], tables["enrollments.csv"], people);
        var births = PersonReader.ReadBirths(tables["demographics.csv"], people);
        var students = new StudentReader(schools, staff, classes, births, time).Read(people, tables["users.csv"]);
        var known = students.ToDictionary(student => student.Key);
        return new RosterImport
        {
            Schools = schools.Schools,
            Staff = staff,
            Students = students,
            Contacts = new ContactReader(people, known).Read(tables["users.csv"], tables["relationships.csv"]),
            Windows = CalendarReader.Read(tables["windows.csv"], schools),
            Assessments = AssessmentReader.Read(tables["assessments.csv"], people, known),
            History = HistoryReader.Read(tables, known),
        };
    }
}
