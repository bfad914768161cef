using SeopBot.Plans;

namespace SeopBot.Tests.SharePoint;

public sealed class ConflictTests : SharePointTest
{
    private Plan _read = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.Plans.FileAsync(PlanChange("f-0", null, NewPlan("Reads well")), default);
        _read = await PlanAsync();
    }

    [Fact]
    public async Task Two_people_who_change_different_fields_both_keep_what_they_wrote()
    {
        await Bot.Plans.FileAsync(PlanChange("f-1", _read, _read with { Strengths = "Kind", EditedBy = "t-2", Version = 2 }), default);
        var receipt = await Bot.Plans.FileAsync(PlanChange("f-2", _read, _read with { NeedsAttention = "Spelling", EditedBy = "t-3" }), default);

        Assert.Equal(FilingState.Filed, receipt.State);
        var plan = await PlanAsync();
        Assert.Equal(("Reads well", "Kind", "Spelling", 2), (plan.Progress, plan.Strengths, plan.NeedsAttention, plan.Version));
    }

    [Fact]
    public async Task Two_people_who_change_the_same_field_alike_agree()
    {
        await Bot.Plans.FileAsync(PlanChange("f-1", _read, _read with { Progress = "Same" }), default);
        var receipt = await Bot.Plans.FileAsync(PlanChange("f-2", _read, _read with { Progress = "Same" }), default);

        Assert.Equal(FilingState.Filed, receipt.State);
    }

    [Theory]
    [InlineData(ConflictAnswer.Mine, "Mine")]
    [InlineData(ConflictAnswer.Theirs, "Theirs")]
    [InlineData(ConflictAnswer.Both, "Theirs\nMine")]
    public async Task A_field_that_two_people_changed_waits_for_an_answer(ConflictAnswer answer, string result)
    {
        var receipt = await CollideAsync(Bot);

        Assert.Equal(FilingState.NeedsAnswer, receipt.State);
        Assert.Equal(new FieldConflict("Plans", _read.Key, "Progress", "Mine", "Theirs", "t-2"), Assert.Single(receipt.Conflicts));
        var meanwhile = await Bot.Plans.ReadAsync(Ana, default);
        Assert.Equal(("Theirs", "Spelling"), (meanwhile.PlanOf(Year)!.Progress, meanwhile.PlanOf(Year)!.NeedsAttention));
        Assert.Single(meanwhile.Goals);

        var answered = await Bot.Plans.AnswerAsync("f-2", answer, default);

        Assert.Equal(FilingState.Filed, answered.State);
        Assert.Equal(result, (await PlanAsync()).Progress);
        Assert.Equal(FilingState.Filed, (await Bot.Plans.FindAsync("f-2", default))!.State);
        Assert.Empty(Bot.Heard.Receipts);
    }

    [Fact]
    public async Task A_field_changed_again_while_the_answer_was_awaited_is_asked_again()
    {
        await CollideAsync(Bot);
        await WriteByHandAsync("Plans", _read.Stamp!.ItemId, "Progress", "By hand");

        var receipt = await Bot.Plans.AnswerAsync("f-2", ConflictAnswer.Mine, default);

        Assert.Equal(new FieldConflict("Plans", _read.Key, "Progress", "Mine", "By hand", null), Assert.Single(receipt.Conflicts));
        await Bot.Plans.AnswerAsync("f-2", ConflictAnswer.Mine, default);
        Assert.Equal("Mine", (await PlanAsync()).Progress);
    }

    [Fact]
    public async Task A_conflict_outlives_a_restart()
    {
        await CollideAsync(Bot);
        await StopAsync(Bot);
        var restarted = await StartAsync();

        Assert.Single((await restarted.Plans.FindAsync("f-2", default))!.Conflicts);
        Assert.Equal(FilingState.Filed, (await restarted.Plans.AnswerAsync("f-2", ConflictAnswer.Both, default)).State);
        Assert.Equal("Theirs\nMine", (await restarted.Plans.ReadAsync(Ana, default)).PlanOf(Year)!.Progress);
    }

    [Fact]
    public async Task A_waiting_conflict_does_not_hold_up_the_students_next_filing()
    {
        await CollideAsync(Bot);

        Assert.Equal(FilingState.Filed, (await Bot.Plans.FileAsync(new Filing("f-3", "t-1") { Conference = new(null, NewConference()) }, default)).State);
    }

    [Fact]
    public async Task Two_people_who_start_the_years_plan_at_once_share_one_row()
    {
        var year = new SchoolYear(2027);
        await Bot.Plans.FileAsync(PlanChange("f-1", null, NewPlan("Theirs", "t-2") with { Year = year, Strengths = "Kind" }), default);
        var receipt = await Bot.Plans.FileAsync(PlanChange("f-2", null, NewPlan("Mine") with { Year = year, NeedsAttention = "Spelling" }), default);

        Assert.Equal(("Progress", "t-2"), (Assert.Single(receipt.Conflicts).Field, receipt.Conflicts[0].ChangedBy));
        await Bot.Plans.AnswerAsync("f-2", ConflictAnswer.Mine, default);
        var plan = (await Bot.Plans.ReadAsync(Ana, default)).Plans.Single(plan => plan.Year == year);
        Assert.Equal(("Mine", "Kind", "Spelling"), (plan.Progress, plan.Strengths, plan.NeedsAttention));
    }

    private async Task<FilingReceipt> CollideAsync(SharePointHost bot)
    {
        await bot.Plans.FileAsync(PlanChange("f-1", _read, _read with { Progress = "Theirs", EditedBy = "t-2" }), default);
        var mine = PlanChange("f-2", _read, _read with { Progress = "Mine", NeedsAttention = "Spelling", EditedBy = "t-3" });
        return await bot.Plans.FileAsync(mine with { Goals = [new(null, NewGoal("g-1"))] }, default);
    }

    private async Task<Plan> PlanAsync() => (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
}
