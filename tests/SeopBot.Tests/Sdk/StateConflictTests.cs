using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Two turns change one person's state at the same time: neither's change is lost.</summary>
public sealed class StateConflictTests
{
    private const string Key = "test/users/u";
    private readonly VersionedStorage _storage = new();
    private readonly UserState _state;
    private readonly TurnContext _turn = Turn();

    public StateConflictTests() => _state = new UserState(_storage);

    [Fact]
    public async Task Properties_that_different_turns_changed_are_both_kept()
    {
        _storage.Put("""{"mine":1,"theirs":1,"untouched":1}""");
        await SetAsync("mine", 2);
        _storage.Put("""{"mine":1,"theirs":2,"untouched":1,"new":3}""");
        await _state.SaveChangesAsync(_turn);
        Kept("""{"mine":2,"theirs":2,"untouched":1,"new":3}""");
        Assert.Equal(2, await GetAsync<int>("theirs"));
    }

    [Fact]
    public async Task Of_an_object_that_both_changed_each_property_is_merged()
    {
        _storage.Put("""{"a":{"mine":1,"theirs":{"x":1},"both":"read","list":[1]}}""");
        await SetAsync("a", JObject.Parse("""{"mine":2,"theirs":{"x":1,"y":2},"both":"mine","list":[1,2]}"""));
        _storage.Put("""{"a":{"mine":1,"theirs":{"x":3},"both":"theirs","list":[1,3],"new":4}}""");
        await _state.SaveChangesAsync(_turn);
        Kept("""{"a":{"mine":2,"theirs":{"x":3,"y":2},"both":"mine","list":[1,2],"new":4}}""");
        Assert.Equal(4, (int)(await GetAsync<JObject>("a"))["new"]!);
    }

    [Fact]
    public async Task What_both_turns_made_first_is_merged()
    {
        await SetAsync("a", JObject.Parse("""{"mine":1}"""));
        _storage.Put("""{"a":{"theirs":1}}""");
        await _state.SaveChangesAsync(_turn);
        Kept("""{"a":{"theirs":1,"mine":1}}""");
    }

    [Fact]
    public async Task What_one_turn_deleted_is_gone_and_what_the_other_changed_there_is_kept()
    {
        _storage.Put("""{"mine":1,"theirs":1,"changed":1}""");
        await _state.CreateProperty<int>("mine").DeleteAsync(_turn);
        await SetAsync("changed", 2);
        _storage.Put("{}");
        await _state.SaveChangesAsync(_turn);
        Kept("""{"changed":2}""");
        Assert.Equal(0, await GetAsync<int>("theirs"));
    }

    [Fact]
    public async Task An_object_that_is_changed_after_the_first_save_is_written_by_the_next()
    {
        var notes = new List<string> { "one" };
        await SetAsync("notes", notes);
        await _state.SaveChangesAsync(_turn);
        notes.Add("two");
        await _state.SaveChangesAsync(_turn);
        await _state.SaveChangesAsync(_turn);
        Kept("""{"notes":["one","two"]}""");
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task A_state_that_was_cleared_is_stored_empty_read_before_or_not()
    {
        _storage.Put("""{"a":1}""");
        await _state.ClearStateAsync(_turn);
        await _state.SaveChangesAsync(_turn);
        Kept("{}");

        _storage.Put("""{"a":1}""");
        var turn = Turn();
        await _state.LoadAsync(turn);
        await _state.ClearStateAsync(turn);
        await _state.SaveChangesAsync(turn);
        Kept("{}");
    }

    [Fact]
    public async Task After_five_attempts_the_storage_has_the_last_word()
    {
        await SetAsync("a", 1);
        var others = 0;
        _storage.BeforeWrite = () => _storage.Put($$"""{"b":{{++others}}}""");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.SaveChangesAsync(_turn));
        Assert.Equal(5, others);
    }

    [Fact]
    public async Task A_write_that_fails_for_another_reason_is_not_repeated()
    {
        _storage.Put("""{"a":0}""");
        await SetAsync("a", 1);
        var attempts = 0;
        _storage.BeforeWrite = () => throw new IOException($"disk full, attempt {++attempts}");
        Assert.Equal("disk full, attempt 1", (await Assert.ThrowsAsync<IOException>(() => _state.SaveChangesAsync(_turn))).Message);
    }

    [Fact]
    public async Task A_property_that_nobody_asked_for_is_not_converted()
    {
        _storage.Put("""{"a":{"deep":[1,2]},"b":1}""");
        await SetAsync("b", 2);
        var cached = (JObject)_state.GetCachedState(_turn).State["a"];
        await _state.SaveChangesAsync(_turn);
        Assert.Same(cached, _state.GetCachedState(_turn).State["a"]);
    }

    private static TurnContext Turn() => new(new TestAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = "test", From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c") });

    private Task SetAsync<T>(string name, T value) => _state.CreateProperty<T>(name).SetAsync(_turn, value);

    private Task<T> GetAsync<T>(string name) => _state.CreateProperty<T>(name).GetAsync(_turn);

    private void Kept(string json) => Assert.True(JToken.DeepEquals(JObject.Parse(json), _storage.Item), _storage.Item?.ToString());

    /// <summary>One item with a version, as a database keeps it.</summary>
    private sealed class VersionedStorage : IStorage
    {
        private int _version;

        public JObject? Item { get; private set; }

        public int Writes { get; private set; }

        public Action BeforeWrite { get; set; } = () => { };

        public void Put(string json) => (Item, _version) = (JObject.Parse(json), _version + 1);

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Assert.Equal([Key], keys);
            var found = new Dictionary<string, object>();
            if (Item is not null) found[Key] = new JObject(Item) { ["eTag"] = $"{_version}" };
            return Task.FromResult<IDictionary<string, object>>(found);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            BeforeWrite();
            var item = JObject.FromObject(changes[Key]);
            if ((string?)item["eTag"] != (Item is null ? null : $"{_version}")) throw new InvalidOperationException("conflict");
            item.Remove("eTag");
            Writes++;
            Put(item.ToString());
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
