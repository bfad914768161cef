using System.Globalization;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using SeopBot.Bot.Turns;
using Xunit.Abstractions;

namespace SeopBot.Tests.Turns;

/// <summary>Many turns at once, with what channels do to them. <c>SEED</c> repeats a run.</summary>
public sealed class ManyTurnsTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("many-");

    [Fact]
    public async Task Ten_thousand_turns_with_repeats_run_once_each_and_in_order_and_lose_nothing()
    {
        using var ledger = new SqliteTurnLedger(Path.Combine(_folder.FullName, "turns.db"), TimeProvider.System);
        var bot = new CountingBot(new MemoryStorage());
        await using var door = await Door.OpenAsync(bot, ledger);
        var crowd = new Crowd(Seed(), conversations: 200, turns: 50);

        await crowd.TalkAsync(_ => door, inOrder: true);

        output.WriteLine($"{crowd}: {crowd.Repeats} repeats.");
        Assert.Equal(10_000, bot.Runs);
        await crowd.AssertHeardAsync(bot, inOrder: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal static int Seed() => Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : Environment.TickCount;
}

/// <summary>Persons who all talk and tap at once, each in two conversations, over a channel that repeats itself.</summary>
internal sealed class Crowd(int seed, int conversations, int turns)
{
    private int _repeats;

    /// <summary>How often the channel repeated itself.</summary>
    public int Repeats => _repeats;

    public override string ToString() => $"SEED={seed}, {conversations} conversations of {turns} turns";

    /// <summary>Has all conversations at once; each posts the next activity when the one before has arrived, whether or not it was answered.</summary>
    /// <param name="door">The instance to post to.</param>
    /// <param name="inOrder">False: posts do not even wait for the arrival.</param>
    public Task TalkAsync(Func<Random, Door> door, bool inOrder) =>
        Task.WhenAll(Enumerable.Range(0, conversations).OrderBy(new Random(seed).Next).Select(conversation => Task.Run(() => TalkAsync(conversation, door, inOrder))));

    /// <summary>Everything was heard once, and is remembered of the conversation and of the person.</summary>
    public async Task AssertHeardAsync(CountingBot bot, bool inOrder)
    {
        var all = Enumerable.Range(0, turns).Select(turn => $"{turn}").ToList();
        for (var conversation = 0; conversation < conversations; conversation++)
        {
            var heard = await bot.HeardAsync($"a:{conversation}");
            Assert.Equal(all, inOrder ? heard : [.. heard.OrderBy(word => int.Parse(word, CultureInfo.InvariantCulture))]);
        }

        for (var conversation = 0; conversation < conversations; conversation += 2) Assert.Equal(2 * turns, await bot.TurnsAsync(Person(conversation)));
    }

    private async Task TalkAsync(int conversation, Func<Random, Door> door, bool inOrder)
    {
        var random = new Random(HashCode.Combine(seed, conversation));
        var posts = Posts(conversation, random);
        var answers = new List<(JObject Post, Task<Answer> Answer)>();
        foreach (var post in posts)
        {
            var (arrived, answered) = door(random).Post(post);
            answers.Add((post, answered));
            if (inOrder) await arrived;
            if (random.Next(4) == 0) await answers[random.Next(answers.Count)].Answer;
        }

        // All answers to one tap are the first one's.
        foreach (var same in answers.GroupBy(answer => CountingBot.Word(answer.Post.ToObject<Microsoft.Bot.Schema.Activity>()!)))
        {
            var bodies = await Task.WhenAll(same.Select(answer => answer.Answer));
            Assert.Single(bodies.Distinct());
        }
    }

    // Two in five come again, at once or some posts later; taps also under a new id.
    private List<JObject> Posts(int conversation, Random random)
    {
        var posts = new List<JObject>();
        var later = new List<JObject>();
        for (var turn = 0; turn < turns; turn++)
        {
            var (word, id, person) = ($"{turn}", $"a:{conversation}", Person(conversation));
            var kind = random.Next(3);
            var post = kind switch { 0 => Said.Words(word, id, person), 1 => Said.Submit(word, id, person), _ => Said.Execute(word, id, person) };
            posts.Add(post);
            if (random.Next(5) < 2) later.Add(kind > 0 && random.Next(2) == 0 ? post.Anew() : post);
            while (later.Count > 0 && random.Next(2) == 0)
            {
                var i = random.Next(later.Count);
                posts.Add(later[i]);
                later.RemoveAt(i);
            }
        }

        Interlocked.Add(ref _repeats, posts.Count + later.Count - turns);
        return [.. posts, .. later];
    }

    private static string Person(int conversation) => $"person-{conversation / 2}";
}
