using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.State;

/// <summary>What a storage that outlives the bot does besides.</summary>
public abstract class DurableStorageContract : StorageContract
{
    /// <summary>The same stored items, opened once more, as after a restart or by a second instance.</summary>
    protected abstract IStorage OpenAgain();

    [StorageFact]
    public async Task State_survives_and_two_instances_see_the_same()
    {
        await WriteAsync("a", "kept");
        var again = OpenAgain();
        var read = (JObject)(await again.ReadAsync(["a"]))["a"];
        Assert.Equal("kept", (string?)read["Value"]);
        read["Value"] = "by the second";
        await again.WriteAsync(new Dictionary<string, object> { ["a"] = read });
        Assert.Equal("by the second", (await ReadAsync("a")).Value);
    }

    [StorageFact]
    public async Task An_item_deleted_meanwhile_is_not_made_again_by_who_read_it()
    {
        await WriteAsync("a", "first");
        var read = (await ReadAsync("a")).ETag;
        await Storage.DeleteAsync(["a"]);
        await RefusedAsync(("a", "mine", read));
        await WriteAsync("a", "new");
        await RefusedAsync(("a", "mine", read));
    }

    [StorageFact]
    public async Task The_state_of_both_frameworks_is_kept_and_refused_when_outdated()
    {
        await Storage.WriteAsync(new Dictionary<string, object> { ["lean"] = new JObject { ["n"] = 1 }, ["official"] = new Dictionary<string, object> { ["n"] = 1, ["who"] = new Person("Ada") } });
        foreach (var key in new[] { "lean", "official" })
        {
            var read = (JObject)(await Storage.ReadAsync([key]))[key];
            var same = read.ToObject<Dictionary<string, object>>()!;
            read["n"] = 2;
            await Storage.WriteAsync(new Dictionary<string, object> { [key] = read });
            await Assert.ThrowsAsync<InvalidOperationException>(() => Storage.WriteAsync(new Dictionary<string, object> { [key] = same }));
            Assert.Equal(2, (int)((JObject)(await Storage.ReadAsync([key]))[key])["n"]!);
        }
    }

    [StorageFact]
    public async Task A_text_that_Teams_cut_in_the_middle_of_a_letter_is_kept()
    {
        await WriteAsync("cut", "half \ud83c and NUL \0");
        Assert.Equal("half \ufffd and NUL \0", (await ReadAsync("cut")).Value);
    }

    [StorageFact]
    public async Task A_bots_state_holds_no_type_names()
    {
        var state = new UserState(Storage);
        var context = Turn();
        await state.CreateProperty<object>("who").SetAsync(context, new Person("Ada"));
        await state.SaveChangesAsync(context);
        var kept = (JObject)(await OpenAgain().ReadAsync(["test/users/u"])).Values.Single();
        Assert.Equal("""{"who":{"Name":"Ada","Nickname":null}}""", new JObject(kept.Properties().Where(property => property.Name != "eTag")).ToString(Formatting.None));
        Assert.Equal("Ada", (await new UserState(OpenAgain()).CreateProperty<Person>("who").GetAsync(Turn())).Name);
    }

    [StorageFact]
    public async Task A_turn_that_reads_and_changes_nothing_writes_nothing()
    {
        var state = new UserState(Storage);
        var turn = Turn();
        await state.CreateProperty<Person>("who").SetAsync(turn, new Person("Ada"));
        await state.CreateProperty<Activity>("said").SetAsync(turn, MessageFactory.Text("hello"));
        await state.SaveChangesAsync(turn);
        var version = (await ReadAsync("test/users/u")).ETag;

        turn = Turn();
        Assert.Equal(("Ada", "hello"), ((await state.CreateProperty<Person>("who").GetAsync(turn)).Name, (await state.CreateProperty<Activity>("said").GetAsync(turn)).Text));
        await state.SaveChangesAsync(turn);
        Assert.Equal(version, (await ReadAsync("test/users/u")).ETag);
    }

    [StorageFact]
    public async Task Turns_of_one_person_at_the_same_time_lose_nothing()
    {
        var states = new[] { new UserState(Storage), new UserState(OpenAgain()) };
        var turns = new[] { Turn(), Turn(), Turn(), Turn() };
        for (var turn = 0; turn < turns.Length; turn++)
            await states[turn % 2].CreateProperty<Person>($"p{turn}").SetAsync(turns[turn], new Person($"n{turn}"));
        await Task.WhenAll(turns.Select((turn, number) => Task.Run(() => states[number % 2].SaveChangesAsync(turn))));

        var later = Turn();
        for (var turn = 0; turn < turns.Length; turn++)
            Assert.Equal($"n{turn}", (await states[0].CreateProperty<Person>($"p{turn}").GetAsync(later))?.Name);
    }

    protected static TurnContext Turn() => new(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = "test",
        From = new ChannelAccount("u"),
        Conversation = new ConversationAccount(id: "c"),
    });

    private sealed record Person(string Name, string? Nickname = null);
}
