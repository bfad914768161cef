namespace SeopBot.OneRoster;

/// <summary>What a person is, and where.</summary>
/// <param name="Name">The role in lower case, as <c>teacher</c>.</param>
/// <param name="OrgKey">The school or district; null when the file names none.</param>
internal sealed record PersonRole(string Name, string? OrgKey)
{
    /// <summary>The main one, where a person has several.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>First day; null when not said.</summary>
    public DateOnly? BeginsOn { get; init; }

    /// <summary>First day no longer; null when not said. Source: OneRoster, endDate is exclusive.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The grade as written; null when the row has none. Source: School Data Sync 2.1 roles.csv.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether it has not ended by that day.</summary>
    public bool IsCurrent(DateOnly day) => EndsOn is null || day < EndsOn;
}

/// <summary>A row of <c>users.csv</c> with its roles.</summary>
/// <param name="Row">The row.</param>
/// <param name="Key">The person's id.</param>
/// <param name="Roles">What the person is, main role first.</param>
internal sealed record Person(CsvRow Row, string Key, IReadOnlyList<PersonRole> Roles)
{
    /// <summary>What the person was: roles marked inactive or tobedeleted.</summary>
    public IReadOnlyList<PersonRole> Former { get; init; } = [];

    /// <summary>The row stands; a row marked inactive or tobedeleted does not.</summary>
    public bool IsActive { get; } = Row.IsActive;

    /// <summary>The account is enabled; a student or member of staff whose account is not has left. Source: domain.md §4.1.</summary>
    public bool IsEnabled { get; } = Row.Flag("enabledUser") ?? true;

    /// <summary>First and last name as the person goes by them.</summary>
    public string Name { get; } =
        $"{Row["preferredGivenName"] ?? Row.Required("givenName")} {Row["preferredFamilyName"] ?? Row.Required("familyName")}";

    /// <summary>Whether the person has one of the roles.</summary>
    public bool IsOneOf(params string[] names) => Roles.Any(role => names.Contains(role.Name));
}

/// <summary>Reads people from <c>users.csv</c>, with roles from there (1.1) or from <c>roles.csv</c> (1.2, School Data Sync).</summary>
internal static class PersonReader
{
    private static readonly string[] Known =
    [
        "student", "teacher", "aide", "proctor", "counselor", "principal", "administrator", "siteadministrator",
        "districtadministrator", "systemadministrator", "parent", "guardian", "relative",
    ];

    /// <summary>All people by id, those who left too.</summary>
    public static Dictionary<string, Person> Read(CsvTable users, CsvTable roles, IReadOnlyDictionary<string, bool> orgs)
    {
        var keys = users.Read(row => row["sourcedId"]).ToDictionary(key => key);
        var given = roles.Read(row => row.IsActive || IsKnown(row) ? ReadRole(row, keys, orgs) : null).ToLookup(role => (role.User, role.IsActive), role => role.Role);
        var hasRole = users.Has("role");
        return users.Read(row =>
        {
            var key = row.Key();
            var own = given[(key, true)].OrderByDescending(role => role.IsPrimary).ToList();
            return new Person(row, key, own.Count > 0 || !hasRole ? own : [.. ReadUserRoles(row, orgs)]) { Former = [.. given[(key, false)]] };
        }).ToDictionary(person => person.Key);

        bool IsKnown(CsvRow row) => keys.ContainsKey(row["userSourcedId"] ?? "") && orgs.ContainsKey(row["orgSourcedId"] ?? "");
    }

    /// <summary>Dates of birth by person. Nothing else of <c>demographics.csv</c> is read.</summary>
    public static Dictionary<string, DateOnly> ReadBirths(CsvTable demographics, IReadOnlyDictionary<string, Person> people)
    {
        var births = new Dictionary<string, DateOnly>();
        var column = demographics.Has("userSourcedId") ? "userSourcedId" : "sourcedId";
        demographics.Read(row =>
        {
            if (row.IsActive && row.Day("birthDate") is { } day) births[row.Reference(column, people, "users.csv")] = day;
            return row;
        });
        return births;
    }

    private static UserRole ReadRole(CsvRow row, Dictionary<string, string> users, IReadOnlyDictionary<string, bool> orgs) =>
        new(row.Reference("userSourcedId", users, "users.csv"),
            new PersonRole(RoleName(row), row.Reference("orgSourcedId", orgs, "orgs.csv"))
            {
                IsPrimary = row["roleType"]?.ToUpperInvariant() == "PRIMARY" || row.Flag("isPrimary") == true,
                BeginsOn = row.Day("beginDate") ?? row.Day("roleStartDate"),
                EndsOn = row.Day("endDate") ?? row.Day("roleEndDate"),
                Grade = row["grade"],
            }, row.IsActive);

    private static IEnumerable<PersonRole> ReadUserRoles(CsvRow row, IReadOnlyDictionary<string, bool> orgs)
    {
        var name = RoleName(row);
        var known = row.List("orgSourcedIds").ToLookup(orgs.ContainsKey);
        foreach (var org in known[false])
            row.Report("orgSourcedIds", $"'{org}' is not in orgs.csv; that organization is left out.");
        return known[true].Any() ? known[true].Select(org => new PersonRole(name, org)) : [new PersonRole(name, null)];
    }

    private static string RoleName(CsvRow row)
    {
        var name = row.Required("role").ToLowerInvariant();
        return Known.Contains(name) ? name
            : throw new RefusedRowException("role", $"'{row["role"]}' is not a role of OneRoster; use student, teacher, parent and so on.");
    }

    private sealed record UserRole(string User, PersonRole Role, bool IsActive);
}
