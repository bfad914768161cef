using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>The activities that the official TestAdapter and DialogTestClient make and collect (Golden/prompts.jsonl), but for random ids and the time.</summary>
public sealed class TestAdapterRecordedTests
{
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("prompts.jsonl").ToDictionary(line => (string)line["case"]!);

    /// <summary>The recorded cases that are compared here as equal.</summary>
    internal static IEnumerable<string> Same => ["TestAdapter-activities", "DialogTestClient-activities", "RunAsync-activities-with-traces"];

    /// <summary>The recorded cases where we do something else, which is compared here.</summary>
    internal static IEnumerable<string> Others => ["RunAsync-activities-sendTraceActivity-true"];

    [Fact]
    public async Task The_adapter_keeps_what_the_bot_sent_less_what_it_took_back()
    {
        var data = Recorded["TestAdapter-activities"]["data"]!;
        var adapter = new TestAdapter("test");
        JToken? inbound = null;

        await adapter.SendTextToBotAsync("hello", async (context, ct) =>
        {
            inbound = Transcript.Json(context.Activity);
            await context.SendActivityAsync("r1", cancellationToken: ct);
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, ct);
            var second = await context.SendActivityAsync("r2", cancellationToken: ct);
            await context.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = second.Id, Text = "r2 updated" }, ct);
            var third = await context.SendActivityAsync("r3", cancellationToken: ct);
            await context.DeleteActivityAsync(third.Id, ct);
            await context.SendActivityAsync(new Activity { Type = ActivityTypesEx.Delay, Value = 1 }, ct);
            await context.SendActivityAsync(MessageFactory.Text("after delay"), ct);
        }, default);

        AssertSame(data["inbound"]!, inbound!);
        AssertSame(data["queue"]!, new JArray(adapter.ActiveQueue.Select(Transcript.Json)));
    }

    [Fact]
    public void The_adapter_plays_a_conversation_between_User1_and_Bot()
    {
        var data = Recorded["TestAdapter-activities"]["data"]!;

        AssertSame(data["defaultConversation"]!, Transcript.Json(new TestAdapter().Conversation));
        AssertSame(data["createConversation"]!, Transcript.Json(TestAdapter.CreateConversation("My Name")));
    }

    [Fact]
    public async Task The_client_speaks_on_the_channel_it_is_given()
    {
        var data = Recorded["DialogTestClient-activities"]["data"]!;
        var client = new DialogTestClient("msteams", new TextPrompt("t"), new PromptOptions { Prompt = MessageFactory.Text("Q?") });

        var reply = await client.SendActivityAsync<IMessageActivity>("x");

        AssertSame(data["inbound"]!, Transcript.Json(client.DialogContext.Context.Activity));
        AssertSame(data["reply"]!, Transcript.Json(reply));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_sends_what_the_dialog_says_and_never_a_trace_of_the_state(bool sendTraceActivity)
    {
        IEnumerable<JToken> recorded = sendTraceActivity
            ? [new JArray(Recorded["RunAsync-activities-sendTraceActivity-true"]["data"]!.Where(activity => (string?)activity["type"] != "trace"))]
            : Recorded["RunAsync-activities-with-traces"]["data"]!.Select(turn => turn["activities"]!);
        var adapter = new TestAdapter("emulator", sendTraceActivity);
        var state = new ConversationState(new MemoryStorage());
        var dialog = new ComponentDialog("root").AddDialog(new WaterfallDialog("w", [(step, ct) => step.PromptAsync("t", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, ct)])).AddDialog(new TextPrompt("t"));
        adapter.Use(new AutoSaveStateMiddleware(state));

        foreach (var (activities, words) in recorded.Zip(["hi", "Ada"]))
        {
            await adapter.ProcessActivityAsync(new Activity { Type = ActivityTypes.Message, Text = words }, (context, ct) => dialog.RunAsync(context, state.CreateProperty<DialogState>("d"), ct));
            AssertSame(activities, new JArray(adapter.ActiveQueue.Select(Transcript.Json)));
            adapter.ActiveQueue.Clear();
        }
    }

    private static void AssertSame(JToken recorded, JToken happened) => Transcript.AssertSame(Timeless(recorded), Timeless(happened));

    // A time has only to be there, and a random id to be one.
    private static JToken Timeless(JToken json) => json switch
    {
        JObject inner => new JObject(inner.Properties().Select(property => new JProperty(property.Name, property.Name switch
        {
            "timestamp" or "localTimestamp" => "now",
            "id" when Guid.TryParse((string?)property.Value, out _) => "random",
            _ => Timeless(property.Value),
        }))),
        JArray items => new JArray(items.Select(Timeless)),
        _ => json,
    };
}
