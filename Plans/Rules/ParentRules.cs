namespace SeopBot.Plans.Rules;

/// <summary>Whether the parents had the opportunity to take part. Source: Policy 4030, 3.2.3.5; R277-462-5(5).</summary>
internal static class ParentRules
{
    /// <summary>S8: one dated invitation that arrived, to an adult who may book; a parent who came uninvited had it too. Source: domain.md §9.6 (7).</summary>
    public static Outcome Opportunity(PlanCase plan)
    {
        var undeliverable = false;
        foreach (var invitation in plan.Record.Invitations)
        {
            if (FaultOf(invitation, plan) is not { } fault) return Outcome.Met;
            undeliverable |= fault == OpenReason.Undeliverable;
        }
        return Outcome.Of(ParentCame(plan) ? null : undeliverable ? OpenReason.Undeliverable : OpenReason.NotInvited);
    }

    /// <summary>Why an invitation is no opportunity; null when it is one. An adult who is no longer on file counts as one who might book.</summary>
    public static OpenReason? FaultOf(Invitation invitation, PlanCase plan) =>
        invitation.SentOn is not { } sent || !plan.IsThisYear(sent) || !MayBook(invitation.ContactKey, plan.Record.Contacts) ? OpenReason.NotInvited
        : invitation.Answer == InvitationAnswer.Undeliverable ? OpenReason.Undeliverable
        : null;

    /// <summary>S12: the acknowledgment of the plan's version. Source: USBE guidance.</summary>
    public static Outcome Acknowledgment(PlanCase plan) => Outcome.Of(
        plan.Plan is { } row && Holds(row) && !(row.Acknowledgment!.On > plan.AsOf), OpenReason.NotAcknowledged);

    /// <summary>Whether the acknowledgment is of the plan as it is: its version, and no cluster chosen since.</summary>
    public static bool Holds(Plan row) => row.Acknowledgment is { } given && given.Version == row.Version && !(row.Cluster?.On > given.On);

    /// <summary>What is told of the parents beside the state.</summary>
    /// <param name="plan">The case.</param>
    /// <param name="open">What is open.</param>
    public static PlanRemarks RemarksOf(PlanCase plan, List<OpenElement> open)
    {
        int invited = 0, channels = 0;
        var answered = false;
        foreach (var invitation in plan.Record.Invitations)
        {
            if (FaultOf(invitation, plan) is not null) continue;
            invited++;
            channels |= ChannelOf(invitation.Channel);
            answered |= invitation.Answer != InvitationAnswer.NoAnswer;
        }
        var remarks = AHouseholdIsForgotten(plan) ? PlanRemarks.HouseholdNotInvited : PlanRemarks.None;
        if (invited == 0) return remarks;
        var school = plan.Reading.School;
        if (invited >= school.AttemptsMinimum && int.PopCount(channels) >= school.AttemptsChannels && FamilyStayedAway(open, plan.AsOf)) remarks |= PlanRemarks.AttemptsDocumented;
        if (!answered && !ParentCame(plan)) remarks |= PlanRemarks.NoParentAnswer;
        return remarks;
    }

    // A conference is late because parent or student did not come, not because of how it was held or written down. Source: domain.md §9.1.
    private static bool FamilyStayedAway(List<OpenElement> open, DateOnly asOf)
    {
        foreach (var part in open)
            if (part.DueOn < asOf && Rule.IsConferencePart(part.Element) && part.Reason is OpenReason.NotHeld or OpenReason.WithoutParent or OpenReason.WithoutStudent) return true;
        return false;
    }

    // Of parents in two households one was reached, and the other was not. Source: domain.md §9.6 (7).
    private static bool AHouseholdIsForgotten(PlanCase plan)
    {
        string? first = null;
        foreach (var contact in plan.Record.Contacts)
        {
            if (contact is not { IsParent: true, MayBook: true, Household: { Length: > 0 } household }) continue;
            first ??= household;
            if (household != first && WasReached(household, plan) != WasReached(first, plan)) return true;
        }
        return false;
    }

    private static bool WasReached(string household, PlanCase plan)
    {
        foreach (var contact in plan.Record.Contacts)
        {
            if (contact.Household != household) continue;
            foreach (var invitation in plan.Record.Invitations)
                if (invitation.ContactKey == contact.ContactKey && FaultOf(invitation, plan) is null) return true;
            foreach (var conference in plan.Record.Conferences)
                if (ConferenceRules.WasHeld(conference, plan) && conference.ContactKeys.Contains(contact.ContactKey)) return true;
        }
        return false;
    }

    private static bool ParentCame(PlanCase plan)
    {
        foreach (var conference in plan.Record.Conferences)
            if (conference.ParentPresent && ConferenceRules.WasHeld(conference, plan)) return true;
        return false;
    }

    private static bool MayBook(string contactKey, IReadOnlyList<Contact> contacts)
    {
        foreach (var contact in contacts)
            if (contact.ContactKey == contactKey) return contact.MayBook;
        return true;
    }

    private static int ChannelOf(string? channel) => channel?.Trim().ToLowerInvariant() switch
    {
        "teams" => 1,
        "email" => 2,
        "phone" => 4,
        "letter" => 8,
        null or "" => 0,
        _ => 16,
    };
}
