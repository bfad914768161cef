namespace SeopBot.Plans.Rules;

/// <summary>Graduating early. Source: Policy 4030, 3.2.3.6; 53F-2-501; R277-703-4.</summary>
internal static class EarlyGraduationRules
{
    private static readonly string[] Approvers = ["student", "parent", "school"];

    /// <summary>What the student last said; null when never asked.</summary>
    public static EarlyGraduation? AnswerOf(PlanCase plan) => plan.Latest(static (one, _) => one.EarlyGraduation is not null)?.EarlyGraduation;

    /// <summary>S11: term, credits, all three approvals, and the principal told. Source: domain.md §9.6 (10).</summary>
    public static Outcome Look(PlanCase plan) => Outcome.Of(AnswerOf(plan) switch
    {
        null or { Intended: false } => null,
        var answer when !PlanText.IsFilled(answer.Term) => OpenReason.TermMissing,
        var answer when !PlanText.IsFilled(answer.Credits) => OpenReason.CreditsMissing,
        var answer when !Array.TrueForAll(Approvers, who => answer.Approvals.Contains(who, StringComparer.OrdinalIgnoreCase)) => OpenReason.ApprovalsMissing,
        { PrincipalToldOn: { } told } when told <= plan.AsOf => null,
        _ => OpenReason.PrincipalNotTold,
    });
}
