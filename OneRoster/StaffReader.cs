using System.Text.RegularExpressions;
using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>Reads staff. Aides and proctors are no staff of ours: they take no part in plans.</summary>
internal static partial class StaffReader
{
    /// <summary>What a person is taken for when several apply, the most first.</summary>
    private static readonly (string Role, StaffRole Staff)[] Precedence =
    [
        ("districtadministrator", StaffRole.District),
        ("principal", StaffRole.Principal),
        ("counselor", StaffRole.Counselor),
        ("siteadministrator", StaffRole.Office),
        ("administrator", StaffRole.Office),
        ("teacher", StaffRole.Teacher),
    ];

    /// <summary>Staff, in the order of the file. One who left stays, with the day, and has no right.</summary>
    public static List<StaffMember> Read(IReadOnlyDictionary<string, Person> people, SchoolRows schools, DateOnly today)
    {
        var staff = new List<StaffMember>();
        foreach (var person in people.Values)
        {
            var current = person.IsActive && person.IsEnabled ? person.Roles.Where(role => role.IsCurrent(today)).ToList() : [];
            if (RoleOf(person, current) is { } role) staff.Add(Describe(person, role, current, schools));
            else if (RoleOf(person, [.. person.Roles, .. person.Former]) is { } former) staff.Add(new StaffMember(person.Key, person.Name, former, []) { LeftOn = LeftOn(person, today) });
        }
        return staff;
    }

    // As said where the last role ended by then, else when the row was changed, else the day it is read.
    private static DateOnly LeftOn(Person person, DateOnly today)
    {
        var said = person.Roles.Concat(person.Former).Where(IsStaff).Max(role => role.EndsOn) ?? person.Row.Day("dateLastModified");
        return said < today ? said.Value : today;
    }

    private static StaffRole? RoleOf(Person person, IReadOnlyList<PersonRole> roles)
    {
        if (roles.Any(IsStaff) && Enum.TryParse<StaffRole>(person.Row["metadata.role"], ignoreCase: true, out var said)) return said;
        foreach (var (name, role) in Precedence)
        {
            if (roles.Any(one => one.Name == name)) return role;
        }
        return null;
    }

    private static bool IsStaff(PersonRole role) => role.Name is not ("student" or "parent" or "guardian" or "relative");

    private static StaffMember Describe(Person person, StaffRole role, IEnumerable<PersonRole> current, SchoolRows schools) =>
        new(person.Key, person.Name, role,
            [.. current.Where(IsStaff).Select(one => one.OrgKey!).Where(key => schools.Find(key) is not null).Distinct()])
        {
            Email = person.Row["email"],
            EntraId = EntraIdOf(person.Row),
        };

    private static string? EntraIdOf(CsvRow row)
    {
        var match = EntraId().Match(row["userIds"] ?? "");
        var text = match.Success ? match.Groups["id"].Value.Trim() : row["entraId"];
        if (text is null) return null;
        if (Guid.TryParse(text, out var id)) return id.ToString();
        row.Report(match.Success ? "userIds" : "metadata.entraId", $"'{text}' is not an Entra object id; the link to Teams is left out.");
        return null;
    }

    /// <summary>Source: OneRoster CSV, userIds is <c>{type:id},{type:id}</c>.</summary>
    [GeneratedRegex(@"\{\s*(EntraId|MicrosoftEntraId|AzureAD|AzureADId|AADObjectId)\s*:(?<id>[^}]*)\}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EntraId();
}
