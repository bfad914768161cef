using System.Text;
using Newtonsoft.Json;
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

    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999999", "0.1", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"",
        "[]", "{}", "[null]", "[[]]", "[1]", "{\"a\":null}", "{\"\":{}}", "{\"$type\":\"System.IO.FileInfo, System.Private.CoreLib\",\"fileName\":\"x\"}", "{\"$ref\":\"1\"}",
        new string('[', 90) + new string(']', 90),
    ];

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
            var body = Mutated((JObject)line["body"]!, random);
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

    private static byte[] Mutated(JObject body, Random random)
    {
        var json = (JObject)body.DeepClone();
        for (var changes = random.Next(1, 3); changes > 0; changes--)
            ChangeOne(json, random);
        var bytes = Encoding.UTF8.GetBytes(json.ToString(Formatting.None));
        return random.Next(4) == 0 ? Broken(bytes, random) : bytes;
    }

    private static void ChangeOne(JObject json, Random random)
    {
        var properties = json.Descendants().OfType<JProperty>().ToList();
        if (properties.Count == 0)
            return;
        var property = properties[random.Next(properties.Count)];
        switch (random.Next(6))
        {
            case 0:
                property.Remove();
                break;
            case 1:
                property.Value = new JArray(property.Value.DeepClone(), JValue.CreateNull());
                break;
            default:
                property.Value = new JRaw(Odd[random.Next(Odd.Length)]);
                break;
        }
    }

    private static byte[] Broken(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        switch (random.Next(4))
        {
            case 0:
                return body[..at];
            case 1:
                return [.. body[..at], .. body[Math.Min(at + 1, body.Length)..]];
            case 2:
                return [.. body[..at], .. body[random.Next(body.Length)..]];
            default:
                body[at] = (byte)random.Next(256);
                return body;
        }
    }
}
