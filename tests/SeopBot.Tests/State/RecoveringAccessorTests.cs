using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using SeopBot.Bot.State;

namespace SeopBot.Tests.State;

/// <summary>A new version of the bot reads what an old one wrote.</summary>
public sealed class RecoveringAccessorTests : ILogger<RecoveringAccessor<RecoveringAccessorTests.Notes>>
{
    private const string Old = """{"Notes":{"All":"Emma reads well"},"Speaker":{"Language":"es"}}""";
    private readonly MemoryStorage _storage = new(new Dictionary<string, JObject> { ["test/users/u"] = JObject.Parse(Old) });
    private readonly List<string> _log = [];

    [Fact]
    public async Task What_cannot_be_read_is_put_aside_and_the_person_goes_on()
    {
        Assert.Equal([], (await TurnAsync(notes => notes with { All = [.. notes.All, "Liam counts"] })).All);
        Assert.Equal(["Liam counts"], (await TurnAsync(notes => notes)).All);

        var kept = (JObject)(await _storage.ReadAsync(["test/users/u"], default)).Values.Single();
        Assert.Equal("Emma reads well", (string?)kept["Notes.unreadable"]![0]!["All"]);
        Assert.Equal("es", (string?)kept["Speaker"]!["Language"]);
        var line = Assert.Single(_log);
        Assert.Contains("Notes", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Emma", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_aside_before_stays_when_it_happens_again()
    {
        await TurnAsync(notes => notes);
        var item = (JObject)(await _storage.ReadAsync(["test/users/u"], default)).Values.Single();
        item["Notes"] = 5;
        await _storage.WriteAsync(new Dictionary<string, object> { ["test/users/u"] = item }, default);
        await TurnAsync(notes => notes);
        var aside = (JArray)((JObject)(await _storage.ReadAsync(["test/users/u"], default)).Values.Single())["Notes.unreadable"]!;
        Assert.True(JToken.DeepEquals(JArray.Parse("""[{"All":"Emma reads well"},5]"""), aside), aside.ToString());
    }

    [Fact]
    public async Task A_storage_that_fails_is_no_unreadable_property()
    {
        var accessor = new RecoveringAccessor<Notes>(new UserState(new BrokenStorage()), "Notes", this);
        await Assert.ThrowsAsync<IOException>(() => accessor.GetAsync(Turn()));
        Assert.Empty(_log);
    }

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _log.Add(formatter(state, exception));

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    private static TurnContext Turn() => new(new TestAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = "test", From = new ChannelAccount("u") });

    private async Task<Notes> TurnAsync(Func<Notes, Notes> change)
    {
        var state = new UserState(_storage);
        var accessor = new RecoveringAccessor<Notes>(state, "Notes", this);
        var turn = Turn();
        var notes = await accessor.GetAsync(turn, () => new Notes());
        await accessor.SetAsync(turn, change(notes));
        await state.SaveChangesAsync(turn);
        return notes;
    }

    public sealed record Notes
    {
        public IReadOnlyList<string> All { get; init; } = [];
    }

    private sealed class BrokenStorage : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => throw new IOException("no disk");

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => throw new IOException("no disk");

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new IOException("no disk");
    }
}
