namespace SeopBot.Plans.Rules;

/// <summary>The held conferences of some school years, up to the day asked about.</summary>
/// <param name="Individual">Valid individual ones; of a SEP one a day.</param>
/// <param name="Group">Valid small groups; a SEP has none.</param>
internal readonly record struct HeldConferences(int Individual, int Group)
{
    /// <summary>What keeps a held individual conference from counting; null when nothing was held that does not count.</summary>
    public OpenReason? IndividualFault { get; init; }

    /// <summary>What keeps a held small group from counting; null when nothing was held that does not count.</summary>
    public OpenReason? GroupFault { get; init; }

    /// <summary>Counts from the first day of one year to the last day of another, up to the day asked about.</summary>
    public static HeldConferences Of(PlanCase plan, SchoolYear first, SchoolYear last)
    {
        int individual = 0, group = 0, shared = 0;
        OpenReason? individualFault = null, groupFault = null;
        var conferences = plan.Record.Conferences;
        for (var index = 0; index < conferences.Count; index++)
        {
            var conference = conferences[index];
            if (!ConferenceRules.WasHeld(conference, first, last, plan.AsOf) || (plan.Kind == PlanKind.Sep && conference.Kind == ConferenceKind.Group)) continue;
            var fault = ConferenceRules.FaultOf(conference, plan);
            if (conference.Kind == ConferenceKind.Group)
            {
                groupFault = Nearest(groupFault, fault);
                if (fault is not null || IsRepeated(conferences, index, plan)) continue;
                group++;
                if (IsAlsoIndividual(conference, plan, first, last)) shared++;
            }
            else
            {
                if (fault is null && plan.Kind == PlanKind.Sep && IsSecondOfItsDay(conferences, index, plan)) fault = OpenReason.SameDay;
                individualFault = Nearest(individualFault, fault);
                if (fault is null) individual++;
            }
        }
        if (shared > 0) (individual, group) = group > shared ? (individual, group - shared) : (individual - 1, 1);
        return new HeldConferences(individual, group) { IndividualFault = individualFault, GroupFault = groupFault };
    }

    // Of several faults the one nearest to being put right is told.
    private static OpenReason? Nearest(OpenReason? one, OpenReason? other) => one is null || other < one ? other : one;

    // Source: Policy 4030, 3.1.1 (two conferences); domain.md §9.1, E6: on a different date.
    private static bool IsSecondOfItsDay(IReadOnlyList<Conference> conferences, int index, PlanCase plan)
    {
        for (var earlier = 0; earlier < index; earlier++)
            if (conferences[earlier] is { Kind: ConferenceKind.Individual, Status: ConferenceStatus.Held } other
                && other.HeldOn == conferences[index].HeldOn && ConferenceRules.FaultOf(other, plan) is null) return true;
        return false;
    }

    // Two rows of one event are one group.
    private static bool IsRepeated(IReadOnlyList<Conference> conferences, int index, PlanCase plan)
    {
        if (conferences[index].EventKey is not { } key) return false;
        for (var earlier = 0; earlier < index; earlier++)
            if (conferences[earlier] is { Kind: ConferenceKind.Group, Status: ConferenceStatus.Held } other
                && other.EventKey == key && other.HeldOn <= plan.AsOf && ConferenceRules.FaultOf(other, plan) is null) return true;
        return false;
    }

    // One event never counts as both: it is the individual one unless it is the only group. Source: domain.md §9, common definitions.
    private static bool IsAlsoIndividual(Conference group, PlanCase plan, SchoolYear first, SchoolYear last)
    {
        if (group.EventKey is null) return false;
        foreach (var other in plan.Record.Conferences)
            if (other.Kind == ConferenceKind.Individual && other.EventKey == group.EventKey
                && ConferenceRules.WasHeld(other, first, last, plan.AsOf) && ConferenceRules.FaultOf(other, plan) is null) return true;
        return false;
    }
}
