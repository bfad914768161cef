namespace SeopBot.Plans.Rules;

/// <summary>Courses: what was reached, and what is planned. Source: Policy 4030, 3.2.3.1 and 3.2.3.3; R277-462-5(3)(a); R277-700.</summary>
internal static class CourseRules
{
    private const int HighSchool = 9;

    /// <summary>S2: the status of this year in words, or by course; from grade 9 on by credits against the table of the student's class.</summary>
    public static Outcome Requirements(PlanCase plan)
    {
        if (PlanText.IsFilled(plan.Plan?.RequirementsStatus)) return Outcome.Met;
        foreach (var course in plan.Record.Courses)
            if (IsStatus(course, plan)) return Outcome.Met;
        return OpenReason.NothingWritten;
    }

    /// <summary>Whether a course shows what the student has reached this year. In a grade done again what was earned may be last year's.</summary>
    public static bool IsStatus(PlannedCourse course, PlanCase plan) =>
        (course.Status == CourseStatus.InProgress || (course.Status == CourseStatus.Earned && !plan.IsRetained)) && course.Grade == plan.Student.Grade
        && (plan.Grade < HighSchool || (plan.Reading.Courses.HasCredits(course) && plan.Reading.HasCreditTable(plan.Student.GraduationYear)));

    /// <summary>S5: a course to come that fits the cluster, and a course in every year that remains.</summary>
    public static Outcome CoursePlan(PlanCase plan)
    {
        if (plan.ClusterPlan?.Cluster is not { } cluster) return OpenReason.NothingWritten;
        bool fits = false;
        var covered = 0;
        foreach (var course in plan.Record.Courses)
        {
            fits = fits || Fits(course, cluster, plan);
            if (course.Grade is { } grade) covered |= 1 << grade.Number;
        }
        return Outcome.Of(fits ? (covered & YearsToCome(plan)) == YearsToCome(plan) ? null : OpenReason.YearsNotCovered : OpenReason.NoFittingCourse);
    }

    /// <summary>Whether a course of this year or later fits the cluster.</summary>
    public static bool Fits(PlannedCourse course, ClusterChoice cluster, PlanCase plan) =>
        (course.Grade is { } grade ? grade.Number >= plan.Grade : course.Status != CourseStatus.Earned) && ClusterRules.Fits(plan.Reading.Courses.ClustersOf(course), cluster, plan);

    /// <summary>What the school offers from the student's grade on that fits the cluster.</summary>
    public static IEnumerable<Course> Offered(PlanCase plan) => plan.ClusterPlan?.Cluster is not { } cluster ? []
        : plan.Reading.Courses.Courses.Where(course => (course.Grades.Count == 0 || course.Grades.Any(grade => grade.Number >= plan.Grade)) && ClusterRules.Fits(course.Clusters, cluster, plan))
            .OrderBy(course => course.Code, StringComparer.Ordinal);

    // The four-year plan covers grades 9 to 12; of these, the current one and what follows. Who means to graduate early has the credits by the end of grade 11. Source: domain.md §9.2.
    private static int YearsToCome(PlanCase plan)
    {
        var years = 0;
        var last = plan.Grade is >= HighSchool and < Demand.Senior && EarlyGraduationRules.AnswerOf(plan) is { Intended: true } ? Demand.Senior - 1 : Demand.Senior;
        for (var grade = Math.Max(HighSchool, plan.Grade); grade <= last; grade++) years |= 1 << grade;
        return years;
    }
}
