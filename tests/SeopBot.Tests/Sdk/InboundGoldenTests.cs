using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Requests are dispatched and answered as by the real packages: Golden/inbound.jsonl.</summary>
/// <remarks>A line says what was recorded, and under "ours" what we do instead where we differ on purpose (Golden/differences.tsv says why).</remarks>
public sealed class InboundGoldenTests
{
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("inbound.jsonl").ToDictionary(line => line.Value<string>("case")!);

    public static TheoryData<string> Same => [.. Recorded.Where(line => line.Value["ours"] == null).Select(line => line.Key)];

    public static TheoryData<string> Others => [.. Recorded.Where(line => line.Value["ours"] != null).Select(line => line.Key)];

    [Theory]
    [MemberData(nameof(Same))]
    public Task A_request_is_handled_as_by_the_real_packages(string name) => AssertHandled(Recorded[name], Recorded[name]);

    [Theory]
    [MemberData(nameof(Others))]
    public Task A_request_is_handled_better_than_by_the_real_packages(string name)
    {
        var expected = (JObject)Recorded[name].DeepClone();
        expected.Merge(Recorded[name]["ours"]!, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace });
        Assert.False(JToken.DeepEquals(expected, Recorded[name]), "What we do instead is the same.");
        return AssertHandled(Recorded[name], expected);
    }

    private static async Task AssertHandled(JObject request, JObject expected)
    {
        var wire = new WireBot();
        var bot = new GoldenBot(request.Value<string>("mode")!);
        wire.Adapter.OnTurnError = request.Value<string>("onTurnError") switch
        {
            null => null,
            "throw" => (_, _) => throw new InvalidOperationException("The error handler throws."),
            var sorry => (turn, thrown) => bot.ApologizeAsync(turn, thrown, sorry),
        };
        var (status, body) = await AnswerAsync(wire, bot, request);
        Assert.Equal(expected.Value<int>("status"), status);
        Assert.Equal(expected["handlers"]!.Select(Wire.Steady), bot.Called.Select(Wire.Steady));
        Assert.Equal(expected["connector"]!.Select(asked => $"{asked["method"]} {asked["path"]} {Wire.Steady(asked["body"])}"), wire.Connector.Requests.Select(asked => $"{asked.Method} {asked.Path} {Wire.Steady(asked.Body)}"));
        Assert.Equal(Wire.Steady(expected["answer"]), Wire.Steady(body));
    }

    private static async Task<(int Status, JToken? Body)> AnswerAsync(WireBot wire, IBot bot, JObject request)
    {
        var contentType = request.ContainsKey("contentType") ? request.Value<string>("contentType") : "application/json";
        try
        {
            var answer = await wire.RequestAsync(request.Value<string>("method")!, Body(request["body"]!), bot, request.Value<string>("authorization"), contentType);
            return (answer.Status, answer.Body);
        }
        catch (InvalidOperationException)
        {
            // The server answers so for what leaves the adapter.
            return (500, null);
        }
    }

    private static string Body(JToken body) => body.Type switch
    {
        JTokenType.Null => "",
        JTokenType.String => body.Value<string>()!,
        _ => body.ToString(),
    };
}
