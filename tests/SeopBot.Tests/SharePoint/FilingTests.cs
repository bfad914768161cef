using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.Tests.SharePoint;

public sealed class FilingTests : SharePointTest
{
    [Fact]
    public async Task A_conference_with_two_goals_is_one_request_and_is_read_with_one()
    {
        var receipt = await Bot.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Filed, receipt.State);
        Assert.NotNull(receipt.RowUrl);
        Assert.Equal(1, Server.Meter.Requests);
        var record = await Bot.Plans.ReadAsync(Ana, default);
        Assert.Equal(2, Server.Meter.Requests);
        Assert.Equal(ListPlan.Conferences.Write(NewConference()), ListPlan.Conferences.Write(record.Conferences.Single()));
        Assert.Equal(ListPlan.Goals.Write(NewGoal("g-1")), ListPlan.Goals.Write(record.Goals.Single(goal => goal.Key == "g-1")));
        Assert.Equal("Reads well", record.PlanOf(Year)!.Progress);
        Assert.Empty(Bot.Logged.All);
    }

    [Fact]
    public async Task The_same_filing_twice_is_filed_once()
    {
        await Bot.Plans.FileAsync(Conference(), default);
        var again = await Bot.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Filed, again.State);
        Assert.Equal(1, Server.Meter.Requests);
    }

    [Fact]
    public async Task The_same_rows_from_two_bots_are_filed_once()
    {
        var other = await StartAsync("other");
        await Bot.Plans.FileAsync(Conference(), default);
        var again = await other.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Filed, again.State);
        var record = await Bot.Plans.ReadAsync(Ana, default);
        Assert.Equal((1, 1, 2), (record.Plans.Count, record.Conferences.Count, record.Goals.Count));
    }

    [Fact]
    public async Task Only_what_changed_is_written()
    {
        await Bot.Plans.FileAsync(PlanChange("f-1", null, NewPlan("Reads well")), default);
        var read = (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        await WriteByHandAsync("Plans", read.Stamp!.ItemId, "Strengths", "Kind");
        Server.Meter.Reset();

        var same = await Bot.Plans.FileAsync(PlanChange("f-2", read, read), default);

        Assert.Equal(FilingState.Filed, same.State);
        Assert.Equal(0, Server.Meter.Requests);
        Assert.Equal("Kind", (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!.Strengths);
    }

    [Fact]
    public async Task A_field_can_be_emptied()
    {
        await Bot.Plans.FileAsync(PlanChange("f-1", null, NewPlan("Reads well")), default);
        var read = (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        await Bot.Plans.FileAsync(PlanChange("f-2", read, read with { Progress = null }), default);

        Assert.Null((await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!.Progress);
    }

    [Fact]
    public async Task A_row_that_somebody_deleted_is_filed_anew()
    {
        await Bot.Plans.FileAsync(PlanChange("f-1", null, NewPlan("Reads well")), default);
        var read = (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        await Site.Lists["Plans"].Items[read.Stamp!.ItemId].DeleteAsync();

        var receipt = await Bot.Plans.FileAsync(PlanChange("f-2", read, read with { Strengths = "Kind" }), default);

        Assert.Equal(FilingState.Filed, receipt.State);
        var plan = (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        Assert.Equal(("Reads well", "Kind"), (plan.Progress, plan.Strengths));
    }

    [Theory]
    [InlineData("O'Brien & Nuñez, José María 🎓")]
    [InlineData("</script><b>x</b>")]
    [InlineData("""{"type":"AdaptiveCard","x":"\"\\"}""")]
    [InlineData("first\nsecond\n\nfourth")]
    public async Task Any_text_comes_back_as_it_was_written(string text)
    {
        var plan = NewPlan(text) with { Strengths = string.Concat(Enumerable.Repeat(text, 5000 / text.Length)) };
        await Bot.Plans.FileAsync(PlanChange("f-1", null, plan), default);

        var read = (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        Assert.Equal((plan.Progress, plan.Strengths, null, plan.EditedBy), (read.Progress, read.Strengths, read.NeedsAttention, read.EditedBy));
    }

    [Fact]
    public async Task A_student_with_an_apostrophe_in_the_key_is_found()
    {
        var student = Ana with { Key = "o'brien;1" };
        await Bot.Plans.FileAsync(new Filing("f-1", "t-1") { Plan = new(null, NewPlan("x") with { StudentKey = student.Key }) }, default);

        Assert.Single((await Bot.Plans.ReadAsync(student, default)).Plans);
    }

    [Fact]
    public async Task A_text_that_its_column_cannot_hold_is_refused_before_anything_is_kept()
    {
        var filing = Conference() with { Conference = new(null, NewConference() with { RecordedBy = new string('x', 256) }) };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Bot.Plans.FileAsync(filing, default));

        Assert.Contains("RecordedBy", error.Message);
        Assert.Null(await Bot.Plans.FindAsync(filing.Id, default));
    }

    [Fact]
    public async Task A_row_that_a_person_spoiled_is_left_out_and_named_without_its_text()
    {
        await Bot.Plans.FileAsync(Conference(), default);
        var goal = (await Bot.Plans.ReadAsync(Ana, default)).Goals.Single(goal => goal.Key == "g-1");
        await WriteByHandAsync("Goals", goal.Stamp!.ItemId, "DueOn", "after Easter");

        var record = await Bot.Plans.ReadAsync(Ana, default);

        Assert.Equal("g-2", Assert.Single(record.Goals).Key);
        var line = Assert.Single(Bot.Logged.All);
        Assert.Contains("g-1", line);
        Assert.DoesNotContain("Easter", line);
    }

    [Fact]
    public async Task A_disclosure_arrives_in_its_list_and_leaves_nothing_in_the_outbox()
    {
        await Bot.Plans.LogDisclosureAsync(new Disclosure(Ana.Key, DateTimeOffset.UnixEpoch, "t-1", "teacher", "plan", "school interest"), default);

        await EventuallyAsync(async () => (await Site.Lists["Disclosures"].Items.GetAsync())!.Value!.Count == 1);
        await EventuallyAsync(() => Task.FromResult(Bot.Outbox.Due(TimeSpan.Zero, 10).Count == 0));
        Assert.Empty(Bot.Heard.Receipts);
    }
}
