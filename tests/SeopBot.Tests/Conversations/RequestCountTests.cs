namespace SeopBot.Tests.Conversations;

/// <summary>What a conversation costs in requests to the lists.</summary>
[Collection(nameof(District))]
public sealed class RequestCountTests(District district)
{
    [Fact]
    public async Task Small_talk_costs_nothing()
    {
        var chat = district.Open(District.Carla);
        foreach (var said in new[] { "hello", "thanks", "nonsense", "conference notes" })
            Assert.Equal(0, await district.RequestsAsync(() => chat.SayAsync(said)));
        Assert.Equal(0, await district.RequestsAsync(() => chat.SearchAsync("em")));
    }

    [Fact]
    public async Task A_conference_with_two_goals_is_saved_with_one_batch()
    {
        var chat = district.Open(District.Carla);
        Assert.Equal(1, await district.RequestsAsync(() => chat.SayAsync("notes for James Draper")));
        Assert.Equal(0, await district.RequestsAsync(() => chat.TapAsync("Next", ("came", district.StudentAndParent("s10244")))));
        Assert.Equal(0, await district.RequestsAsync(() => chat.TapAsync("Next", ("progress", "reads well"))));
        Assert.Equal(0, await district.RequestsAsync(() => chat.TapAsync("Next", ("education", "read every day"), ("career", "visit the library"))));
        // One $batch with the plan, the conference and both goals.
        Assert.Equal(1, await district.RequestsAsync(() => chat.TapAsync("Save")));
        Assert.Equal(4, district.Meter.MemberRequests);
        Assert.Contains("Saved ✓", chat.LastHeard, StringComparison.Ordinal);
        Assert.Equal(2, (await district.RowsAsync("Goals", "s10244")).Count);
    }

    [Fact]
    public async Task Who_is_missing_a_plan_asks_the_lists_nothing()
    {
        var chat = district.Open(District.Carla);
        Assert.Equal(0, await district.RequestsAsync(() => chat.SayAsync("who is missing a plan?")));
    }
}
