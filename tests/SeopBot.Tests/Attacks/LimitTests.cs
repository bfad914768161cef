using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Cards;

namespace SeopBot.Tests.Attacks;

/// <summary>No more turns at once than the bot can carry, and none that never ends. This bot takes 12, and 3 more may wait; a turn may take 10 s.</summary>
[Collection(nameof(GuardedBot))]
public sealed class LimitTests(GuardedBot bot)
{
    [Fact]
    public async Task Beyond_the_turns_at_once_the_channel_is_told_to_come_again()
    {
        var slow = new TaskCompletionSource();
        bot.World.Slowness = slow.Task;
        var taken = Strangers(15);
        try
        {
            await UntilWaitingAsync(3);
            var (left, logged) = (bot.Left, bot.Log.Count);
            using var answer = await bot.AnswerAsync(bot.Post(bot.Search()));
            Assert.Equal((503, "", "5"), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.RetryAfter?.ToString()));
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
    public async Task Who_waits_too_long_for_a_place_is_told_to_come_again()
    {
        var slow = new TaskCompletionSource();
        bot.World.Slowness = slow.Task;
        var taken = Strangers(13);
        try
        {
            Assert.Equal((503, ""), await await Task.WhenAny(taken));
        }
        finally
        {
            bot.World.Slowness = Task.CompletedTask;
            slow.SetResult();
        }

        await Task.WhenAll(taken);
    }

    [Fact]
    public async Task One_persons_flood_leaves_places_to_the_others()
    {
        var slow = new TaskCompletionSource();
        bot.World.Slowness = slow.Task;
        var person = $"stranger-{Guid.NewGuid():N}";
        var flood = Enumerable.Range(0, 11).Select(_ => bot.AnswerAsync(bot.Post(bot.Message(person, "hello")))).ToList();
        try
        {
            // One is at its turn, and 8 wait.
            foreach (var _ in Enumerable.Range(0, 2))
            {
                var refused = await Task.WhenAny(flood);
                flood.Remove(refused);
                using var answer = await refused;
                Assert.Equal((503, "5"), ((int)answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
            }

            await bot.AssertTakenAsync(bot.Post(bot.Search()));
            Assert.DoesNotContain(flood, taken => taken.IsCompleted);
        }
        finally
        {
            bot.World.Slowness = Task.CompletedTask;
            slow.SetResult();
        }

        Assert.All(await Task.WhenAll(flood), answer => Assert.Equal(200, (int)answer.StatusCode));
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_cancelled_and_says_so()
    {
        var sent = bot.World.Sent.Count;
        bot.ListFaults.Hang(1000);
        try
        {
            Assert.Equal((200, ""), await bot.SendAsync(bot.Post(bot.Message(Town.Alder.EntraId, $"notes for {Town.Quill.GivenName} {Town.Quill.FamilyName}"))));
        }
        finally
        {
            bot.ListFaults.Clear();
        }

        Assert.Contains(Words.English["TooSlow"], Assert.Single(bot.World.Sent.Skip(sent)).Body, StringComparison.Ordinal);
        await bot.AssertTakenAsync(bot.Post(bot.Search()));
    }

    private List<Task<(int Status, string Body)>> Strangers(int many) =>
        [.. Enumerable.Range(0, many).Select(_ => bot.SendAsync(bot.Post(bot.Message($"stranger-{Guid.NewGuid():N}", "hello"))))];

    private async Task UntilWaitingAsync(int many)
    {
        var turns = bot.Services.GetRequiredService<ConcurrencyLimiter>();
        for (var end = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < end; await Task.Delay(5))
        {
            if (turns.GetStatistics() is { CurrentAvailablePermits: 0 } now && now.CurrentQueuedCount >= many) return;
        }

        throw new TimeoutException("The turns were not all taken within 30 s.");
    }
}
