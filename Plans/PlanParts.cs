using SeopBot.Plans.Rules;

namespace SeopBot.Plans;

/// <summary>Which parts each kind of plan has. Source: Policy 4030, 3.1 and 3.2.</summary>
public static class PlanParts
{
    /// <summary>Whether a part belongs to a kind of plan.</summary>
    public static bool Has(PlanKind kind, PlanElement part) => Rule.Of(kind).Any(rule => rule.Element == part);
}
