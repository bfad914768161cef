using SeopBot.Plans.Rules;

namespace SeopBot.Plans;

/// <summary>How one school reads the policy in one year: a SEP for its elementary grades, a SEOP for its secondary ones. Source: Policy 4030, 3.1 and 3.2; domain.md §0, trap 2, and §9.</summary>
/// <param name="school">The school and its settings; a mistyped one is read as its default.</param>
/// <param name="year">The school year asked about.</param>
/// <param name="roster">The school's windows and the credit tables.</param>
/// <param name="keptSince">The first school year whose records tell who had a plan; null for the year asked about.</param>
public sealed class SchoolPolicy(School school, SchoolYear year, Roster roster, SchoolYear? keptSince = null)
{
    /// <summary>SEP conferences a year. Source: Policy 4030, 3.1.1.</summary>
    public const int SepConferencesAYear = SepRules.ConferencesAYear;

    private readonly PolicyReading _reading = new(school, year, roster, keptSince);

    /// <summary>Where the student's plan stands on that day.</summary>
    /// <param name="record">What is on file; of texts it is enough whether they are filled.</param>
    /// <param name="asOf">The day.</param>
    public PlanStanding Evaluate(StudentRecord record, DateOnly asOf)
    {
        var kind = school.KindOf(record.Student.Grade);
        if (kind is not { } known || !record.Student.IsEnrolled(asOf)) return new PlanStanding(PlanState.NotApplicable, []) { Kind = kind };

        var plan = new PlanCase(_reading, record, known, asOf);
        var remarks = RemarkRules.Of(plan);
        List<OpenElement> open = [], optional = [];
        int due = 0, parts = 0;
        foreach (var rule in Rule.Of(known))
        {
            if (rule.Asked(plan) is not { } asked) continue;
            if (asked.Required) parts++;
            if (rule.IsConference && asked.Required && asked.DueOn < asOf) due++;
            var outcome = rule.Look(plan);
            if (outcome.Reason is { } reason) (asked.Required ? open : optional).Add(new OpenElement(rule.Element, rule.Clause, reason, asked.DueOn));
            else if (outcome.CarriedFrom is not null) remarks |= PlanRemarks.CarriedForward;
        }
        var (state, more) = StateOf(plan, open);
        if (plan.Grade == 9 && optional.Exists(part => part.Element is PlanElement.CareerCluster or PlanElement.CoursePlan)) more |= PlanRemarks.ClusterDueNextYear;
        return new PlanStanding(state, open)
        {
            Kind = known,
            Optional = optional,
            Parts = parts,
            HeldIndividual = plan.Held.Count(ConferenceKind.Individual, year),
            HeldGroup = plan.Held.Count(ConferenceKind.Group, year),
            Due = due,
            Remarks = remarks | more | ParentRules.RemarksOf(plan, open),
        };
    }

    /// <summary>What was found for every part of the student's plan on that day, in the order of the policy; empty where no plan is asked for.</summary>
    /// <param name="record">Everything on file, texts included.</param>
    /// <param name="asOf">The day.</param>
    public IReadOnlyList<Finding> Explain(StudentRecord record, DateOnly asOf)
    {
        if (school.KindOf(record.Student.Grade) is not { } kind || !record.Student.IsEnrolled(asOf)) return [];
        var plan = new PlanCase(_reading, record, kind, asOf);
        return [.. Rule.Of(kind).Select(rule => FindingOf(rule, plan))];
    }

    private static Finding FindingOf(Rule rule, PlanCase plan)
    {
        if (rule.Asked(plan) is not { } asked) return new Finding(rule.Element, rule.Clause, FindingState.NotAsked);
        var outcome = rule.Look(plan);
        var state = outcome switch
        {
            { Reason: not null } => asked.Required ? FindingState.Open : FindingState.Optional,
            { CarriedFrom: not null } => FindingState.Carried,
            { Excused: true } => FindingState.Excused,
            _ => FindingState.Met,
        };
        return new Finding(rule.Element, rule.Clause, state)
        {
            Open = outcome.Reason is { } reason ? new OpenElement(rule.Element, rule.Clause, reason, asked.DueOn) : null,
            CarriedFrom = outcome.CarriedFrom,
            Evidence = EvidenceSearch.For(rule.Element, plan),
            Offered = outcome.Reason == OpenReason.NoFittingCourse ? [.. CourseRules.Offered(plan).Select(course => course.Name).Distinct()] : [],
        };
    }

    // The worst state is told; all reasons are listed. Without a record a plan is not started, unless a part is late already. Source: domain.md §9.1.
    private static (PlanState State, PlanRemarks Remarks) StateOf(PlanCase plan, List<OpenElement> open)
    {
        var begun = RemarkRules.HasBegun(plan);
        if (!begun && RemarkRules.NotBegunInFirstYear(plan)) return (PlanState.NoPlan, PlanRemarks.NotBegunInFirstYear);
        if (!begun && plan.Calendar.HasOpened(plan.AsOf, plan.CameOn) && !plan.JustArrived) return (PlanState.NoPlan, PlanRemarks.None);
        if (open.Count == 0) return (PlanState.Complete, PlanRemarks.None);
        var late = false;
        foreach (var part in open)
        {
            if (part.DueOn >= plan.AsOf) continue;
            if (Rule.IsConferencePart(part.Element)) return (PlanState.MissingConference, PlanRemarks.None);
            late = true;
        }
        return (late ? PlanState.Incomplete : begun ? PlanState.OnTrack : PlanState.NotStarted, PlanRemarks.None);
    }
}
