using SeopBot.Plans;
using static SeopBot.Plans.PlanElement;

namespace SeopBot.Dialogs.Questions;

/// <summary>The clauses of Policy 4030 and the parts that rest on them. Source: domain.md §9.1, §9.2.</summary>
internal static class Clauses
{
    private static readonly Dictionary<string, PlanElement[]> Parts = new()
    {
        ["3.1.1"] = [FirstConference, SecondConference],
        ["3.1.3.1"] = [Progress, Accomplishments, Strengths, NeedsAttention],
        ["3.1.3.2"] = [FirstConference, SecondConference],
        ["3.1.3.3"] = [EducationGoal, CareerGoal, Monitoring],
        ["3.2.1"] = [IndividualConference, GroupConference],
        ["3.2.3.1"] = [Progress, Accomplishments, Strengths, Requirements],
        ["3.2.3.2"] = [ApprovedTest],
        ["3.2.3.3"] = [CareerCluster, CoursePlan],
        ["3.2.3.4"] = [PostSecondaryEducation, Occupation],
        ["3.2.3.5"] = [ParentOpportunity, IndividualConference, GroupConference],
        ["3.2.3.6"] = [PlanElement.EarlyGraduation],
    };

    /// <summary>The parts meant by those named and by clauses. A part named beside its clause is only itself.</summary>
    /// <returns>The parts; the kind of plan where the parts of a clause are in both; the first clause that does not exist, or null.</returns>
    public static (IReadOnlyList<PlanElement> Elements, PlanKind? Kind, string? Wrong) Narrow(IReadOnlyList<PlanElement> named, IReadOnlyList<string> clauses)
    {
        if (clauses.FirstOrDefault(clause => !Parts.ContainsKey(clause)) is { } wrong) return (named, null, wrong);
        var alone = clauses.Where(clause => !Parts[clause].Intersect(named).Any()).ToList();
        PlanKind? kind = named.Count > 0 ? null : alone is ["3.1.3.1"] ? PlanKind.Sep : alone is ["3.2.3.1"] ? PlanKind.Seop : null;
        return ([.. named.Concat(alone.SelectMany(clause => Parts[clause])).Distinct()], kind, null);
    }
}
