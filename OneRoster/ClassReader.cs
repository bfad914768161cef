namespace SeopBot.OneRoster;

/// <summary>Somebody's place in a class.</summary>
/// <param name="ClassKey">The class.</param>
/// <param name="UserKey">The person.</param>
/// <param name="Role">student, teacher and so on, in lower case.</param>
internal sealed record Enrollment(string ClassKey, string UserKey, string Role)
{
    /// <summary>The school of the class; null when not said.</summary>
    public string? SchoolKey { get; init; }

    /// <summary>The teacher in charge, where a class has several.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>First day; null when not said.</summary>
    public DateOnly? BeginsOn { get; init; }

    /// <summary>First day no longer; null when not said. Source: OneRoster, endDate is exclusive.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it has not ended by that day.</summary>
    public bool IsCurrent(DateOnly day) => EndsOn is null || day < EndsOn;
}

/// <summary>The classes that stand, and who is in them.</summary>
/// <param name="Titles">Titles by class.</param>
/// <param name="OfUser">Places by person.</param>
/// <param name="TeachersOf">Teachers' places by class, the primary teacher first.</param>
internal sealed record ClassRows(
    IReadOnlyDictionary<string, string> Titles, ILookup<string, Enrollment> OfUser, ILookup<string, Enrollment> TeachersOf);

/// <summary>Reads <c>classes.csv</c> and <c>enrollments.csv</c>.</summary>
internal static class ClassReader
{
    /// <summary>The classes with their enrollments; rows of classes that no longer stand are passed over.</summary>
    public static ClassRows Read(CsvTable classes, CsvTable enrollments, IReadOnlyDictionary<string, Person> people)
    {
        var all = classes.Read(row => new SchoolClass(row.Key(), row.Required("title"), row)).ToDictionary(one => one.Key);
        var standing = enrollments.Read(row => row.IsActive ? ReadEnrollment(row, all, people) : null)
            .FindAll(enrollment => all[enrollment.ClassKey].IsActive);
        return new ClassRows(
            all.Values.Where(one => one.IsActive).ToDictionary(one => one.Key, one => one.Title),
            standing.ToLookup(enrollment => enrollment.UserKey),
            standing.Where(enrollment => enrollment.Role == "teacher" && people[enrollment.UserKey] is { IsActive: true, IsEnabled: true }).OrderByDescending(enrollment => enrollment.IsPrimary)
                .ToLookup(enrollment => enrollment.ClassKey));
    }

    private static Enrollment ReadEnrollment(CsvRow row, Dictionary<string, SchoolClass> classes, IReadOnlyDictionary<string, Person> people)
    {
        var key = row.Reference("classSourcedId", classes, "classes.csv");
        return new Enrollment(key, row.Reference("userSourcedId", people, "users.csv"), row.Required("role").ToLowerInvariant())
        {
            SchoolKey = row["schoolSourcedId"] ?? classes[key].SchoolKey,
            IsPrimary = row.Flag("primary") ?? false,
            BeginsOn = row.Day("beginDate"),
            EndsOn = row.Day("endDate"),
        };
    }

    private sealed record SchoolClass(string Key, string Title, CsvRow Row)
    {
        public bool IsActive { get; } = Row.IsActive;

        public string? SchoolKey { get; } = Row["schoolSourcedId"] ?? Row["orgSourcedId"];
    }
}
