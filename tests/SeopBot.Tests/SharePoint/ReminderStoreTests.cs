using SeopBot.Plans;

namespace SeopBot.Tests.SharePoint;

/// <summary>A reminder is never sent twice and never forgotten, whenever the bot dies.</summary>
public sealed class ReminderStoreTests : SharePointTest
{
    [Fact]
    public async Task What_is_kept_waits_for_the_next_start()
    {
        var bot = await StartAsync("r1");
        bot.Reminders.Keep([Of("1"), Of("2"), Of("1")]);
        await StopAsync(bot);

        var restarted = await StartAsync("r1");
        restarted.Reminders.Recover();
        Assert.Equal(("1", "2", null), (restarted.Reminders.Take()?.Key, restarted.Reminders.Take()?.Key, restarted.Reminders.Take()));
    }

    [Fact]
    public async Task What_was_being_sent_when_the_bot_died_is_unsure_and_never_sent_again()
    {
        var bot = await StartAsync("r2");
        bot.Reminders.Keep([Of("1")]);
        bot.Reminders.Take();
        await StopAsync(bot);

        var restarted = await StartAsync("r2");
        restarted.Reminders.Recover();
        Assert.Null(restarted.Reminders.Take());
        restarted.Reminders.Keep([Of("1")]);
        Assert.Null(restarted.Reminders.Take());
        Assert.Equal(ReminderState.Unsure, Assert.Single(await restarted.Reminders.ReadAsync(["lincoln"], default)).State);
    }

    [Fact]
    public void What_could_not_be_sent_waits_behind_the_others()
    {
        Bot.Reminders.Keep([Of("1"), Of("2")]);
        Bot.Reminders.PutBack(Bot.Reminders.Take()!);
        Assert.Equal(("2", "1"), (Bot.Reminders.Take()?.Key, Bot.Reminders.Take()?.Key));
    }

    [Fact]
    public async Task A_settled_one_is_a_row_that_another_instance_reads()
    {
        Bot.Reminders.Keep([Of("1")]);
        Bot.Reminders.Settle(Bot.Reminders.Take()! with { State = ReminderState.Sent });
        var other = await StartAsync("r4");
        await EventuallyAsync(async () => (await other.Reminders.ReadAsync(["lincoln", "elsewhere"], default)).Count == 1);
        var read = Assert.Single(await other.Reminders.ReadAsync(["lincoln"], default));
        Assert.Equal(("t-1", "p-1", ReminderState.Sent, "s-1;s-2", "3.1.1"), (read.TeacherKey, read.By, read.State, string.Join(';', read.StudentKeys), string.Join(';', read.Clauses)));
        Assert.Empty(await other.Reminders.ReadAsync(["elsewhere"], default));
    }

    [Fact]
    public async Task Of_a_settled_one_the_senders_own_words_are_forgotten()
    {
        Bot.Reminders.Keep([Of("1") with { Text = "Please look at these two" }]);
        Assert.True(IsOnDisk("Please look", "reminders.db"));
        Bot.Reminders.Settle(Bot.Reminders.Take()! with { State = ReminderState.Sent });
        Assert.False(IsOnDisk("Please look", "reminders.db"));
        Assert.Null(Assert.Single(await Bot.Reminders.ReadAsync(["lincoln"], default)).Text);
    }

    [Fact]
    public async Task While_the_lists_are_down_what_is_kept_here_is_known()
    {
        Bot.Reminders.Keep([Of("1")]);
        Server.Faults.ThrottleFor(TimeSpan.FromMinutes(1), 503);
        Assert.Single(await Bot.Reminders.ReadAsync(["lincoln"], default));
    }

    private static Reminder Of(string key) => new(key, "t-1", "p-1", "lincoln", new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero)) { StudentKeys = ["s-1", "s-2"], Clauses = ["3.1.1"] };
}
