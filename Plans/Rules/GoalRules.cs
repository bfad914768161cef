namespace SeopBot.Plans.Rules;

/// <summary>The goals of a SEP and who watches over them. Source: Policy 4030, 3.1.3.3.</summary>
internal static class GoalRules
{
    private const int AllParties = 0b111;

    /// <summary>E7 and E8: at least one goal of the kind, with owner and date.</summary>
    public static Outcome Goal(PlanCase plan, GoalKind kind)
    {
        var any = false;
        foreach (var goal in plan.Record.Goals)
        {
            if (goal.Kind != kind || !Counts(goal, plan)) continue;
            if (goal is { Owner: not null, DueOn: not null }) return Outcome.Met;
            any = true;
        }
        return any ? OpenReason.GoalWithoutOwnerOrDate : OpenReason.NoGoal;
    }

    /// <summary>E9: every open goal names all three monitors and has at least one check, by any of them. Source: domain.md §9.6 (4).</summary>
    public static Outcome Monitoring(PlanCase plan)
    {
        bool any = false, isChecked = true;
        foreach (var goal in plan.Record.Goals)
        {
            if (!Counts(goal, plan)) continue;
            any = true;
            var fault = FaultOf(goal, plan);
            if (fault == OpenReason.MonitorsMissing) return OpenReason.MonitorsMissing;
            isChecked &= fault is null;
        }
        return Outcome.Of(any ? isChecked ? null : OpenReason.NotChecked : OpenReason.NoGoal);
    }

    /// <summary>What is wrong with the watch over a goal; null when nothing, or when the goal was reached.</summary>
    public static OpenReason? FaultOf(Goal goal, PlanCase plan) =>
        goal.Status != GoalStatus.Open ? null : !IsWatchedByAll(goal) ? OpenReason.MonitorsMissing : IsChecked(goal, plan) ? null : OpenReason.NotChecked;

    /// <summary>Whether it is a goal of this year that was not given up.</summary>
    public static bool Counts(Goal goal, PlanCase plan) => goal.Year == plan.Year && goal.Status != GoalStatus.Dropped && PlanText.IsFilled(goal.Text);

    private static bool IsWatchedByAll(Goal goal)
    {
        var parties = 0;
        foreach (var party in goal.Monitors) parties |= 1 << (int)party;
        return parties == AllParties;
    }

    private static bool IsChecked(Goal goal, PlanCase plan)
    {
        foreach (var check in plan.Record.Checks)
            if (check.GoalKey == goal.Key && plan.IsThisYear(check.CheckedOn)) return true;
        return false;
    }
}
