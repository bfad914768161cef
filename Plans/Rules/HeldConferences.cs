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
                if (fault is not null || IsRepeated(plan, index, first, last)) continue;
                group++;
                if (IsAlsoIndividual(conference, plan, first, last)) shared++;
            }
            else
            {
                if (fault is null && plan.Kind == PlanKind.Sep && IsSecondOfItsDay(conferences, index, plan)) fault = OpenReason.SameDay;
                individualFault = Nearest(individualFault, fault);
                if (fault is null && !IsRepeated(plan, index, first, last)) individual++;
            }
        }
        if (shared > 0 && (group > shared || !AsksForGroup(plan, last))) group -= shared;
        else if (shared > 0)
        {
            (individual, group) = (individual - 1, 1);
            individualFault ??= OpenReason.SameEvent;
        }
        return new HeldConferences(individual, group) { IndividualFault = individualFault, GroupFault = groupFault };
    }

    // Of several faults the one nearest to being put right is told.
    private static OpenReason? Nearest(OpenReason? one, OpenReason? other) => one is null || Distance(other) < Distance(one) ? other : one;

    // A number or a name is written down in a minute; a conference is held again.
    private static int? Distance(OpenReason? fault) => fault switch
    {
        OpenReason.RecordIncomplete => -2,
        OpenReason.GroupSize => -1,
        _ => (int?)fault,
    };

    // Source: Policy 4030, 3.1.1 (two conferences); domain.md §9.1, E6: on a different date.
    private static bool IsSecondOfItsDay(IReadOnlyList<Conference> conferences, int index, PlanCase plan)
    {
        for (var earlier = 0; earlier < index; earlier++)
            if (conferences[earlier] is { Kind: ConferenceKind.Individual, Status: ConferenceStatus.Held } other
                && other.HeldOn == conferences[index].HeldOn && ConferenceRules.FaultOf(other, plan) is null) return true;
        return false;
    }

    // Two rows of one kind and one event are one conference.
    private static bool IsRepeated(PlanCase plan, int index, SchoolYear first, SchoolYear last)
    {
        var conferences = plan.Record.Conferences;
        for (var earlier = 0; earlier < index; earlier++)
            if (conferences[earlier].Kind == conferences[index].Kind && IsOneEvent(conferences[earlier], conferences[index])
                && ConferenceRules.WasHeld(conferences[earlier], first, last, plan.AsOf) && ConferenceRules.FaultOf(conferences[earlier], plan) is null) return true;
        return false;
    }

    // Event keys of hand-made lists begin anew each year.
    private static bool IsOneEvent(Conference one, Conference other) => one.EventKey is { } key && key == other.EventKey && one.HeldOn == other.HeldOn;

    private static bool AsksForGroup(PlanCase plan, SchoolYear year) =>
        Demand.Of(plan.Reading.School.CountingRule, ConferenceKind.Group, plan.Grade - plan.Year.FirstYear + year.FirstYear) is not null;

    // One event never counts as both: it is the individual one unless it is the only group. Source: domain.md §9, common definitions.
    private static bool IsAlsoIndividual(Conference group, PlanCase plan, SchoolYear first, SchoolYear last)
    {
        foreach (var other in plan.Record.Conferences)
            if (other.Kind == ConferenceKind.Individual && IsOneEvent(other, group)
                && ConferenceRules.WasHeld(other, first, last, plan.AsOf) && ConferenceRules.FaultOf(other, plan) is null) return true;
        return false;
    }
}
