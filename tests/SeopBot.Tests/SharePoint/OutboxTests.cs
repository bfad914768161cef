using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using SeopBot.Plans;
using SeopBot.SharePoint.Filings;

namespace SeopBot.Tests.SharePoint;

public sealed class OutboxTests : SharePointTest
{
    [Fact]
    public async Task When_Graph_is_silent_the_filing_is_kept_at_once_and_delivered_later()
    {
        var bot = await StartAsync("quick", options => options.FilingWait = TimeSpan.FromSeconds(0.3));
        Server.Faults.Hang(1);
        var watch = Stopwatch.StartNew();

        var receipt = await bot.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Kept, receipt.State);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1.5));
        await EventuallyAsync(() => Task.FromResult(bot.Heard.Receipts.Count == 1));
        Assert.Equal((FilingState.Filed, "conversation", "t-1"), (bot.Heard.Receipts[0].State, bot.Heard.Receipts[0].ReplyTo, bot.Heard.Receipts[0].By));
        await AssertOnceAsync();
    }

    [Fact]
    public async Task Before_the_lists_have_it_everybody_here_sees_it()
    {
        var bot = await StartAsync("still", options => options.FilingWait = TimeSpan.FromSeconds(0.1), delivers: false);

        Assert.Equal(FilingState.Kept, (await bot.Plans.FileAsync(Conference(), default)).State);

        var record = await bot.Plans.ReadAsync(Ana, default);
        Assert.Equal((1, 1, 2), (record.Plans.Count, record.Conferences.Count, record.Goals.Count));
        Assert.Null(record.Conferences[0].Stamp);
        Assert.Empty((await Bot.Plans.ReadAsync(Ana, default)).Conferences);
    }

    [Fact]
    public async Task A_change_of_what_is_still_on_its_way_arrives_after_it()
    {
        var still = await StartAsync("slow", options => options.FilingWait = TimeSpan.FromSeconds(0.1), delivers: false);
        await still.Plans.FileAsync(Conference(), default);
        var seen = (await still.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        await still.Plans.FileAsync(PlanChange("f-2", seen, seen with { Progress = "Reads better" }), default);
        await StopAsync(still);

        var restarted = await StartAsync("slow");

        await EventuallyAsync(() => Task.FromResult(restarted.Heard.Receipts.Count == 2));
        Assert.All(restarted.Heard.Receipts, receipt => Assert.Equal(FilingState.Filed, receipt.State));
        Assert.Equal("Reads better", (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!.Progress);
    }

    [Fact]
    public async Task An_answer_that_was_lost_doubles_nothing()
    {
        Server.Faults.LoseAnswers(1);

        var receipt = await Bot.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Filed, receipt.State);
        await AssertOnceAsync();
    }

    [Fact]
    public async Task A_lost_answer_to_a_change_is_no_conflict()
    {
        await Bot.Plans.FileAsync(Conference(), default);
        var read = (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        Server.Faults.LoseAnswers(1);

        var receipt = await Bot.Plans.FileAsync(PlanChange("f-2", read, read with { Progress = "Better" }), default);

        Assert.Equal(FilingState.Filed, receipt.State);
        Assert.Equal("Better", (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!.Progress);
    }

    [Fact]
    public async Task A_crash_between_keeping_and_sending_loses_nothing()
    {
        var crashed = await StartAsync("crash", options => options.FilingWait = TimeSpan.Zero, delivers: false);
        await crashed.Plans.FileAsync(Conference(), default);
        await StopAsync(crashed);

        var restarted = await StartAsync("crash");

        await EventuallyAsync(async () => (await restarted.Plans.FindAsync("f-1", default))!.State == FilingState.Filed);
        await AssertOnceAsync();
    }

    [Fact]
    public async Task Of_what_the_lists_have_no_text_stays_in_the_file()
    {
        var bot = await StartAsync("still", options => options.FilingWait = TimeSpan.Zero, delivers: false);
        await bot.Plans.FileAsync(Conference(), default);
        Assert.True(IsOnDisk("Reads well", Outbox.FileName, "still"));
        await StopAsync(bot);

        var delivering = await StartAsync("still");
        await EventuallyAsync(async () => (await delivering.Plans.FindAsync("f-1", default))!.State == FilingState.Filed);
        await EventuallyAsync(() => Task.FromResult(!IsOnDisk("Reads well", Outbox.FileName, "still")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_crash_between_sending_and_noting_it_doubles_nothing(int rowsSent)
    {
        var crashed = await StartAsync("crash", options => options.FilingWait = TimeSpan.Zero, delivers: false);
        await crashed.Plans.FileAsync(Conference(), default);
        var filing = crashed.Outbox.Find("f-1")!;
        var courier = new FilingCourier(crashed.Channel, crashed.Lists, NullLogger<FilingCourier>.Instance);
        await courier.DeliverAsync([filing with { Rows = [.. filing.Rows.Take(rowsSent)] }], TimeSpan.FromSeconds(5), default);
        await StopAsync(crashed);

        var restarted = await StartAsync("crash");

        await EventuallyAsync(async () => (await restarted.Plans.FindAsync("f-1", default))!.State == FilingState.Filed);
        await AssertOnceAsync();
    }

    [Fact]
    public async Task A_person_who_was_not_told_before_a_crash_is_told_after_it()
    {
        var crashed = await StartAsync("crash", options => options.FilingWait = TimeSpan.Zero, delivers: false);
        await crashed.Plans.FileAsync(Conference(), default);
        var filing = crashed.Outbox.Find("f-1")!;
        crashed.Outbox.Save(filing with { Rows = [] }, told: false);
        await StopAsync(crashed);

        var restarted = await StartAsync("crash");

        await EventuallyAsync(() => Task.FromResult(restarted.Heard.Receipts.Count == 1));
        Assert.Equal(FilingState.Filed, restarted.Heard.Receipts[0].State);
    }

    [Fact]
    public async Task What_the_lists_refuse_stays_and_is_named_without_its_text()
    {
        var columns = await Site.Lists["Plans"].Columns.GetAsync();
        await Site.Lists["Plans"].Columns[columns!.Value!.Single(column => column.Name == "Progress").Id].DeleteAsync();

        var receipt = await Bot.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Refused, receipt.State);
        Assert.Equal(FilingState.Refused, (await Bot.Plans.FindAsync("f-1", default))!.State);
        Assert.Single((await Bot.Plans.ReadAsync(Ana, default)).Conferences);
        Assert.DoesNotContain(Bot.Logged.All, line => line.Contains("Reads well", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_refused_is_tried_again_later()
    {
        var columns = await Site.Lists["Plans"].Columns.GetAsync();
        await Site.Lists["Plans"].Columns[columns!.Value!.Single(column => column.Name == "Progress").Id].DeleteAsync();
        await Bot.Plans.FileAsync(Conference(), default);
        await Bot.Provisioner.RunAsync(default);

        Bot.Clock.Ahead = TimeSpan.FromMinutes(11);
        await Bot.Plans.LogDisclosureAsync(new Disclosure(Ana.Key, Bot.Clock.GetUtcNow(), "t-1", "teacher", "plan", "school interest"), default);

        await EventuallyAsync(() => Task.FromResult(Bot.Heard.Receipts.Count == 1));
        Assert.Equal(FilingState.Filed, Bot.Heard.Receipts[0].State);
        await AssertOnceAsync();
    }

    [Fact]
    public async Task A_conflict_found_after_the_person_was_answered_is_told()
    {
        await Bot.Plans.FileAsync(Conference(), default);
        var read = (await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year)!;
        var late = await StartAsync("late", options => options.FilingWait = TimeSpan.Zero, delivers: false);
        await late.Plans.FileAsync(PlanChange("f-2", read, read with { Progress = "Mine" }), default);
        await Bot.Plans.FileAsync(PlanChange("f-3", read, read with { Progress = "Theirs" }), default);
        await StopAsync(late);

        var restarted = await StartAsync("late");

        await EventuallyAsync(() => Task.FromResult(restarted.Heard.Receipts.Count == 1));
        Assert.Equal(("Mine", "Theirs"), (restarted.Heard.Receipts[0].Conflicts[0].Mine, restarted.Heard.Receipts[0].Conflicts[0].Theirs));
    }

    [Fact]
    public async Task What_was_filed_is_known_for_a_month_and_then_forgotten()
    {
        await Bot.Plans.FileAsync(Conference(), default);
        Bot.Clock.Ahead = TimeSpan.FromDays(29);
        Bot.Outbox.Prune(TimeSpan.FromDays(30));
        Assert.NotNull(await Bot.Plans.FindAsync("f-1", default));

        Bot.Clock.Ahead = TimeSpan.FromDays(31);
        Bot.Outbox.Prune(TimeSpan.FromDays(30));
        Assert.Null(await Bot.Plans.FindAsync("f-1", default));
    }

    [Fact]
    public async Task A_list_that_was_made_anew_is_found_again()
    {
        await Site.Lists["Plans"].DeleteAsync();
        await (await StartAsync("other")).Provisioner.RunAsync(default);

        var receipt = await Bot.Plans.FileAsync(Conference(), default);

        await EventuallyAsync(async () => (await Bot.Plans.FindAsync(receipt.Id, default))!.State == FilingState.Filed);
        Assert.NotNull((await Bot.Plans.ReadAsync(Ana, default)).PlanOf(Year));
    }

    [Fact]
    public async Task Many_filings_at_once_are_all_filed_together()
    {
        var filings = Enumerable.Range(0, 60).Select(i => new Filing($"f-{i}", "t-1") { Plan = new(null, NewPlan("x") with { StudentKey = $"s-{i}" }) });

        var receipts = await Task.WhenAll(filings.Select(filing => Bot.Plans.FileAsync(filing, default)));

        Assert.All(receipts, receipt => Assert.Equal(FilingState.Filed, receipt.State));
        Assert.InRange(Server.Meter.Requests, 3, 59); // Fewer than one each, however busy the machine is.
    }

    [Fact]
    public async Task Under_every_kind_of_trouble_each_filing_arrives_once()
    {
        var bot = await StartAsync("troubled", options =>
        {
            options.FilingWait = TimeSpan.FromSeconds(0.05);
            options.DeliveryPatience = TimeSpan.FromSeconds(0.5);
        });
        var students = Enumerable.Range(0, 30).Select(i => $"s-{i}").ToList();
        foreach (var (i, student) in students.Index())
        {
            if (i % 3 == 0) Server.Faults.LoseAnswers(1);
            if (i % 4 == 1) Server.Faults.ThrottleMembers(2, 503, TimeSpan.FromSeconds(0.02));
            if (i % 5 == 2) Server.Faults.ThrottleRequests(1, 429, TimeSpan.FromSeconds(0.02));
            if (i % 10 == 3) Server.Faults.Hang(1);
            await bot.Plans.FileAsync(new Filing($"f-{student}", "t-1")
            {
                Plan = new(null, NewPlan("x") with { StudentKey = student }),
                Goals = [new(null, NewGoal($"g-{student}") with { StudentKey = student })],
            }, default);
        }

        foreach (var student in students)
            await EventuallyAsync(async () => (await bot.Plans.FindAsync($"f-{student}", default))!.State == FilingState.Filed, seconds: 60);
        foreach (var list in new[] { "Plans", "Goals" })
        {
            var keys = (await Site.Lists[list].Items.GetAsync(items => items.QueryParameters.Expand = ["fields"]))!.Value!
                .Select(item => (string)item.Fields!.AdditionalData["StudentKey"]).Order(StringComparer.Ordinal);
            Assert.Equal(students.Order(StringComparer.Ordinal), keys);
        }
    }

    private async Task AssertOnceAsync()
    {
        foreach (var (list, rows) in new[] { ("Plans", 1), ("Conferences", 1), ("Goals", 2) })
            Assert.Equal(rows, (await Site.Lists[list].Items.GetAsync())!.Value!.Count);
    }
}
