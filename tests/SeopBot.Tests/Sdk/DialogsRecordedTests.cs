using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Waterfalls and components against the conversations that the official package had (Golden/prompts.jsonl): words, status, result, errors, and what the dialogs were told.</summary>
/// <remarks>Each turn has new dialogs, and of the state only JSON is kept, as after a restart.</remarks>
public sealed class DialogsRecordedTests
{
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("prompts.jsonl").ToDictionary(line => (string)line["case"]!);
    private static readonly (int Steps, string? Version)[] Versions = [(3, null), (4, null), (4, null), (2, null), (3, "X"), (3, "X"), (3, "Y")];

    private readonly JsonTextStorage storage = new();

    /// <summary>The recorded cases that are compared here as equal: nothing in them tells of an event that we do not send.</summary>
    internal static IEnumerable<string> Same => Compared.Where(name => !TellsOfActivity(name));

    /// <summary>The recorded cases where we do something else, which is compared here.</summary>
    internal static IEnumerable<string> Others => Compared.Where(TellsOfActivity).Concat(["state-json-after:hi", "state-json-after:Ada", "state-json-after:yes", "state-json-choiceprompt", "state-json-user-conversation-private"]);

    private static IEnumerable<string> Compared => DialogsSamples.Names.Concat(["version-change-DialogSet", "version-change-RunAsync"]);

    public static TheoryData<string> Conversations => [.. DialogsSamples.Names];

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_conversation_goes_step_by_step_as_in_the_official_package(string name)
    {
        foreach (var turn in Recorded[name]["turns"]!)
        {
            var log = new DialogLog();
            var happened = await SayAsync(DialogsSamples.Of(name, log), name == "waterfall-complete" ? new { opt = 1 } : null, turn["user"]!, log);
            Transcript.AssertSame(Transcript.Recorded(turn), happened);
        }
    }

    [Fact]
    public async Task A_changed_component_is_told_of_it_and_goes_on_as_in_the_official_package()
    {
        foreach (var (turn, (steps, version)) in Recorded["version-change-DialogSet"]["turns"]!.Zip(Versions))
        {
            var log = new DialogLog();
            var happened = await SayAsync(DialogsSamples.Versioned(steps, version, log), null, turn["user"]!, log);
            Transcript.AssertSame(Transcript.Recorded(turn), happened);
        }
    }

    [Fact]
    public async Task RunAsync_goes_on_with_a_changed_component_as_in_the_official_package()
    {
        foreach (var (turn, (steps, version)) in Recorded["version-change-RunAsync"]["turns"]!.Zip(Versions))
        {
            var log = new DialogLog();
            var dialog = DialogsSamples.Versioned(steps, version, log);
            var adapter = new TestAdapter("test");
            var state = new ConversationState(storage);
            adapter.Use(new AutoSaveStateMiddleware(state));
            await adapter.ProcessActivityAsync(Transcript.From(turn["user"]!), (context, ct) => dialog.RunAsync(context, state.CreateProperty<DialogState>("d"), ct));
            Transcript.AssertSame(Transcript.Recorded(turn), Transcript.Turn(Transcript.Said(adapter), null, null, null, new JArray(log.Lines)));
        }
    }

    [Fact]
    public async Task The_state_of_dialogs_is_stored_in_the_same_JSON_without_the_names_of_types()
    {
        foreach (var said in new[] { "hi", "Ada", "yes" })
        {
            var log = new DialogLog();
            await SayAsync(DialogsSamples.Of("waterfall-complete", log), new { opt = 1 }, said, log);
            Transcript.AssertSame(Stored("state-json-after:" + said), StoredHere());
        }
    }

    [Fact]
    public async Task The_state_of_a_prompt_is_stored_in_the_same_JSON_without_the_names_of_types()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Q?"), RetryPrompt = MessageFactory.Text("Again?"), Choices = ChoiceFactory.ToChoices(["red", "green"]) };

        await SayAsync(new ChoicePrompt("p"), options, "hi", new DialogLog());
        await SayAsync(new ChoicePrompt("p"), options, "zzz", new DialogLog());

        Transcript.AssertSame(Stored("state-json-choiceprompt"), StoredHere());
    }

    [Fact]
    public async Task The_state_of_a_person_and_of_a_conversation_is_stored_under_the_same_keys()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { ChannelId = "test", From = new ChannelAccount("user1"), Conversation = new ConversationAccount(id: "conv1") });
        var (person, conversation) = (new UserState(storage), new ConversationState(storage));
        await person.CreateProperty<object>("u").SetAsync(turn, new Dictionary<string, object> { ["a"] = 1, ["when"] = new DateTime(2026, 1, 2), ["l"] = new List<int> { 1 } });
        await conversation.CreateProperty<string>("s").SetAsync(turn, "v");
        Assert.Equal("u", person.CreateProperty<object>("u").Name);
        await person.SaveChangesAsync(turn);
        await conversation.SaveChangesAsync(turn);

        var expected = (JObject)Stored("state-json-user-conversation-private");
        expected.Remove("test/conversations/conv1/users/user1");
        Transcript.AssertSame(expected, JObject.FromObject(storage.Texts.ToDictionary(item => item.Key, item => Golden.Parse(item.Value))));
    }

    private JToken StoredHere()
    {
        Assert.All(storage.Texts.Values, text => Assert.DoesNotContain("$type", text, StringComparison.Ordinal));
        return Plain(JObject.FromObject(storage.Texts.ToDictionary(item => item.Key, item => JObject.Parse(item.Value))));
    }

    private static bool TellsOfActivity(string name) => Recorded[name].ToString().Contains("activityReceived", StringComparison.Ordinal);

    /// <summary>The recorded state as we store it: no names of types, no nulls, no ids that only the telemetry used.</summary>
    private static JToken Stored(string name) => Plain(Recorded[name]["data"]!);

    private static JToken Plain(JToken json) => json switch
    {
        JObject { Count: 2 } list when list["$values"] is { } values => Plain(values),
        JObject inner => new JObject(inner.Properties()
            .Where(property => property.Name is not ("$type" or "instanceId" or "timestamp") && property.Value.Type != JTokenType.Null)
            .Select(property => new JProperty(property.Name, IsRandom(property) ? "random" : Plain(property.Value)))),
        JArray items => new JArray(items.Select(Plain)),
        _ => json,
    };

    private static bool IsRandom(JProperty property) => property.Name == "id" && Guid.TryParse((string?)property.Value, out _);

    private async Task<JObject> SayAsync(Dialog dialog, object? options, JToken user, DialogLog log)
    {
        var adapter = new TestAdapter("test");
        var client = new DialogTestClient(adapter, dialog, options, conversationState: new ConversationState(storage));
        try
        {
            var first = await client.SendActivityAsync<IActivity>(Transcript.From(user));
            var said = Transcript.Said(adapter);
            if (first is not null)
                said.AddFirst(Transcript.Visible(first));
            return Transcript.Turn(said, client.DialogTurnResult.Status.ToString(), Transcript.Result(client.DialogTurnResult.Result), null, new JArray(log.Lines));
        }
        catch (Exception exception)
        {
            return Transcript.Turn(null, null, null, Transcript.Threw(exception), new JArray(log.Lines));
        }
    }
}
