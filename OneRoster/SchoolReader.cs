using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>The organizations of an export.</summary>
/// <param name="Orgs">All of them, districts and departments too, by id, with whether it is a school.</param>
/// <param name="Schools">The schools, in the order of the file.</param>
internal sealed record SchoolRows(IReadOnlyDictionary<string, bool> Orgs, IReadOnlyList<School> Schools)
{
    private readonly Dictionary<string, School> _byKey = Schools.ToDictionary(school => school.Key);

    /// <summary>The school; null for a district or an unknown id.</summary>
    public School? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);

    /// <summary>The schools by id.</summary>
    public IReadOnlyDictionary<string, School> ByKey => _byKey;
}

/// <summary>Reads schools from <c>orgs.csv</c>, and how they read the policy from our <c>schools.csv</c>.</summary>
internal static class SchoolReader
{
    private static readonly Grade[] Kindergarten5 = [.. Enumerable.Range(0, 6).Select(number => new Grade(number))];
    private static readonly Grade[] From6To12 = [.. Enumerable.Range(6, 7).Select(number => new Grade(number))];

    /// <summary>The organizations that stand.</summary>
    public static SchoolRows Read(CsvTable orgs, CsvTable settings)
    {
        var all = orgs.Read(row => row.IsActive
            ? new { Key = row.Key(), Name = row.Required("name"), IsSchool = IsSchool(row) }
            : null);
        var schools = all.Where(org => org.IsSchool)
            // Source: Policy 4030, 3.1.1 (K-5), where schools.csv says nothing.
            .Select(org => new School(org.Key, org.Name) { ElementaryGrades = Kindergarten5, SecondaryGrades = From6To12 })
            .ToDictionary(school => school.Key);
        foreach (var setting in settings.Read(row => row.IsActive ? Settle(row, schools) : null))
            schools[setting.Key] = setting;
        return new SchoolRows(all.ToDictionary(org => org.Key, org => org.IsSchool),
            [.. all.Where(org => org.IsSchool).Select(org => schools[org.Key])]);
    }

    private static bool IsSchool(CsvRow row) => string.Equals(row.Required("type"), "school", StringComparison.OrdinalIgnoreCase);

    private static School Settle(CsvRow row, Dictionary<string, School> schools)
    {
        var school = schools[row.Reference("sourcedId", schools, "orgs.csv")];
        return school with
        {
            TimeZone = Zone(row) ?? school.TimeZone,
            ElementaryGrades = row["elementaryGrades"] is null ? school.ElementaryGrades : row.Grades("elementaryGrades"),
            SecondaryGrades = row["secondaryGrades"] is null ? school.SecondaryGrades : row.Grades("secondaryGrades"),
            StudentMustAttendSep = row.Flag("studentMustAttendSep") ?? school.StudentMustAttendSep,
            GroupMax = row.Number("groupMax") ?? school.GroupMax,
            ParentRequiredAtGroup = row.Flag("parentRequiredAtGroup") ?? school.ParentRequiredAtGroup,
            CountingRule = row.Choice<CountingRule>("countingRule") ?? school.CountingRule,
            ClusterDue = row.Choice<ClusterDue>("clusterDue") ?? school.ClusterDue,
            ClusterFramework = row.Choice<ClusterFramework>("clusterFramework") ?? school.ClusterFramework,
            ApprovedTests = row.List("approvedTests"),
        };
    }

    private static string? Zone(CsvRow row) => row["timeZone"] is not { } zone ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone
        : throw new RefusedRowException("timeZone", $"'{zone}' is not a time zone; write it as America/Denver.");
}
