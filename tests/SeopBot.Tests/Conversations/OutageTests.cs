namespace SeopBot.Tests.Conversations;

/// <summary>The lists do not answer: the chat goes on, and nothing is lost or doubled.</summary>
[Collection(nameof(District))]
public sealed class OutageTests(District district)
{
    [Fact]
    public Task The_lists_answer_503_for_a_while() =>
        SaveInTroubleAsync("Annika", "s10403", () => district.Faults.ThrottleFor(TimeSpan.FromMinutes(5), 503), after: district.Faults.Clear);

    [Fact]
    public Task The_lists_answer_429_for_a_while() =>
        SaveInTroubleAsync("Easton", "s10575", () => district.Faults.ThrottleFor(TimeSpan.FromMinutes(5), 429, TimeSpan.FromSeconds(1)), after: district.Faults.Clear);

    [Fact]
    public Task The_lists_do_not_answer_at_all_for_a_while() =>
        SaveInTroubleAsync("Daisy", "s10493", () => district.Faults.Hang(1000), after: district.Faults.Clear);

    [Fact]
    public async Task Somebody_who_removed_the_bot_hears_no_more_of_it_until_it_is_back()
    {
        using var impatient = district.Impatient();
        var (gone, there) = (district.Open(District.Daniel), district.Open(District.Daniel));
        gone.Remark("SharePoint is in trouble");
        district.Faults.ThrottleFor(TimeSpan.FromMinutes(5), 503);
        await gone.SayAsync("notes for Millie: reads well. Goal: read every day. Mom, dad and Millie came.");
        await gone.TapAsync("Save");
        gone.Remark("Daniel Estrada removes the bot");
        await gone.UninstallAsync();
        await there.SayAsync("notes for Oakley: reads well. Goal: read every day. Mom, dad and Oakley came.");
        await there.TapAsync("Save");
        var before = gone.MessageCount;
        gone.Remark("SharePoint is well again");
        district.Faults.Clear();
        await there.WaitAsync("Saved ✓"); // Filed after Millie's.
        Assert.Single(await district.RowsAsync("Conferences", "s10526"));
        Assert.Equal(before, gone.MessageCount);

        await gone.InstallAsync();
        Assert.Equal(before + 1, gone.MessageCount);
        Approved.Check(gone.Transcript);
    }

    private async Task SaveInTroubleAsync(string name, string key, Action trouble, Action after, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        using var impatient = district.Impatient();
        var chat = district.Open(District.Carla);
        trouble();
        chat.Remark("SharePoint is in trouble");
        await chat.SayAsync($"notes for {name}: reads well. Goal: read every day. Mom, dad and {name} came.");
        await chat.TapAsync("Save");
        await chat.SayAsync("thanks");
        chat.Remark("SharePoint is well again");
        after();
        await chat.WaitAsync("Saved ✓");

        Assert.Single(await district.RowsAsync("Conferences", key));
        Assert.Single(await district.RowsAsync("Plans", key));
        Assert.Single(await district.RowsAsync("Goals", key));
        Approved.Check(chat.Transcript, test: test);
    }
}
