using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Where we do better than the real packages: invokes that fail in words, and state without type names.</summary>
public sealed class TurnTests
{
    private static readonly JObject Invoke = JObject.Parse("""
        {"type":"invoke","name":"adaptiveCard/action","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:1/","conversation":{"id":"a:1"},"from":{"id":"29:u"},"recipient":{"id":"28:b"},
         "value":{"action":{"type":"Action.Execute","verb":"save"}}}
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"action\":7}")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\"}}")]
    public async Task A_malformed_card_action_is_refused_in_words(string value)
    {
        var body = (JObject)Invoke.DeepClone();
        body["value"] = JToken.Parse(value);
        var answer = await new WireBot().RequestAsync("POST", body.ToString(), new GoldenBot("card"));
        Assert.Equal(200, answer.Status);
        Assert.Equal(400, answer.Body!.Value<int>("statusCode"));
        Assert.Equal("application/vnd.microsoft.error", answer.Body!.Value<string>("type"));
        Assert.NotEmpty(answer.Body!["value"]!.Value<string>("message")!);
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"abc\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"file:///etc/passwd\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"http://127.0.0.1:1/\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"http://127.0.0.1:1/\"}{}")]
    public async Task An_activity_that_cannot_be_answered_is_refused(string body)
    {
        var bot = new GoldenBot("base");
        var answer = await new WireBot().RequestAsync("POST", body, bot);
        Assert.Equal(400, answer.Status);
        Assert.Empty(bot.Called);
    }

    [Fact]
    public async Task A_card_action_that_throws_is_answered_in_words()
    {
        var wire = new WireBot();
        wire.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        var answer = await wire.RequestAsync("POST", Invoke.ToString(), new GoldenBot("throw"));
        Assert.Equal(200, answer.Status);
        Assert.Equal(500, answer.Body!.Value<int>("statusCode"));
        Assert.DoesNotContain("The handler throws", answer.Body!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_is_kept_from_turn_to_turn_without_type_names()
    {
        Dictionary<string, JObject> kept = [];
        var state = new ConversationState(new MemoryStorage(kept));
        var notes = state.CreateProperty<Notes>("notes");
        var adapter = new TestAdapter("msteams").Use(new AutoSaveStateMiddleware(state));
        await new TestFlow(adapter, async (turn, cancel) =>
            {
                var said = await notes.GetAsync(turn, () => new Notes(0, []), cancel);
                await notes.SetAsync(turn, new Notes(said.Count + 1, [.. said.Words, turn.Activity.Text]), cancel);
                await turn.SendActivityAsync($"{said.Count}: {string.Join(", ", said.Words)}.", cancellationToken: cancel);
            })
            .Test("one", "0: .")
            .Test("two", "1: one.")
            .Test("three", "2: one, two.")
            .StartTestAsync();
        var item = Assert.Single(kept);
        Assert.Equal("msteams/conversations/Conversation1", item.Key);
        Assert.DoesNotContain("$type", item.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_state_is_not_written()
    {
        var storage = new CountingStorage();
        var state = new UserState(storage);
        var notes = state.CreateProperty<Notes>("notes");
        var adapter = new TestAdapter("msteams").Use(new AutoSaveStateMiddleware(state));
        await new TestFlow(adapter, async (turn, cancel) =>
            {
                var said = await notes.GetAsync(turn, () => new Notes(0, []), cancel);
                if (turn.Activity.Text == "add")
                    said.Words.Add("x");
            })
            .Send("read").Send("read").Send("add").Send("read")
            .StartTestAsync();
        Assert.Equal(2, storage.Writes);
    }

    [Fact]
    public async Task An_item_that_somebody_else_wrote_meanwhile_is_refused()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Item { Text = "first" } }, default);
        var mine = (Item)(await storage.ReadAsync(["k"], default))["k"];
        var theirs = (Item)(await storage.ReadAsync(["k"], default))["k"];
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = theirs }, default);
        await Assert.ThrowsAsync<ArgumentException>(() => storage.WriteAsync(new Dictionary<string, object> { ["k"] = mine }, default));
        mine.ETag = "*";
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = mine }, default);
    }

    [Fact]
    public async Task An_answer_that_differs_fails_the_flow()
    {
        var flow = new TestFlow(new TestAdapter(), (turn, cancel) => turn.SendActivityAsync("no", cancellationToken: cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("hi", "yes").StartTestAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => flow.Send("hi").AssertReply("no").AssertReply("no", timeout: 20).StartTestAsync());
    }

    private sealed record Notes(int Count, List<string> Words);

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
