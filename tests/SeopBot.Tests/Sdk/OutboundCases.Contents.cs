using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

internal static partial class OutboundCases
{
    // A number is a status that the connector answers; the other names say what it does.
    private static readonly string[] Refused =
    [
        "429-retry-after-1", "429", "429-retry-after-0", "503-retry-after-1", "412", "400", "401", "403", "404", "408", "413", "500", "502", "503", "504",
        "429-once-then-ok", "500-once-then-ok", "body-not-json", "aborted-connection", "refused-connection",
    ];

    private static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> Refusals => new(Refused.Select(name => KeyValuePair.Create("error-" + name, Send("hello"))))
    {
        ["send-answer-201"] = Send("hello"),
        ["send-answer-202"] = Send("hello"),
        ["send-answer-204"] = Send("hello"),
        ["send-answer-not-json"] = Send("hello"),
        ["send-empty-answer"] = async (run, turn) =>
        {
            await Send("hello")(run, turn);
            run.Note("Responded", turn.Responded);
        },
        ["error-unhandled-in-bot"] = (_, turn) => turn.SendActivityAsync("hello"),
        ["error-second-of-three"] = async (run, turn) =>
        {
            await SendMany(MessageFactory.Text("1"), MessageFactory.Text("2"), MessageFactory.Text("3"))(run, turn);
            run.Note("Responded", turn.Responded);
        },
        ["timeout-send-2s"] = Send("hello"),
    };

    // Attachments whose content is this object, and no JSON.
    private static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> Contents => new Dictionary<string, object>
    {
        ["AdaptiveCard(1.5) object, empty"] = new AdaptiveCard("1.5"),
        ["AdaptiveCard object with one TextBlock"] = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Hi")] },
        ["AdaptiveCard object with TextBlock, Input.Text, Action.Execute"] = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Hi"), new AdaptiveTextInput { Id = "note" }], Actions = [new AdaptiveExecuteAction { Title = "OK", Verb = "ok" }] },
        ["anonymous object with a Uri"] = new { u = new Uri("https://example.com/") },
        ["anonymous object with a DateTime"] = new { d = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc) },
        ["anonymous object with a DateTimeOffset"] = new { d = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero) },
        ["anonymous object with a TimeSpan"] = new { d = TimeSpan.FromSeconds(3) },
        ["anonymous object with a Guid"] = new { d = Guid.Empty },
        ["anonymous object with a decimal"] = new { d = 1.5m },
        ["anonymous object with a nested JObject"] = new { d = JObject.Parse("{\"a\":[1,{\"b\":null}]}") },
        ["anonymous object with an AdaptiveHeight"] = new { h = AdaptiveHeight.Stretch },
        ["AdaptiveSchemaVersion"] = new { v = new AdaptiveSchemaVersion(1, 5) },
        ["AdaptiveTextInput"] = new { v = new AdaptiveTextInput { Id = "note" } },
        ["AdaptiveExecuteAction"] = new { v = new AdaptiveExecuteAction { Title = "t", Verb = "v" } },
        ["Dictionary<string,object>"] = new Dictionary<string, object> { ["a"] = 1, ["b"] = new[] { 1 } },
        ["MemoryStream content"] = new MemoryStream([1, 2, 3]),
        ["byte[] content"] = new byte[] { 1, 2, 3 },
        ["object holding a MemoryStream"] = new { s = new MemoryStream([1, 2, 3]), t = "x" },
        ["HeroCard object"] = new HeroCard { Title = "t" },
    }.ToDictionary(content => "attachment-content:" + content.Key, content => Send(_ => MessageFactory.Attachment(new Attachment("application/x", content: content.Value))));
}
