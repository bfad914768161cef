using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>What the bot does goes over the wire as the real packages send it, and returns or throws as there: Golden/connector.jsonl.</summary>
/// <remarks>A line says what was recorded, and under "ours" what we do instead where we differ on purpose (Golden/differences.tsv says why).</remarks>
public sealed class OutboundGoldenTests
{
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("connector.jsonl").ToDictionary(line => line.Value<string>("case")!);

    public static TheoryData<string> Same => [.. Recorded.Where(line => line.Value["ours"] == null).Select(line => line.Key)];

    public static TheoryData<string> Others => [.. Recorded.Where(line => line.Value["ours"] != null).Select(line => line.Key)];

    [Theory]
    [MemberData(nameof(Same))]
    public Task A_bot_sends_what_the_real_packages_send(string name) => AssertSent(name, Recorded[name]);

    [Theory]
    [MemberData(nameof(Others))]
    public Task A_bot_sends_better_than_the_real_packages(string name)
    {
        var expected = (JObject)Recorded[name].DeepClone();
        expected.Merge(Recorded[name]["ours"]!, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace });
        Assert.False(JToken.DeepEquals(expected, Recorded[name]), "What we do instead is the same.");
        return AssertSent(name, expected);
    }

    private static async Task AssertSent(string name, JObject expected)
    {
        var run = new OutboundRun(new WireBot());
        foreach (var request in expected["requests"]!)
            run.Wire.Connector.ThenAnswersAsRecorded(request.Value<string>("sinkAnswered")!);
        if (OutboundCases.Proactive.TryGetValue(name, out var proactive))
            await proactive(run);
        else
            Assert.Equal(expected.Value<int?>("status") ?? 200, await TurnAsync(run, expected["inbound"]!, name));
        Assert.Equal(string.Join("\n", expected["requests"]!.Select(request => $"{request["method"]} {Wire.Steady(request["path"])} [{request["conversationHeader"]}] [{request["contentType"]}] {Wire.Steady(request["body"])}")), string.Join("\n", run.Wire.Connector.Requests.Select(Shown)));
        Assert.All(run.Wire.Connector.Requests, request => Assert.StartsWith("Microsoft-BotFramework/3.1 ", request.UserAgent, StringComparison.Ordinal));
        Assert.Equal(expected["results"]!.Select(Wire.Steady), run.Results.Select(Wire.Steady));
    }

    private static async Task<int> TurnAsync(OutboundRun run, JToken inbound, string name)
    {
        try
        {
            return (await run.Wire.PostAsync(inbound, (turn, _) => OutboundCases.InTurn[name](run, turn))).Status;
        }
        catch (ErrorResponseException)
        {
            // The server answers so for what leaves the adapter.
            return 500;
        }
    }

    private static string Shown(FakeConnector.Asked request) =>
        $"{request.Method} {Wire.Steady(request.Path)} [{request.ConversationHeader}] [{request.ContentType}] {Wire.Steady(request.Body)}";
}
