namespace SeopBot.Plans.Rules;

/// <summary>What a SEOP contains, S1 to S12, and by when each grade owes it. Source: Policy 4030, 3.2; domain.md §9.2 and §9.6.</summary>
internal static class SeopRules
{
    /// <summary>Fewest students invited to a small group. Source: domain.md §9, common definitions.</summary>
    public const int SmallestGroup = 2;

    private const int ClusterGrade = 10;

    /// <summary>The parts, in the order of the policy.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(PlanElement.Progress, "3.2.3.1", AtLastClose, WrittenRules.Progress),
        new(PlanElement.Accomplishments, "3.2.3.1", AtLastClose, WrittenRules.Accomplishments),
        new(PlanElement.Strengths, "3.2.3.1", AtLastClose, WrittenRules.Strengths),
        new(PlanElement.Requirements, "3.2.3.1", AtLastClose, CourseRules.Requirements),
        new(PlanElement.ApprovedTest, "3.2.3.2", AtLastClose, TestRules.ApprovedTest),
        new(PlanElement.CareerCluster, "3.2.3.3", ByGradeTen, ClusterRules.Cluster),
        new(PlanElement.CoursePlan, "3.2.3.3", ByGradeTen, CourseRules.CoursePlan),
        new(PlanElement.PostSecondaryEducation, "3.2.3.4", LightBelowEight, WrittenRules.PostSecondaryEducation),
        new(PlanElement.Occupation, "3.2.3.4", LightBelowEight, WrittenRules.Occupation),
        new(PlanElement.ParentOpportunity, "3.2.3.5", AtLastClose, ParentRules.Opportunity),
        new(PlanElement.IndividualConference, "3.2.3.5", plan => ConferenceRules.AskedFor(plan, ConferenceKind.Individual), plan => ConferenceRules.SeopConference(plan, ConferenceKind.Individual)),
        new(PlanElement.GroupConference, "3.2.3.5", plan => ConferenceRules.AskedFor(plan, ConferenceKind.Group), plan => ConferenceRules.SeopConference(plan, ConferenceKind.Group)),
        new(PlanElement.EarlyGraduation, "3.2.3.6", IfIntended, EarlyGraduationRules.Look),
        new(PlanElement.Acknowledgment, "R277-462-5", OnDisplay, ParentRules.Acknowledgment),
    ];

    // Source: domain.md §9.6 (1).
    private static Asked? AtLastClose(PlanCase plan) => new Asked(plan.Due.Last);

    // Grades 6 and 7 are asked, and owe nothing. Source: domain.md §9.2 ("light").
    private static Asked? LightBelowEight(PlanCase plan) => new Asked(plan.Due.Last, Required: plan.Grade >= 8);

    // Up to grade 9 the plan can do without; after grade 10 it is late from the first day. Source: Policy 4030, 3.2.3.3; domain.md §9.2.
    private static Asked? ByGradeTen(PlanCase plan)
    {
        var tenth = new SchoolYear(plan.Year.FirstYear + ClusterGrade - plan.Grade);
        return plan.Grade.CompareTo(ClusterGrade) switch
        {
            < 0 => new Asked(plan.Reading.School.ClusterDue == ClusterDue.StartOf10 ? tenth.FirstDay : tenth.EndOfMay, Required: false),
            > 0 => new Asked(plan.NotInGrace(plan.Year.FirstDay.AddDays(-1))),
            _ => new Asked(plan.Reading.School.ClusterDue switch
            {
                ClusterDue.StartOf10 => plan.NotInGrace(plan.Year.FirstDay),
                ClusterDue.EndOf10 => plan.OwedOn(plan.Year.EndOfMay),
                _ => plan.Due.Last,
            }),
        };
    }

    // It may be raised in grade 8, and is asked of who means to from grade 9 on. Source: Policy 4030, 3.2.3.6; domain.md §9.2.
    private static Asked? IfIntended(PlanCase plan) =>
        plan.Grade >= 8 && EarlyGraduationRules.AnswerOf(plan) is { Intended: true } ? new Asked(plan.Due.Last, Required: plan.Grade >= 9) : null;

    // Source: USBE guidance; domain.md §9.2, S12: off for completeness, on for display.
    private static Asked? OnDisplay(PlanCase plan) =>
        plan.Reading.School.AcknowledgmentRequired ? new Asked(plan.Due.Last) : plan.Plan is null ? null : new Asked(plan.Due.Last, Required: false);
}
