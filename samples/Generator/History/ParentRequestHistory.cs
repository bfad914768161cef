namespace SeopBot.Samples;

/// <summary>What parents asked for beside the conferences that the school set, and what came of it. Source: Policy 4030, 2.5.</summary>
internal sealed class ParentRequestHistory(HistorySchool school, Random chance)
{
    /// <summary>A request for each conference that a parent asked for, and now and then one that is still open.</summary>
    public IEnumerable<ListRow> Rows(Pupil pupil, IEnumerable<Meeting> meetings)
    {
        if (pupil.Parent is not { } parent) yield break;
        var number = 0;
        foreach (var meeting in meetings.Where(meeting => meeting is { RequestedByParent: true, HeldOn: not null }))
            yield return Row(pupil, parent, ++number, meeting.HeldOn!.Value.AddDays(-9), "done", meeting.Key);
        if (pupil.IsHere(school.Today) && chance.Happens(0.015))
            yield return Row(pupil, parent, ++number, school.DayBetween(chance, school.Today.AddDays(-12), school.Today), chance.Happens(0.8) ? "open" : "declined", null);
    }

    private ListRow Row(Pupil pupil, SampleAdult parent, int number, DateOnly askedOn, string status, string? conference) =>
        ListText.Row("ParentRequests", $"{pupil.Key} {ListText.Of(askedOn)}", $"q-{pupil.Key}-{HistorySchool.Year}-{number}",
            ("StudentKey", pupil.Key), ("ContactKey", parent.Key), ("AskedAt", ListText.Afternoon(askedOn, number)),
            ("Topic", chance.Pick(PlanTexts.Questions)), ("Status", status), ("ConferenceKey", conference));
}
