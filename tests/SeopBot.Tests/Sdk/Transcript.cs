using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace SeopBot.Tests.Sdk;

/// <summary>One turn of a conversation in the form of the recordings: what the bot said, how the dialog stands, what it threw, what it logged.</summary>
internal static class Transcript
{
    private static readonly string[] Shown = ["type", "text", "speak", "inputHint", "suggestedActions", "attachments"];
    private static readonly JsonSerializer Writer = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
    private static readonly JsonSerializer ResultWriter = JsonSerializer.Create(new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver() });

    /// <summary>The parts of a turn that count, with nothing left out.</summary>
    internal static JObject Turn(JToken? bot, JToken? status, JToken? result, JToken? threw, JToken? log) => new()
    {
        ["bot"] = bot ?? new JArray(),
        ["status"] = status,
        ["result"] = result,
        ["threw"] = threw,
        ["log"] = log ?? new JArray(),
    };

    /// <summary>A recorded turn; the lines of its log that speak of an event which we do not send are left out.</summary>
    internal static JObject Recorded(JToken turn) => Turn(
        turn["bot"], turn["status"], turn["result"], turn["threw"],
        new JArray((turn["log"] ?? new JArray()).Where(line => !((string)line!).Contains("activityReceived", StringComparison.Ordinal))));

    /// <summary>An exception as the recordings name it.</summary>
    internal static string Threw(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

    /// <summary>A dialog's result, in JSON.</summary>
    internal static JToken? Result(object? result) => result is null ? null : JToken.FromObject(result, ResultWriter);

    /// <summary>What the person sees of all that waits in the adapter's queue.</summary>
    internal static JArray Said(TestAdapter adapter)
    {
        var said = new JArray();
        while (adapter.GetNextReply() is { } reply)
            said.Add(Visible(reply));
        return said;
    }

    /// <summary>An activity as a person's words or as one of the recordings' signs.</summary>
    internal static Activity From(JToken user) => user is JObject
        ? new Activity { Type = ActivityTypes.Message, Value = new { a = 1 } }
        : (string)user! switch
        {
            "<event>" => new Activity { Type = ActivityTypes.Event, Name = "e" },
            "<conversationUpdate>" => new Activity { Type = ActivityTypes.ConversationUpdate },
            var words => new Activity { Type = ActivityTypes.Message, Text = words },
        };

    internal static JObject Json(object activity) => JObject.FromObject(activity, Writer);

    internal static void AssertSame(JToken expected, JToken actual) =>
        Assert.True(JToken.DeepEquals(Golden.Sorted(expected), Golden.Sorted(actual)), $"Expected {expected}\nbut got {actual}");

    internal static JObject Visible(IActivity reply) => new(Json(reply).Properties()
        .Where(property => Shown.Contains(property.Name) && property.Value is not JArray { Count: 0 }));
}
