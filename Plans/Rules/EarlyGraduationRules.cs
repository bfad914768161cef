namespace SeopBot.Plans.Rules;

/// <summary>Graduating early. Source: Policy 4030, 3.2.3.6; 53F-2-501; R277-703-4.</summary>
internal static class EarlyGraduationRules
{
    private static readonly string[] Approvers = ["student", "parent", "school"];

    /// <summary>What the student last said; null when never asked. While the answer stays yes a blank cell takes the year before's.</summary>
    public static EarlyGraduation? AnswerOf(PlanCase plan)
    {
        EarlyGraduation? answer = null;
        for (var from = LatestUpTo(plan.Year, plan); from is { EarlyGraduation: { } said }; from = LatestUpTo(new SchoolYear(from.Year.FirstYear - 1), plan))
        {
            if (answer is not null && !said.Intended) break;
            answer = answer is null ? said : Filled(answer, said);
            if (!answer.Intended) break;
        }
        return answer;
    }

    private static Plan? LatestUpTo(SchoolYear year, PlanCase plan)
    {
        Plan? latest = null;
        foreach (var one in plan.Record.Plans)
            if (one.EarlyGraduation is not null && one.Year.CompareTo(year) <= 0 && !(latest?.Year.CompareTo(one.Year) > 0)) latest = one;
        return latest;
    }

    private static EarlyGraduation Filled(EarlyGraduation answer, EarlyGraduation before) => answer with
    {
        Term = PlanText.IsFilled(answer.Term) ? answer.Term : before.Term,
        Credits = PlanText.IsFilled(answer.Credits) ? answer.Credits : before.Credits,
        Approvals = answer.Approvals.Count > 0 ? answer.Approvals : before.Approvals,
        PrincipalToldOn = answer.PrincipalToldOn ?? before.PrincipalToldOn,
    };

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
