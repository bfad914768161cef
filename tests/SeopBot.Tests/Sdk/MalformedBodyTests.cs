using System.Text;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace SeopBot.Tests.Sdk;

/// <summary>Whatever the body is, the answer is no 500: what is no activity gets 400 and one line in the log.</summary>
public sealed class MalformedBodyTests(ITestOutputHelper output)
{
    private const int Tries = 2000;

    // Those whose bot does not fail by itself.
    private static readonly List<JObject> Recorded =
        [.. Golden.Lines("inbound.jsonl").Where(line => line["body"] is JObject && line.Value<string>("mode") is "base" or "silent" or "card" or "search" or "taskCard" or "meList" or "meTask")];

    [Fact]
    public async Task Mutated_bodies_never_fail()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        Dictionary<int, int> statuses = [];
        for (var i = 0; i < Tries; i++)
        {
            var line = Recorded[random.Next(Recorded.Count)];
            var body = Mutation.Of((JObject)line["body"]!, random);
            var status = await StatusAsync(line.Value<string>("mode")!, body, $"Seed {seed}, try {i}: {Encoding.UTF8.GetString(body)}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }
        output.WriteLine(string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(statuses.GetValueOrDefault(400) > Tries / 10, "Too few of the bodies were malformed.");
        Assert.True(statuses.GetValueOrDefault(200) > Tries / 10, "Too few of the bodies were read.");
    }

    private static async Task<int> StatusAsync(string mode, byte[] body, string what)
    {
        var wire = new WireBot();
        var bot = new GoldenBot(mode);
        var status = 500;
        try
        {
            status = (await wire.RequestAsync("POST", body, bot)).Status;
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}\n{e}");
        }
        Assert.True(status is 200 or 400 or 501, $"{status} {what}");
        Assert.True(wire.Log.Lines.Count == (status == 400 ? 1 : 0), $"{string.Join('\n', wire.Log.Lines)} {what}");
        Assert.True(status != 400 || bot.Called.Count == 0, $"The bot was called. {what}");
        return status;
    }
}
