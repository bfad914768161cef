namespace SeopBot.Plans.Rules;

/// <summary>One part of a plan: what it rests on, when it is asked for, and whether it is there. The whole policy is two lists of these.</summary>
/// <param name="Element">The part.</param>
/// <param name="Clause">The clause it rests on.</param>
/// <param name="Asked">By when it is asked of the student; null when it is not a question for the student.</param>
/// <param name="Look">Whether it is there.</param>
internal sealed record Rule(PlanElement Element, string Clause, Func<PlanCase, Asked?> Asked, Func<PlanCase, Outcome> Look)
{
    /// <summary>A conference; one that is late makes the state "missing conference".</summary>
    public bool IsConference { get; } = IsConferencePart(Element);

    /// <summary>The parts of a kind of plan, in the order of the policy.</summary>
    public static IReadOnlyList<Rule> Of(PlanKind kind) => kind == PlanKind.Sep ? SepRules.All : SeopRules.All;

    /// <summary>Whether the part is a conference.</summary>
    public static bool IsConferencePart(PlanElement element) =>
        element is PlanElement.FirstConference or PlanElement.SecondConference or PlanElement.IndividualConference or PlanElement.GroupConference;
}

/// <summary>That a part is asked for.</summary>
/// <param name="DueOn">The last day on which it is not late.</param>
/// <param name="Required">Whether the plan is complete only with it.</param>
internal readonly record struct Asked(DateOnly DueOn, bool Required = true);

/// <summary>What a look at the records showed for one part.</summary>
/// <param name="Reason">Why it is open; null when it is there.</param>
/// <param name="CarriedFrom">The earlier year whose value holds; null when it is of this year.</param>
/// <param name="Excused">It is there because a parent excused the student.</param>
internal readonly record struct Outcome(OpenReason? Reason, SchoolYear? CarriedFrom = null, bool Excused = false)
{
    /// <summary>It is there.</summary>
    public static Outcome Met => default;

    /// <summary>It is not there.</summary>
    public static implicit operator Outcome(OpenReason reason) => new(reason);

    /// <summary>It is there when nothing is wrong.</summary>
    public static Outcome Of(OpenReason? fault) => new(fault);

    /// <summary>It is there when that holds.</summary>
    public static Outcome Of(bool met, OpenReason otherwise) => met ? Met : otherwise;
}
