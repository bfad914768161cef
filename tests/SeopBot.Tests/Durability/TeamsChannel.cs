using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeopBot.Tests.Durability;

/// <summary>Teams' side of the wire for a bot in another process: takes its messages. It outlives the bot.</summary>
internal sealed class TeamsChannel : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TeamsChat> _chats = new();
    private readonly WebApplication _app;
    private int _lastId;

    private TeamsChannel(WebApplication app) => _app = app;

    public static async Task<TeamsChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new TeamsChannel(builder.Build());
        channel._app.MapPost("/v3/conversations/{id}/activities/{replyToId?}", (string id, JsonObject activity) => channel.Take(id, channel.NewId(), activity));
        channel._app.MapPut("/v3/conversations/{id}/activities/{activityId}", (string id, string activityId, JsonObject activity) => channel.Take(id, activityId, activity));
        await channel._app.StartAsync();
        return channel;
    }

    /// <summary>A conversation of one person with the bot.</summary>
    public TeamsChat Open(string entraId) => _chats.GetOrAdd($"a:{NewId()}", id => new TeamsChat(id, entraId, _app.Urls.Single()));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private string NewId() => $"{1_767_765_488_332 + Interlocked.Increment(ref _lastId)}";

    private IResult Take(string conversation, string id, JsonObject activity)
    {
        if (!_chats.TryGetValue(conversation, out var chat)) return Results.NotFound();
        chat.Hear(id, activity);
        return Results.Json(new { id });
    }
}

/// <summary>A card as it was shown at one moment; an old one can be tapped later.</summary>
/// <param name="Message">The message that shows it.</param>
/// <param name="Content">The card.</param>
internal sealed record ShownCard(string Message, JsonObject Content);

/// <summary>One person's conversation: the newest card, and what the person says and taps.</summary>
internal sealed class TeamsChat(string id, string entraId, string serviceUrl)
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private ShownCard? _card;
    private string? _said;

    /// <summary>The newest card.</summary>
    public ShownCard Card => _card ?? throw new InvalidOperationException($"The bot has shown no card, but said: {_said}");

    /// <summary>The newest card; null before the first.</summary>
    public ShownCard? LastCard => _card;

    /// <summary>Says something; returns when the bot has answered.</summary>
    public async Task SayAsync(HttpClient bot, string text)
    {
        using var answer = await PostAsync(bot, new JsonObject { ["type"] = "message", ["text"] = text });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Taps a button of a card with its fields as drawn; the card that answers takes its place. Returns the answer as text.</summary>
    public async Task<string> TapAsync(HttpClient bot, ShownCard tapped, string title)
    {
        var (message, card) = tapped;
        var action = All(card).FirstOrDefault(node => (string?)node["type"] == "Action.Execute" && (string?)node["title"] == title)
            ?? throw new InvalidOperationException($"The card has no ({title}): {card}");
        var data = action["data"]!.DeepClone().AsObject();
        foreach (var input in All(card).Where(node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true))
            data[(string)input["id"]!] = input["value"]?.ToString() ?? "";
        using var answer = await PostAsync(bot, new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = message,
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)action["verb"], ["data"] = data },
                ["trigger"] = "manual",
            },
        });
        var body = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        if (body!["value"] is JsonObject shown) _card = new ShownCard(message, shown.DeepClone().AsObject());
        return body["value"]!.ToJsonString(AsWritten);
    }

    internal void Hear(string message, JsonObject activity)
    {
        _said = (string?)activity["text"] ?? _said;
        if (activity["attachments"]?.AsArray().FirstOrDefault()?["content"] is JsonObject card) _card = new ShownCard(message, card);
    }

    // As captured from Teams. Source: platform.md §5.1.
    private Task<HttpResponseMessage> PostAsync(HttpClient bot, JsonObject activity)
    {
        activity["id"] = Guid.NewGuid().ToString();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = serviceUrl;
        activity["locale"] = "en-US";
        activity["from"] = new JsonObject { ["id"] = $"29:{entraId}", ["aadObjectId"] = entraId };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["conversation"] = new JsonObject { ["id"] = id, ["conversationType"] = "personal" };
        return bot.PostAsJsonAsync("api/messages", activity);
    }

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => All(member.Value)).Prepend(found),
        JsonArray items => items.SelectMany(All),
        _ => [],
    };
}
