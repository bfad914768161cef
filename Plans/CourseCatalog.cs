using System.Collections.Frozen;

namespace SeopBot.Plans;

/// <summary>A course that a school offers.</summary>
/// <param name="SchoolKey">The school.</param>
/// <param name="Code">The school's code for it.</param>
/// <param name="Name">The course.</param>
public sealed record Course(string SchoolKey, string Code, string Name)
{
    /// <summary>Credits, in units; null when unknown.</summary>
    public decimal? Credits { get; init; }

    /// <summary>The area of the graduation requirements, as "Science"; null when unknown.</summary>
    public string? Area { get; init; }

    /// <summary>The clusters it fits, by code or name.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    /// <summary>The grades that may take it; empty when not said.</summary>
    public IReadOnlyList<Grade> Grades { get; init; } = [];
}

/// <summary>What the district's schools offer. Of a student's course it says what the row of the course plan leaves blank.</summary>
public sealed class CourseCatalog
{
    private readonly FrozenDictionary<string, SchoolCourses> _schools;
    private readonly SchoolCourses _others;

    /// <summary>The catalogue of all schools.</summary>
    /// <param name="courses">The courses; of two with one school and code the last one holds.</param>
    public CourseCatalog(IEnumerable<Course> courses)
    {
        var bySchool = courses.GroupBy(course => course.SchoolKey).ToDictionary(school => school.Key, SchoolCourses.ByCode);
        // A middle school's plans name courses of the high school; a code that means two things at two schools says nothing elsewhere.
        var district = bySchool.Values.SelectMany(school => school.Values).GroupBy(course => course.Code.Trim(), StringComparer.OrdinalIgnoreCase).Where(AreOne).Select(same => same.First());
        _others = new SchoolCourses([], SchoolCourses.ByCode(district));
        _schools = bySchool.ToFrozenDictionary(school => school.Key, school => new SchoolCourses(school.Value, _others.ByDistrict));
    }

    /// <summary>No courses.</summary>
    public static CourseCatalog Empty { get; } = new([]);

    /// <summary>What a school offers.</summary>
    public SchoolCourses Of(string schoolKey) => _schools.GetValueOrDefault(schoolKey, _others);

    private static bool AreOne(IEnumerable<Course> courses) => courses.Select(course => (course.Credits, course.Area, string.Join(';', course.Clusters.Order(StringComparer.Ordinal)))).Distinct().Count() == 1;
}

/// <summary>What one school offers.</summary>
public sealed class SchoolCourses
{
    private readonly FrozenDictionary<string, Course> _own;

    internal SchoolCourses(Dictionary<string, Course> own, IReadOnlyDictionary<string, Course> byDistrict) =>
        (_own, ByDistrict) = (own.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), byDistrict);

    /// <summary>The school's own courses, in no order.</summary>
    public IReadOnlyCollection<Course> Courses => _own.Values;

    /// <summary>By code the courses of which all schools that have them say the same.</summary>
    internal IReadOnlyDictionary<string, Course> ByDistrict { get; }

    /// <summary>The course behind a code: the school's, or the one that the district's other schools agree on; null when unknown.</summary>
    public Course? Find(string? code) => code is null || ByDistrict.Count + _own.Count == 0 ? null : _own.GetValueOrDefault(code.Trim()) ?? ByDistrict.GetValueOrDefault(code.Trim());

    /// <summary>The clusters that a student's course fits.</summary>
    public IReadOnlyList<string> ClustersOf(PlannedCourse course) => course.Clusters.Count > 0 ? course.Clusters : Find(course.Code)?.Clusters ?? [];

    /// <summary>The student's course with what its row leaves blank; what the row says holds.</summary>
    public PlannedCourse Complete(PlannedCourse course) => Find(course.Code) is not { } offered ? course : course with
    {
        Name = course.Name.Length > 0 ? course.Name : offered.Name,
        Credits = course.Credits ?? offered.Credits,
        Area = course.Area ?? offered.Area,
        Clusters = ClustersOf(course),
    };

    /// <summary>Whether credits and area of a student's course are known.</summary>
    public bool HasCredits(PlannedCourse course) =>
        course is { Credits: not null, Area: not null } || (Find(course.Code) is { } offered && (course.Credits ?? offered.Credits) is not null && (course.Area ?? offered.Area) is not null);

    internal static Dictionary<string, Course> ByCode(IEnumerable<Course> courses)
    {
        var byCode = new Dictionary<string, Course>(StringComparer.OrdinalIgnoreCase);
        foreach (var course in courses) byCode[course.Code.Trim()] = course;
        return byCode;
    }
}
