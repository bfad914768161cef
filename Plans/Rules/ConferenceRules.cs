namespace SeopBot.Plans.Rules;

/// <summary>Which conferences count. Source: domain.md §9, common definitions.</summary>
internal static class ConferenceRules
{
    /// <summary>Held this year, by the day asked about. Scheduled, missed and cancelled ones never count.</summary>
    public static bool WasHeld(Conference conference, PlanCase plan) => WasHeld(conference, plan.Year, plan.Year, plan.AsOf);

    /// <summary>Held within those years, by the day asked about.</summary>
    public static bool WasHeld(Conference conference, SchoolYear first, SchoolYear last, DateOnly asOf) =>
        conference is { Status: ConferenceStatus.Held, HeldOn: { } heldOn } && heldOn >= first.FirstDay && heldOn <= last.LastDay && heldOn <= asOf;

    /// <summary>What keeps a held conference from counting, as the school that held it reads the policy; null when it is valid.</summary>
    public static OpenReason? FaultOf(Conference held, PlanCase plan) => KindFault(held, plan) ?? CounselorFault(held, plan);

    // The state rule asks for parent, counselor and student; Policy 4030 for school personnel. Source: R277-462-5(2), (6); domain.md §9.
    private static OpenReason? CounselorFault(Conference held, PlanCase plan) =>
        plan.Kind == PlanKind.Seop && plan.Reading.School.CountingRule == CountingRule.Band && !plan.Reading.HasCounselor(held, plan.Student) ? OpenReason.WithoutCounselor : null;

    private static OpenReason? KindFault(Conference held, PlanCase plan) => held switch
    {
        { Length.Ticks: <= 0 } or { StaffKeys.Count: 0 } or { RecordedBy: null or "" } => OpenReason.RecordIncomplete,
        { Kind: ConferenceKind.Group } => GroupFault(held, plan.Reading.SchoolOf(held)),
        { IsOfSeveral: true } => OpenReason.SeveralStudents,
        { ParentPresent: false } => OpenReason.WithoutParent,
        { StudentPresent: false } when plan.Kind == PlanKind.Seop || plan.Reading.SchoolOf(held).StudentMustAttendSep => OpenReason.WithoutStudent,
        _ => null,
    };

    /// <summary>E5 and E6. Source: Policy 4030, 3.1.1, 3.1.3.2.</summary>
    public static Outcome SepConference(PlanCase plan, int number) => plan.Held.Count(ConferenceKind.Individual, plan.Year).CompareTo(number) switch
    {
        > 0 => Outcome.Met,
        0 => plan.Held.FaultOf(ConferenceKind.Individual, plan.Year) ?? OpenReason.NotHeld,
        _ => OpenReason.NotHeld,
    };

    /// <summary>S9 and S10. Source: Policy 4030, 3.2.1, 3.2.3.5.</summary>
    public static Outcome SeopConference(PlanCase plan, ConferenceKind kind) => FirstYear(plan, kind) is var first && plan.Held.Count(kind, first) > 0
        ? Outcome.Met
        : plan.Held.FaultOf(kind, first) ?? OpenReason.NotHeld;

    /// <summary>By when the counting rule asks a SEOP conference of the student; null when it does not.</summary>
    public static Asked? AskedFor(PlanCase plan, ConferenceKind kind)
    {
        if (Demand.Of(plan.Reading.School.CountingRule, kind, plan.Grade) is not { } demand) return null;
        if (plan.Reading.School.CountingRule == CountingRule.Yearly) return new Asked(plan.Due.Last);
        var dueOn = new SchoolYear(plan.Year.FirstYear + demand.LastGrade - plan.Grade).EndOfMay;
        return new Asked(plan.OwedOn(dueOn), demand.Required);
    }

    /// <summary>The first of the years that the counting rule looks at.</summary>
    public static SchoolYear FirstYear(PlanCase plan, ConferenceKind kind) =>
        Demand.Of(plan.Reading.School.CountingRule, kind, plan.Grade) is { } demand && demand.FirstGrade < demand.LastGrade ? Demand.YearOf(demand.FirstGrade, plan) : plan.Year;

    // Two to five students invited, parents as the school asks. Source: domain.md §9 (Iron, Juab: at most five).
    private static OpenReason? GroupFault(Conference held, School school) => held switch
    {
        { ParentPresent: false } when school.ParentRequiredAtGroup => OpenReason.WithoutParent,
        { StudentPresent: false } => OpenReason.WithoutStudent,
        { Invited: { } invited } when invited >= SeopRules.SmallestGroup && invited <= PolicyReading.GroupMaxOf(school) => null,
        _ => OpenReason.GroupSize,
    };
}
