using Microsoft.Extensions.Logging;
using SeopBot.Cards;

namespace SeopBot.Tests.Attacks;

/// <summary>No more turns at once than the bot can carry, and none that never ends. This bot takes 4, and one more may wait; a turn may take 10 s.</summary>
[Collection(nameof(GuardedBot))]
public sealed class LimitTests(GuardedBot bot)
{
    [Fact]
    public async Task Beyond_the_turns_at_once_the_channel_is_told_to_come_again()
    {
        var slow = new TaskCompletionSource();
        bot.World.Slowness = slow.Task;
        var taken = Enumerable.Range(0, 5).Select(_ => bot.SendAsync(bot.Post(bot.Message($"stranger-{Guid.NewGuid():N}", "hello")))).ToList();
        try
        {
            var (left, logged) = (bot.Left, bot.Log.Count);
            var (status, body, retryAfter) = await UntilBusyAsync();
            Assert.Equal((503, "", "5"), (status, body, retryAfter));
            Assert.Equal(left, bot.Left);
            Assert.Contains("503", Assert.Single(bot.Log.Skip(logged), line => line.Level >= LogLevel.Warning).Text, StringComparison.Ordinal);
        }
        finally
        {
            bot.World.Slowness = Task.CompletedTask;
            slow.SetResult();
        }

        Assert.All(await Task.WhenAll(taken), answer => Assert.Equal(200, answer.Status));
        await bot.AssertTakenAsync(bot.Post(bot.Search()));
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_cancelled_and_says_so()
    {
        var sent = bot.World.Sent.Count;
        bot.ListFaults.Hang(1000);
        try
        {
            Assert.Equal((200, ""), await bot.SendAsync(bot.Post(bot.Message(Town.Alder.EntraId, "who is missing a plan?"))));
        }
        finally
        {
            bot.ListFaults.Clear();
        }

        Assert.Contains(Words.English["TooSlow"], Assert.Single(bot.World.Sent.Skip(sent)).Body, StringComparison.Ordinal);
        await bot.AssertTakenAsync(bot.Post(bot.Search()));
    }

    // The five are on their way: once all places are taken, a sixth is refused at once.
    private async Task<(int Status, string Body, string? RetryAfter)> UntilBusyAsync()
    {
        while (true)
        {
            using var answer = await bot.AnswerAsync(bot.Post(bot.Search()));
            if ((int)answer.StatusCode != 200) return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.RetryAfter?.ToString());
            await Task.Delay(20);
        }
    }
}
