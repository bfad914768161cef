namespace SeopBot.Plans.Rules;

/// <summary>What is told beside the state. Source: domain.md §9, §9.2, §9.6.</summary>
internal static class RemarkRules
{
    private const int AgeOfRights = 18;
    private const int FirstGrade = 7;

    /// <summary>The remarks that rest on the student and the records alone.</summary>
    public static PlanRemarks Of(PlanCase plan)
    {
        var remarks = PlanRemarks.None;
        if (plan.JustArrived) remarks |= PlanRemarks.JustArrived;
        if (plan.Due.CameLate) remarks |= PlanRemarks.LateEnrollee;
        if (plan.Student.BirthOn is { } born && born.AddYears(AgeOfRights) <= plan.AsOf) remarks |= PlanRemarks.Adult;
        if (plan.IsRetained) remarks |= PlanRemarks.Retained;
        if (plan.Kind == PlanKind.Sep) return remarks;
        if (plan.Grade == 9 && EarlyGraduationRules.AnswerOf(plan) is null) remarks |= PlanRemarks.EarlyGraduationNotAsked;
        if (MissedBand(plan)) remarks |= PlanRemarks.MissedBand;
        if (plan.ClusterPlan?.Cluster is { } choice && (choice.On is null || !PlanText.IsFilled(choice.By))) remarks |= PlanRemarks.ClusterRecordIncomplete;
        return remarks;
    }

    /// <summary>Whether there is any record of the year. A conference or a goal without a row in Plans is one. Source: domain.md §9.6 (8).</summary>
    public static bool HasBegun(PlanCase plan) => plan.Plan is not null || HasRecord(plan, plan.Year);

    /// <summary>Whether the first year in grades 7 to 12 went by without any record; only of a student known to be here that long, and of years whose records are here. Source: R277-462-5(3).</summary>
    public static bool NotBegunInFirstYear(PlanCase plan)
    {
        if (plan.Kind == PlanKind.Sep || plan.Grade <= FirstGrade || plan.Reading.KeptSince.FirstDay.AddYears(1) > plan.AsOf) return false;
        if (Enrollment.Since(plan.Record) is not { } here || here.AddYears(1) > plan.AsOf) return false;
        for (var year = Demand.YearOf(FirstGrade, plan); year.CompareTo(plan.Year) <= 0; year = new SchoolYear(year.FirstYear + 1))
            if (plan.Record.PlanOf(year) is not null || HasRecord(plan, year)) return false;
        return true;
    }

    // From grade 9 on: what the band before owed and did not hold can no longer be held. Of years before the first on file nobody knows. Source: domain.md §9.2.
    private static bool MissedBand(PlanCase plan)
    {
        if (plan.Reading.School.CountingRule == CountingRule.Yearly || plan.Grade < 9) return false;
        var band = Demand.BandOf(Demand.BandOf(plan.Grade).FirstGrade - 1);
        var (first, last) = (Demand.YearOf(band.FirstGrade, plan), Before(Demand.YearOf(band.LastGrade + 1, plan)));
        if (plan.Reading.KeptSince.CompareTo(first) > 0 || !WasHere(plan, last)) return false;
        var held = HeldConferences.Of(plan, first, last);
        return held.Count(ConferenceKind.Group, first) == 0 || (held.Count(ConferenceKind.Individual, first) == 0 && plan.Reading.School.CountingRule == CountingRule.Band);
    }

    private static bool WasHere(PlanCase plan, SchoolYear last) => plan.Student.EnrolledOn is null || Enrollment.Since(plan.Record) <= last.LastDay;

    private static bool HasRecord(PlanCase plan, SchoolYear year)
    {
        foreach (var conference in plan.Record.Conferences)
            if (conference.Year == year || (conference is { Status: ConferenceStatus.Held, HeldOn: { } heldOn } && year.Contains(heldOn))) return true;
        foreach (var goal in plan.Record.Goals)
            if (goal.Year == year) return true;
        return false;
    }

    private static SchoolYear Before(SchoolYear year) => new(year.FirstYear - 1);
}
