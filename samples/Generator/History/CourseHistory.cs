namespace SeopBot.Samples;

/// <summary>The courses that students of grade 9 to 12 have taken, take and plan.</summary>
internal sealed class CourseHistory(HistorySchool school)
{
    /// <summary>The four years of a student.</summary>
    /// <param name="pupil">The student.</param>
    /// <param name="track">The cluster of the career courses.</param>
    /// <param name="lastGrade">The last grade that is planned; an earlier one leaves years open.</param>
    public IEnumerable<ListRow> Rows(Pupil pupil, CareerCluster track, int lastGrade)
    {
        if (pupil.Grade < 9) yield break;
        for (var grade = 9; grade <= Math.Max(lastGrade, pupil.Grade); grade++)
        {
            var career = grade == pupil.Grade && pupil.CareerCourse is { } taken ? taken : track.Courses[grade - 9];
            yield return Row(pupil, grade, new SampleCourse($"CT{grade:00}", career, "Career and Technical Education", 1), CareerCluster.OfCourse(career)?.Name);
            foreach (var course in CourseCatalog.Of(grade, school.CoursesAYear - 1)) yield return Row(pupil, grade, course, null);
        }
    }

    private static ListRow Row(Pupil pupil, int grade, SampleCourse course, string? cluster) =>
        ListText.Row("CoursePlan", $"{pupil.Key} {course.Name}", $"p-{pupil.Key}-{course.Code}",
            ("StudentKey", pupil.Key), ("CourseCode", course.Code), ("Name", course.Name), ("Grade", ListText.Grade(grade)),
            ("Credits", ListText.Of(course.Credits)), ("Area", course.Area), ("Clusters", cluster),
            ("Status", grade < pupil.Grade ? "earned" : grade == pupil.Grade ? "inProgress" : "planned"));
}
