using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.State;

/// <summary>What every storage of bot state does, <see cref="MemoryStorage"/> too.</summary>
public abstract class StorageContract
{
    protected abstract IStorage Storage { get; }

    private static string[] OddKeys =>
    [
        "msteams/conversations/19:a@thread.tacv2;messageid=1", "100%_of", "a/b/../c", "O'Brien \"x\"\\", "ñandú/日本/🎓", "a\0b", "A\0b", " ", new('k', 5_000), "$key; DROP TABLE State; --",
    ];

    [StorageFact]
    public async Task What_was_written_is_read_with_a_version()
    {
        await WriteAsync("a", new JObject { ["text"] = "one" });
        var (value, version) = await ReadAsync("a");
        Assert.Equal("one", (string?)value!["text"]);
        Assert.False(string.IsNullOrEmpty(version));
    }

    [StorageFact]
    public async Task Keys_that_are_not_there_are_left_out()
    {
        await WriteAsync("there", "x");
        Assert.Equal(["there"], (await Storage.ReadAsync(["not", "there", "there"], default)).Keys);
        Assert.Empty(await Storage.ReadAsync([], default));
    }

    [StorageFact]
    public async Task An_item_that_somebody_else_wrote_meanwhile_is_refused()
    {
        await WriteAsync("a", "first");
        var read = (await ReadAsync("a")).ETag;
        await WriteAsync("a", "theirs", read);
        await RefusedAsync(("a", "mine", read));
        Assert.Equal("theirs", (await ReadAsync("a")).Value);
    }

    [StorageFact]
    public async Task Of_a_batch_with_one_refused_item_nothing_is_written()
    {
        await WriteAsync("b", "first");
        var read = (await ReadAsync("b")).ETag;
        await WriteAsync("b", "theirs", read);
        await RefusedAsync(("a", "mine", null), ("b", "mine", read), ("c", "mine", "*"));
        Assert.Equal(["b"], (await Storage.ReadAsync(["a", "b", "c"], default)).Keys);
        Assert.Equal("theirs", (await ReadAsync("b")).Value);
    }

    [StorageFact]
    public async Task A_star_overwrites_whatever_is_there()
    {
        await WriteAsync("a", "new", "*");
        await WriteAsync("a", "newer", "*");
        Assert.Equal("newer", (await ReadAsync("a")).Value);
    }

    [StorageFact]
    public async Task No_version_means_that_nothing_was_there()
    {
        await WriteAsync("a", "first", null);
        await RefusedAsync(("a", "second", null));
        Assert.Equal("first", (await ReadAsync("a")).Value);
    }

    [StorageFact]
    public async Task Of_two_who_make_the_same_item_one_is_refused()
    {
        var writers = Enumerable.Range(0, 8).Select(number => Task.Run(() => WriteAsync("a", number))).ToList();
        await Task.WhenAll(writers).ContinueWith(_ => { }, TaskScheduler.Default);
        var winner = Assert.Single(writers, writer => writer.IsCompletedSuccessfully);
        Assert.Equal(writers.IndexOf(winner), (int)(await ReadAsync("a")).Value!);
    }

    [StorageFact]
    public async Task What_is_deleted_is_gone_and_can_be_made_anew()
    {
        await Storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item(1), ["b"] = new Item(2), ["c"] = new Item(3) }, default);
        await Storage.DeleteAsync(["a", "b", "unknown"], default);
        Assert.Equal(["c"], (await Storage.ReadAsync(["a", "b", "c"], default)).Keys);
        await WriteAsync("a", 4);
        Assert.Equal(4, (await ReadAsync("a")).Value);
    }

    [StorageFact]
    public async Task An_odd_key_is_a_key_like_any_other()
    {
        foreach (var key in OddKeys) await WriteAsync(key, key);
        foreach (var key in OddKeys) await WriteAsync(key, key + "!", (await ReadAsync(key)).ETag);
        foreach (var key in OddKeys) Assert.Equal(key + "!", (await ReadAsync(key)).Value);
        Assert.Equal(OddKeys, (await Storage.ReadAsync(OddKeys, default)).Keys.OrderBy(key => Array.IndexOf(OddKeys, key)));
        await Storage.DeleteAsync(OddKeys[1..], default);
        Assert.Equal([OddKeys[0]], (await Storage.ReadAsync(OddKeys, default)).Keys);
    }

    [StorageFact]
    public async Task A_deep_or_large_value_comes_back_whole()
    {
        JToken deep = "end";
        for (var depth = 0; depth < 300; depth++) deep = new JObject { ["in"] = new JArray(deep) };
        var large = string.Concat(Enumerable.Repeat("¿Qué? \"q\" \\ \n\t\u0001\u2028🎓 ", 50_000));
        await Storage.WriteAsync(new Dictionary<string, object> { ["deep"] = new Item(deep), ["large"] = new Item(large) }, default);
        Assert.True(JToken.DeepEquals(deep, (await ReadAsync("deep")).Value));
        Assert.Equal(large, (string?)(await ReadAsync("large")).Value);
    }

    [StorageFact]
    public async Task Values_keep_their_kind()
    {
        var kinds = new JObject
        {
            ["date"] = "2026-11-04T08:30:00.000-07:00", ["day"] = "2026-11-04", ["number"] = 12345678901234567, ["half"] = 0.5,
            ["no"] = false, ["nothing"] = JValue.CreateNull(), ["empty"] = new JObject(), ["none"] = new JArray(), ["$type"] = "a person's word",
        };
        await WriteAsync("a", kinds);
        var read = (JObject)(await ReadAsync("a")).Value!;
        Assert.True(JToken.DeepEquals(kinds, read), read.ToString());
        Assert.Equal(JTokenType.String, read["date"]!.Type);
    }

    [StorageFact]
    public async Task Writers_who_try_again_lose_nothing()
    {
        const int Writers = 6, Increments = 25;
        await WriteAsync("count", 0);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Increments;)
            {
                var (value, read) = await ReadAsync("count");
                if (await Record.ExceptionAsync(() => WriteAsync("count", (int)value! + 1, read)) is null) done++;
            }
        })));
        Assert.Equal(Writers * Increments, (int)(await ReadAsync("count")).Value!);
    }

    protected Task WriteAsync(string key, JToken value, string? version = null) => Storage.WriteAsync(new Dictionary<string, object> { [key] = new Item(value, version) }, default);

    protected async Task<(JToken? Value, string? ETag)> ReadAsync(string key)
    {
        var read = JObject.FromObject((await Storage.ReadAsync([key], default))[key]);
        return (read[nameof(Item.Value)], (string?)read.GetValue("eTag", StringComparison.OrdinalIgnoreCase));
    }

    protected async Task RefusedAsync(params (string Key, string Value, string? ETag)[] items)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Storage.WriteAsync(items.ToDictionary(item => item.Key, item => (object)new Item(item.Value, item.ETag)), default));
        Assert.Contains("ETag conflict", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("mine", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Item(JToken value, string? eTag = null) : IStoreItem
    {
        public JToken Value { get; set; } = value;

        public string? ETag { get; set; } = eTag;
    }
}
