namespace SeopBot.Plans.Rules;

/// <summary>Whether the texts of a plan are filled. Source: domain.md §9, common definitions.</summary>
internal static class WrittenRules
{
    /// <summary>E1 and a third of S1: a text or a test result of this year. A test for self-knowledge is no progress data. Source: Policy 4030, 3.1.3.1, 3.2.3.1.</summary>
    public static Outcome Progress(PlanCase plan)
    {
        if (PlanText.IsFilled(plan.Plan?.Progress)) return Outcome.Met;
        foreach (var result in plan.Record.Assessments)
            if (IsProgress(result, plan)) return Outcome.Met;
        return OpenReason.NothingWritten;
    }

    /// <summary>Whether a test result, by score or level, is progress data of this year.</summary>
    public static bool IsProgress(Assessment result, PlanCase plan) =>
        result is { Excused: false } and ({ Score: not null } or { Level: not (null or "") }) && result.TakenOn is { } takenOn && plan.IsThisYear(takenOn) && (plan.Kind == PlanKind.Sep || !plan.Reading.IsApproved(result.Instrument));

    /// <summary>E2 and a third of S1. Source: Policy 4030, 3.1.3.1, 3.2.3.1.</summary>
    public static Outcome Accomplishments(PlanCase plan) => Filled(plan.Plan?.Accomplishments);

    /// <summary>E3 and a third of S1. Source: Policy 4030, 3.1.3.1, 3.2.3.1.</summary>
    public static Outcome Strengths(PlanCase plan) => Filled(plan.Plan?.Strengths);

    /// <summary>E4; "none at this time" is an answer. Source: Policy 4030, 3.1.3.1.</summary>
    public static Outcome NeedsAttention(PlanCase plan) => Outcome.Of(PlanText.IsAttentionFilled(plan.Plan?.NeedsAttention), OpenReason.NothingWritten);

    /// <summary>S7; a blank one takes an earlier year's. Source: Policy 4030, 3.2.3.4; domain.md §9.6 (5).</summary>
    public static Outcome Occupation(PlanCase plan) => Carried(plan, plan.Latest(static (one, _) => PlanText.IsFilled(one.Occupation)));

    /// <summary>S6; in grade 12 the plan of the year or one of its conferences names a next step. Source: Policy 4030, 3.2.3.4; domain.md §9.2.</summary>
    public static Outcome PostSecondaryEducation(PlanCase plan)
    {
        var outcome = Carried(plan, plan.Latest(static (one, _) => PlanText.IsFilled(one.PostSecondaryEducation)));
        return outcome.CarriedFrom is null || plan.Grade < Demand.Senior || NamesNextStep(plan) ? outcome : OpenReason.NextStepMissing;
    }

    /// <summary>Met by this year's plan, carried from an earlier one, or open when there is none.</summary>
    public static Outcome Carried(PlanCase plan, Plan? from) => from is null
        ? OpenReason.NothingWritten
        : from.Year == plan.Year ? Outcome.Met : new Outcome(null, from.Year);

    private static bool NamesNextStep(PlanCase plan)
    {
        foreach (var conference in plan.Record.Conferences)
            if (ConferenceRules.WasHeld(conference, plan) && PlanText.IsFilled(conference.NextSteps)) return true;
        return false;
    }

    private static Outcome Filled(string? text) => Outcome.Of(PlanText.IsFilled(text), OpenReason.NothingWritten);
}
