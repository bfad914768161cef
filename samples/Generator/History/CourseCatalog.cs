namespace SeopBot.Samples;

/// <summary>A course of a high school; the cluster is null for most.</summary>
internal sealed record SampleCourse(string Code, string Name, string Area, decimal Credits, string? Cluster = null);

/// <summary>What students of grade 9 to 12 take, and what they need.</summary>
internal static class CourseCatalog
{
    /// <summary>Most courses in one year; the first of a grade are those that nobody goes without.</summary>
    public const int MostAYear = 6;

    private static readonly SampleCourse[][] ByGrade =
    [
        [new("LA09", "English 9", "Language Arts", 1), new("MA09", "Secondary Math I", "Mathematics", 1), new("SC09", "Earth Science", "Science", 1),
            new("SS09", "World Geography", "Social Studies", 0.5m), new("PE09", "Participation Skills", "PE and Health", 1)],
        [new("LA10", "English 10", "Language Arts", 1), new("MA10", "Secondary Math II", "Mathematics", 1), new("SC10", "Biology", "Science", 1),
            new("SS10", "World Civilizations", "Social Studies", 0.5m), new("DS10", "Digital Business Applications", "Digital Studies", 0.5m)],
        [new("LA11", "English 11", "Language Arts", 1), new("MA11", "Secondary Math III", "Mathematics", 1), new("SC11", "Chemistry", "Science", 1),
            new("SS11", "U.S. History", "Social Studies", 1), new("FL11", "General Financial Literacy", "Financial Literacy", 0.5m)],
        [new("LA12", "English 12", "Language Arts", 1), new("SS12", "U.S. Government and Citizenship", "Social Studies", 1),
            new("AR12", "Drawing and Canyon Landscapes", "Fine Arts", 1), new("PE12", "Fitness for Life", "PE and Health", 0.5m),
            new("EL12", "Concurrent Enrollment, Snow College", "Electives", 1)],
    ];

    /// <summary>The credits that a graduating class needs, by area. Source: R277-700-6; 53E-4-204 for social studies (domain.md §1.6).</summary>
    private static readonly (string Area, decimal Credits)[] Needed =
    [
        ("Language Arts", 4), ("Mathematics", 3), ("Science", 3), ("Fine Arts", 1.5m), ("Career and Technical Education", 1),
        ("Digital Studies", 0.5m), ("Financial Literacy", 0.5m), ("PE and Health", 2),
    ];

    /// <summary>The career courses, by what they are called.</summary>
    private static readonly Dictionary<string, SampleCourse> Career = CareerCluster.All
        .SelectMany((cluster, number) => cluster.Courses.Select((name, year) => new SampleCourse($"CT{year + 9:00}{number + 1:00}", name, "Career and Technical Education", 1, cluster.Name)))
        .ToDictionary(course => course.Name);

    /// <summary>The career course of that name.</summary>
    public static SampleCourse OfCareer(string name) => Career[name];

    /// <summary>What a high school offers.</summary>
    public static IEnumerable<ListRow> Offered(SampleSchool school) =>
        from grade in Enumerable.Range(9, ByGrade.Length)
        from course in ByGrade[grade - 9].Concat(Career.Values.Where(course => course.Code.StartsWith($"CT{grade:00}", StringComparison.Ordinal)))
        select ListText.Row("Courses", course.Name, $"{school.Key}:{course.Code}",
            ("SchoolKey", school.Key), ("Code", course.Code), ("Name", course.Name), ("Credits", ListText.Of(course.Credits)), ("Area", course.Area),
            ("Clusters", course.Cluster), ("Grades", course.Cluster is null ? ListText.Grade(grade) : string.Join(';', Enumerable.Range(grade, 13 - grade).Select(ListText.Grade))));

    /// <summary>The courses of a grade beside the career course; at most that many.</summary>
    public static IEnumerable<SampleCourse> Of(int grade, int most) => ByGrade[grade - 9].Take(most);

    /// <summary>The credit tables of the classes that are in grade 7 to 12.</summary>
    public static IEnumerable<ListRow> CreditRules() => Enumerable.Range(2027, 6).SelectMany(cohort =>
    {
        // Those who came into grade 9 in 2026-27 or later need half a unit more of social studies, and half a unit less of electives.
        var isNew = cohort >= 2030;
        return Needed.Append(("Social Studies", isNew ? 3.5m : 3)).Append(("Electives", isNew ? 5 : 5.5m))
            .Select(rule => ListText.Row("CreditRules", $"{cohort} {rule.Item1}", $"{cohort}:{rule.Item1}",
                ("GraduationYear", $"{cohort}"), ("Area", rule.Item1), ("Credits", ListText.Of(rule.Item2)),
                ("Source", isNew && rule.Item1 == "Social Studies" ? "53E-4-204" : "R277-700-6")));
    });
}
