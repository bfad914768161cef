using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>What is not copied and not stored of state, and what is all the same.</summary>
public sealed class StateJsonTests
{
    private readonly Dictionary<string, JObject> _items = [];
    private readonly ConversationState _conversation;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;

    public StateJsonTests()
    {
        _conversation = new ConversationState(new MemoryStorage(_items));
        _dialogs = _conversation.CreateProperty<DialogState>("dialogs");
    }

    private JToken Kept => Assert.Single(_items).Value.SelectToken("dialogs.dialogStack[0].state")!;

    [Fact]
    public async Task JSON_that_a_turn_changes_in_place_is_stored()
    {
        await KeepAsync("notes", new JObject { ["goal"] = "old", ["deep"] = new JArray(1, 2) });
        await TurnAsync(state => ((JObject)state["notes"])["goal"] = "new");
        Assert.Equal("new", (string?)Kept["notes"]!["goal"]);
        await TurnAsync(state => ((JArray)((JObject)state["notes"])["deep"]!).Add(3));
        Assert.Equal([1, 2, 3], Kept["notes"]!["deep"]!.Values<int>());
    }

    [Fact]
    public async Task What_a_turn_changes_without_saving_is_not_stored()
    {
        await KeepAsync("notes", new JObject { ["goal"] = "old" });
        await TurnAsync(state => ((JObject)state["notes"])["goal"] = "new", saves: false);
        Assert.Equal("old", (string?)Kept["notes"]!["goal"]);
    }

    [Fact]
    public async Task Of_an_activity_only_what_it_says_is_stored()
    {
        await KeepAsync("options", new PromptOptions { Prompt = new Activity { Type = "message", Text = "What is the goal?" } });
        Assert.Equal(["text", "type"], ((JObject)Kept["options"]!["Prompt"]!).Properties().Select(member => member.Name).Order());
    }

    [Fact]
    public async Task Null_is_stored_where_it_may_differ_from_the_default()
    {
        await KeepAsync("own", new Own { Words = null });
        Assert.Equal(JTokenType.Null, Kept["own"]!["Words"]!.Type);
    }

    private Task KeepAsync(string name, object value) => TurnAsync(state => state[name] = value);

    private async Task TurnAsync(Action<IDictionary<string, object>> change, bool saves = true)
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity { Type = "message", ChannelId = "test", Conversation = new ConversationAccount(id: "a:1") });
        var dialogs = await _dialogs.GetAsync(turn, () => new DialogState([new DialogInstance { Id = "one", State = new Dictionary<string, object>() }]));
        change(dialogs.DialogStack[0].State);
        if (saves)
            await _conversation.SaveChangesAsync(turn);
    }

    private sealed class Own
    {
        public string? Words { get; set; } = "default";
    }
}
