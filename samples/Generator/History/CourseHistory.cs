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
            yield return Row(pupil, grade, CourseCatalog.OfCareer(career));
            foreach (var course in CourseCatalog.Of(grade, school.CoursesAYear - 1)) yield return Row(pupil, grade, course);
        }
    }

    // The catalogue knows the clusters of a course; a student's row does not repeat them.
    private static ListRow Row(Pupil pupil, int grade, SampleCourse course) =>
        ListText.Row("CoursePlan", $"{pupil.Key} {course.Name}", $"p-{pupil.Key}-{grade:00}-{course.Code}",
            ("StudentKey", pupil.Key), ("CourseCode", course.Code), ("Name", course.Name), ("Grade", ListText.Grade(grade)),
            ("Credits", ListText.Of(course.Credits)), ("Area", course.Area),
            ("Status", grade < pupil.Grade ? "earned" : grade == pupil.Grade ? "inProgress" : "planned"));
}
