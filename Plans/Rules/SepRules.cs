namespace SeopBot.Plans.Rules;

/// <summary>What a SEP contains, E1 to E9. Source: Policy 4030, 3.1; domain.md §9.1 and §9.6.</summary>
internal static class SepRules
{
    /// <summary>Individual conferences a year. Source: Policy 4030, 3.1.1.</summary>
    public const int ConferencesAYear = 2;

    /// <summary>The parts, in the order of the policy.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(PlanElement.Progress, "3.1.3.1", AtFirstClose, WrittenRules.Progress),
        new(PlanElement.Accomplishments, "3.1.3.1", AtFirstClose, WrittenRules.Accomplishments),
        new(PlanElement.Strengths, "3.1.3.1", AtFirstClose, WrittenRules.Strengths),
        new(PlanElement.NeedsAttention, "3.1.3.1", AtFirstClose, WrittenRules.NeedsAttention),
        new(PlanElement.FirstConference, "3.1.3.2", AtFirstClose, plan => ConferenceRules.SepConference(plan, 0)),
        new(PlanElement.SecondConference, "3.1.3.2", plan => new Asked(plan.Due.Nth(1)), plan => ConferenceRules.SepConference(plan, 1)),
        new(PlanElement.EducationGoal, "3.1.3.3", AtFirstClose, plan => GoalRules.Goal(plan, GoalKind.Education)),
        new(PlanElement.CareerGoal, "3.1.3.3", AtFirstClose, plan => GoalRules.Goal(plan, GoalKind.Career)),
        new(PlanElement.Monitoring, "3.1.3.3", plan => new Asked(plan.Due.Last), GoalRules.Monitoring),
    ];

    // Source: domain.md §9.6 (1).
    private static Asked? AtFirstClose(PlanCase plan) => new Asked(plan.Due.First);
}
