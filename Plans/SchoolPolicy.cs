namespace SeopBot.Plans;

/// <summary>How one school reads the policy in one year: a SEP for its elementary grades, a SEOP for its secondary ones. Source: Policy 4030, 3.1 and 3.2; domain.md §0, trap 2.</summary>
public sealed class SchoolPolicy
{
    private readonly School _school;
    private readonly SepPolicy _sep;

    /// <summary>The school's policy.</summary>
    /// <param name="school">The school and its settings.</param>
    /// <param name="year">The school year asked about.</param>
    /// <param name="roster">The school's windows and the credit tables.</param>
    public SchoolPolicy(School school, SchoolYear year, Roster roster)
    {
        _school = school;
        _sep = new SepPolicy(school, roster.WindowsOf(school.Key, year, PlanKind.Sep), year);
    }

    /// <summary>Which kind of plan a grade gets at the school; null for neither.</summary>
    public PlanKind? KindOf(Grade grade) =>
        _school.ElementaryGrades.Contains(grade) ? PlanKind.Sep : _school.SecondaryGrades.Contains(grade) ? PlanKind.Seop : null;

    /// <summary>Where the student's plan stands on that day.</summary>
    public PlanStanding Evaluate(StudentRecord record, DateOnly asOf) => _sep.Evaluate(record, asOf);

    /// <summary>What was found for every part of the student's plan on that day, in the order of the policy; empty where the state is not applicable.</summary>
    /// <param name="record">Everything on file, texts included.</param>
    /// <param name="asOf">The day.</param>
    public IReadOnlyList<Finding> Explain(StudentRecord record, DateOnly asOf)
    {
        var standing = Evaluate(record, asOf);
        if (standing.State == PlanState.NotApplicable) return [];
        return [.. Enum.GetValues<PlanElement>().Take(SepPolicy.Parts).Select(element => standing.Open.FirstOrDefault(open => open.Element == element) is { } open
            ? new Finding(element, open.Clause, FindingState.Open) { Open = open }
            : new Finding(element, "3.1.3", FindingState.Met))];
    }
}
