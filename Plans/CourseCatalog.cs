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
    private readonly FrozenDictionary<(string School, string Code), Course> _ofSchool;
    private readonly FrozenDictionary<string, Course> _ofDistrict;

    /// <summary>The catalogue of all schools.</summary>
    /// <param name="courses">The courses; of two with one school and code the last one holds.</param>
    public CourseCatalog(IReadOnlyCollection<Course> courses)
    {
        Courses = courses;
        _ofSchool = courses.GroupBy(course => (course.SchoolKey, Plain(course.Code))).ToFrozenDictionary(same => same.Key, same => same.Last());
        // A middle school's plans name courses of the high school; a code that means two things at two schools says nothing elsewhere.
        _ofDistrict = _ofSchool.GroupBy(course => course.Key.Code, course => course.Value).Where(AreOne).ToFrozenDictionary(same => same.Key, same => same.First());
    }

    /// <summary>No courses.</summary>
    public static CourseCatalog Empty { get; } = new([]);

    /// <summary>All courses, in no order.</summary>
    public IReadOnlyCollection<Course> Courses { get; }

    /// <summary>The course behind a code: that of the school, or the one that the district's other schools agree on; null when unknown.</summary>
    public Course? Find(string schoolKey, string? code)
    {
        if (code is null || _ofSchool.Count == 0) return null;
        var plain = Plain(code);
        return _ofSchool.GetValueOrDefault((schoolKey, plain)) ?? _ofDistrict.GetValueOrDefault(plain);
    }

    /// <summary>The student's course with what its row leaves blank; what the row says holds.</summary>
    /// <param name="course">The course of a plan.</param>
    /// <param name="schoolKey">The student's school.</param>
    public PlannedCourse Complete(PlannedCourse course, string schoolKey)
    {
        if (IsWhole(course) || Find(schoolKey, course.Code) is not { } offered || !Adds(offered, course)) return course;
        return course with
        {
            Name = course.Name.Length > 0 ? course.Name : offered.Name,
            Credits = course.Credits ?? offered.Credits,
            Area = course.Area ?? offered.Area,
            Clusters = course.Clusters.Count > 0 ? course.Clusters : offered.Clusters,
        };
    }

    private static bool IsWhole(PlannedCourse course) => course is { Name.Length: > 0, Credits: not null, Area: not null, Clusters.Count: > 0 };

    // Most courses belong to no cluster: then there is nothing to copy.
    private static bool Adds(Course offered, PlannedCourse course) =>
        course.Name.Length == 0 || (course.Credits is null && offered.Credits is not null) || (course.Area is null && offered.Area is not null)
        || (course.Clusters.Count == 0 && offered.Clusters.Count > 0);

    private static bool AreOne(IEnumerable<Course> courses) => courses.Select(course => (course.Credits, course.Area, string.Join(';', course.Clusters.Order(StringComparer.Ordinal)))).Distinct().Count() == 1;

    private static string Plain(string code) => code.Trim().ToUpperInvariant();
}
