using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SeopBot.Tests.Attacks;

/// <summary>Whatever a body holds: 400, 413 or 415, and nothing happens. All of them come with the right token.</summary>
[Collection(nameof(GuardedBot))]
public sealed class BodyAttackTests(GuardedBot bot)
{
    private static readonly Dictionary<string, Func<GuardedBot, byte[]>> Malformed = new()
    {
        ["is empty"] = _ => [],
        ["is null"] = _ => Utf8("null"),
        ["is a list"] = bot => Utf8($"[{bot.Search()}]"),
        ["is a text"] = _ => Utf8("\"activity\""),
        ["is a number"] = _ => Utf8("5"),
        ["is an empty object"] = _ => Utf8("{}"),
        ["is cut off"] = bot => Utf8(bot.Search().ToJsonString()[..^20]),
        ["is two activities"] = bot => Utf8($"{bot.Search()}{bot.Search()}"),
        ["has something behind it"] = bot => Utf8($"{bot.Search()} x"),
        ["is XML"] = _ => Utf8("<activity><type>message</type></activity>"),
        ["is a form"] = _ => Utf8("type=message&text=hello"),
        ["has no type"] = bot => Without(bot, "type"),
        ["has an empty type"] = bot => With(bot, "type", ""),
        ["has no conversation"] = bot => Without(bot, "conversation"),
        ["has a conversation without an id"] = bot => With(bot, "conversation", new JsonObject { ["tenantId"] = GuardedBot.Tenant }),
        ["has a text as its conversation"] = bot => With(bot, "conversation", "a:1"),
        ["has a list as its sender"] = bot => With(bot, "from", new JsonArray()),
        ["has no serviceUrl"] = bot => Without(bot, "serviceUrl"),
        ["has a file as its serviceUrl"] = bot => With(bot, "serviceUrl", "file:///etc/passwd"),
        ["has a path as its serviceUrl"] = bot => With(bot, "serviceUrl", "/amer/"),
        ["has an object as its text"] = bot => With(bot, "text", new JsonObject()),
        ["has a number where members are listed"] = bot => With(bot, "membersAdded", 5),
        ["has a day that is none"] = bot => With(bot, "timestamp", "2026-99-99T99:99:99Z"),
        ["has a number beyond all numbers where a day is"] = bot => Utf8(bot.Search().ToJsonString().Replace("\"2026-11-22T16:04:59.89Z\"", "1e999999", StringComparison.Ordinal)),
        ["is nested 10,000 deep"] = bot => Utf8(bot.Search().ToJsonString().Replace("\"channelData\":{", $"\"channelData\":{{\"deep\":{Nested(10_000)},", StringComparison.Ordinal)),
        ["is nested 200 deep in its value"] = bot => Utf8(bot.Search().ToJsonString().Replace("\"dataset\"", $"\"deep\":{Nested(200)},\"dataset\"", StringComparison.Ordinal)),
        ["is nested 200,000 deep and nothing else"] = _ => Utf8(new string('[', 200_000)),
        ["names its sender twice"] = bot => Twice(bot, "\"from\":", "\"from\":{\"aadObjectId\":\"other\"},"),
        ["names its sender twice, once in other letters"] = bot => Twice(bot, "\"from\":", "\"From\":{\"aadObjectId\":\"other\"},"),
        ["names its sender's id twice"] = bot => Twice(bot, "\"aadObjectId\":", "\"aadObjectId\":\"other\","),
        ["names its serviceUrl twice"] = bot => Twice(bot, "\"serviceUrl\":", "\"serviceUrl\":\"https://evil.attack.test/\","),
        ["names its tenant twice"] = bot => Twice(bot, "\"tenant\":", "\"tenant\":{\"id\":\"other\"},"),
        ["names a card's answer twice"] = bot => Twice(bot, "\"dataset\":", "\"dataset\":\"others\","),
        ["has bytes that are no UTF-8"] = bot => [.. Utf8(bot.Search("x").ToJsonString()).Select(letter => letter == (byte)'x' ? (byte)0xC3 : letter)],
        ["has a letter written longer than need be (overlong UTF-8)"] = bot => Replaced(bot, [0xC0, 0xAE]),
        ["has half a letter of two (UTF-8 of a surrogate)"] = bot => Replaced(bot, [0xED, 0xA0, 0x80]),
        ["is UTF-16"] = bot => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(bot.Search().ToJsonString())],
        ["is UTF-32"] = bot => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(bot.Search().ToJsonString())],
        ["is compressed"] = bot => Compressed(Utf8(bot.Search().ToJsonString())),
    };

    public static TheoryData<string> MalformedNames => [.. Malformed.Keys];

    [Theory]
    [MemberData(nameof(MalformedNames))]
    public Task A_request_is_refused_whose_body(string it) => bot.AssertRefusedAsync(bot.Post(Malformed[it](bot)), 400);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("application/jsonp")]
    [InlineData(null)]
    public Task A_request_is_refused_whose_content_is_said_to_be(string? type)
    {
        var request = bot.Post(bot.Search());
        request.Content!.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return bot.AssertRefusedAsync(request, 415);
    }

    [Theory]
    [InlineData("with its length", false)]
    [InlineData("in chunks", true)]
    public Task A_body_over_512_KB_is_too_large(string sent, bool chunked)
    {
        var activity = bot.Search();
        activity["text"] = new string('x', 512 * 1024);
        var request = bot.Post(activity);
        request.Headers.TransferEncodingChunked = chunked;
        Assert.Equal(sent == "in chunks", chunked);
        return bot.AssertRefusedAsync(request, 413);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_body_just_under_512_KB_is_taken(bool chunked)
    {
        var activity = bot.Search();
        activity["text"] = new string('x', 510 * 1024);
        var request = bot.Post(activity);
        request.Headers.TransferEncodingChunked = chunked;
        return bot.AssertTakenAsync(request);
    }

    [Fact]
    public Task A_body_with_the_mark_of_UTF_8_is_taken() => bot.AssertTakenAsync(bot.Post([.. Encoding.UTF8.GetPreamble(), .. Utf8(bot.Search().ToJsonString())]));

    [Fact]
    public Task A_cards_own_names_may_differ_in_their_letters_only()
    {
        var activity = bot.Search();
        (activity["value"]!["note"], activity["value"]!["Note"]) = ("a", "b");
        return bot.AssertTakenAsync(bot.Post(activity));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static byte[] Without(GuardedBot bot, string name)
    {
        var activity = bot.Search();
        activity.Remove(name);
        return Utf8(activity.ToJsonString());
    }

    private static byte[] With(GuardedBot bot, string name, JsonNode value)
    {
        var activity = bot.Search();
        activity[name] = value;
        return Utf8(activity.ToJsonString());
    }

    private static byte[] Twice(GuardedBot bot, string before, string inserted) => Utf8(bot.Search().ToJsonString().Replace(before, inserted + before, StringComparison.Ordinal));

    private static byte[] Replaced(GuardedBot bot, byte[] bytes) => [.. Utf8(bot.Search("~").ToJsonString()).SelectMany(letter => letter == (byte)'~' ? bytes : [letter])];

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return compressed.ToArray();
    }
}
