using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Requests are dispatched and answered as by the real packages: Golden/inbound.jsonl.</summary>
public sealed class InboundGoldenTests
{
    public static TheoryData<string> Names => [.. Wire.Golden("inbound.jsonl").Select(line => line.Value<string>("case")!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_request_is_handled_as_by_the_real_packages(string name)
    {
        var golden = Wire.Golden("inbound.jsonl").Single(line => line.Value<string>("case") == name);
        var wire = new WireBot();
        var bot = new GoldenBot(golden.Value<string>("mode")!);
        var answer = await wire.RequestAsync(golden.Value<string>("method")!, Body(golden["body"]!), bot);
        Assert.Equal(golden.Value<int>("status"), answer.Status);
        Assert.Equal(golden["handlers"]!.Values<string>(), bot.Called);
        Assert.Equal(golden["connector"]!.Values<string>(), wire.Connector.Requests.Select(request => $"{request.Method} {request.Path}"));
        AssertSame(golden["answer"]!, answer.Body);
    }

    private static string Body(JToken body) => body.Type switch
    {
        JTokenType.Null => "",
        JTokenType.String => body.Value<string>()!,
        _ => body.ToString(),
    };

    private static void AssertSame(JToken expected, JToken? actual)
    {
        if (expected.Type == JTokenType.Null)
            Assert.Null(actual);
        else
            Assert.True(JToken.DeepEquals(expected, actual), $"Expected {expected}, got {actual}");
    }
}
