namespace SeopBot.Plans.Rules;

/// <summary>A held conference.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Fault">What keeps it from counting; null when it counts.</param>
internal readonly record struct HeldConference(Conference Conference, OpenReason? Fault);

/// <summary>The held conferences of some school years, up to the day asked about.</summary>
internal sealed class HeldConferences
{
    private static readonly HeldConferences None = new([]);

    private readonly List<HeldConference> _all;

    private HeldConferences(List<HeldConference> all) => _all = all;

    /// <summary>Those of a kind since the first day of a year, each once. A SEP has no groups.</summary>
    public IEnumerable<HeldConference> Of(ConferenceKind kind, SchoolYear first) => _all.Where(held => IsOf(held, kind, first));

    /// <summary>How many of a kind count since the first day of a year; of a SEP one a day.</summary>
    public int Count(ConferenceKind kind, SchoolYear first)
    {
        var count = 0;
        foreach (var held in _all)
            if (held.Fault is null && IsOf(held, kind, first)) count++;
        return count;
    }

    /// <summary>What keeps one of a kind from counting; null when nothing was held since that does not count.</summary>
    public OpenReason? FaultOf(ConferenceKind kind, SchoolYear first)
    {
        OpenReason? nearest = null;
        foreach (var held in _all)
            if (IsOf(held, kind, first)) nearest = Nearest(nearest, held.Fault);
        return nearest;
    }

    /// <summary>Those from the first day of one year to the last day of another, up to the day asked about.</summary>
    public static HeldConferences Of(PlanCase plan, SchoolYear first, SchoolYear last)
    {
        List<HeldConference>? found = null;
        foreach (var conference in plan.Record.Conferences)
        {
            if (!ConferenceRules.WasHeld(conference, first, last, plan.AsOf) || (plan.Kind == PlanKind.Sep && conference.Kind == ConferenceKind.Group)) continue;
            var fault = ConferenceRules.FaultOf(conference, plan);
            found ??= [];
            // Two rows of one kind and one event are one conference.
            if (fault is null && HasValid(found, conference.Kind, conference)) continue;
            if (fault is null && plan.Kind == PlanKind.Sep && IsSecondOfItsDay(found, conference)) fault = OpenReason.SameDay;
            found.Add(new HeldConference(conference, fault));
        }
        if (found is null) return None;
        CountEventsOnce(found, asksForGroup: Demand.Of(plan.Reading.School.CountingRule, ConferenceKind.Group, plan.Grade - plan.Year.FirstYear + last.FirstYear) is not null);
        return new HeldConferences(found);
    }

    // One event never counts as both: it is the individual one unless it is the only group. Source: domain.md §9, common definitions.
    private static void CountEventsOnce(List<HeldConference> found, bool asksForGroup)
    {
        int groups = 0, shared = 0, earliest = -1;
        for (var index = 0; index < found.Count; index++)
        {
            if (found[index] is not { Conference.Kind: ConferenceKind.Group, Fault: null } group) continue;
            groups++;
            if (!HasValid(found, ConferenceKind.Individual, group.Conference)) continue;
            shared++;
            if (earliest < 0 || group.Conference.HeldOn < found[earliest].Conference.HeldOn) earliest = index;
        }
        if (shared == 0) return;
        var remains = groups == shared && asksForGroup ? found[earliest].Conference : null;
        for (var index = 0; index < found.Count; index++)
        {
            if (found[index] is not { Fault: null, Conference: var one }) continue;
            var isDouble = remains is not null && IsOneEvent(one, remains)
                ? one.Kind == ConferenceKind.Individual
                : one.Kind == ConferenceKind.Group && HasValid(found, ConferenceKind.Individual, one);
            if (isDouble) found[index] = new HeldConference(one, OpenReason.SameEvent);
        }
    }

    private static bool IsOf(HeldConference held, ConferenceKind kind, SchoolYear first) => held.Conference.Kind == kind && held.Conference.HeldOn >= first.FirstDay;

    // Whether a conference of that kind and of the same event counts.
    private static bool HasValid(List<HeldConference> found, ConferenceKind kind, Conference same)
    {
        foreach (var (other, fault) in found)
            if (fault is null && other.Kind == kind && IsOneEvent(other, same)) return true;
        return false;
    }

    // Source: Policy 4030, 3.1.1 (two conferences); domain.md §9.1, E6: on a different date.
    private static bool IsSecondOfItsDay(List<HeldConference> found, Conference conference)
    {
        foreach (var (other, fault) in found)
            if (fault is null && other.HeldOn == conference.HeldOn) return true;
        return false;
    }

    // Event keys of hand-made lists begin anew each year.
    private static bool IsOneEvent(Conference one, Conference other) => one.EventKey is { } key && key == other.EventKey && one.HeldOn == other.HeldOn;

    // Of several faults the one nearest to being put right is told.
    private static OpenReason? Nearest(OpenReason? one, OpenReason? other) => one is null || Distance(other) < Distance(one) ? other : one;

    // A number or a name is written down in a minute; a conference is held again.
    private static int? Distance(OpenReason? fault) => fault switch
    {
        OpenReason.RecordIncomplete => -2,
        OpenReason.GroupSize => -1,
        _ => (int?)fault,
    };
}
