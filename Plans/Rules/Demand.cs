namespace SeopBot.Plans.Rules;

/// <summary>A conference that is asked for once within some grades.</summary>
/// <param name="FirstGrade">The first of the grades.</param>
/// <param name="LastGrade">The last of the grades; it is due at its end.</param>
/// <param name="Required">Whether the plan is complete only with it.</param>
internal readonly record struct Demand(int FirstGrade, int LastGrade, bool Required = true)
{
    /// <summary>The last grade.</summary>
    public const int Senior = 12;

    /// <summary>What a counting rule asks in a grade; null when nothing. Source: domain.md §1.2.</summary>
    public static Demand? Of(CountingRule rule, ConferenceKind kind, int grade) => (rule, kind, grade) switch
    {
        (CountingRule.Yearly, _, _) => new(grade, grade),
        (_, _, < 7) => null,
        (CountingRule.Historic1997, ConferenceKind.Individual, _) => new(grade, grade, Required: grade < Senior),
        (CountingRule.Historic1997, _, 11) => null,
        (CountingRule.Historic1997, _, Senior) => new(Senior, Senior),
        _ => BandOf(grade),
    };

    /// <summary>The band of a grade from 7 on: 7-8, 9-10 or 11-12. Source: R277-462-5(6).</summary>
    public static Demand BandOf(int grade) => grade % 2 == 1 ? new(grade, grade + 1) : new(grade - 1, grade);

    /// <summary>The school year in which the student came into an earlier grade, or past it; a grade that was repeated or skipped is counted by the plans on file.</summary>
    public static SchoolYear YearOf(int grade, PlanCase plan)
    {
        var first = plan.Year.FirstYear - (plan.Grade - grade);
        foreach (var row in plan.Record.Plans)
            if (row.Grade is { Number: var then } && then >= grade && then <= plan.Grade) first = Math.Min(first, row.Year.FirstYear - (then - grade));
        foreach (var row in plan.Record.Plans)
            if (row.Grade is { Number: var then } && then < grade && row.Year.CompareTo(plan.Year) < 0) first = Math.Max(first, row.Year.FirstYear + 1);
        return new SchoolYear(first);
    }
}
