using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeopBot.Bot.Web;

/// <summary>Activities as JSON: read from a request and given what only the channel may say, such as who sent them.</summary>
internal static class ActivityJson
{
    /// <summary>The bot's id and name on this channel.</summary>
    public const string BotId = "seop-bot", BotName = "SEOP Bot";

    /// <summary>The largest body taken, as a chat message or a card needs far less.</summary>
    public const int MaxBytes = 256 * 1024;

    // A name twice in one object means one thing to one reader and another to the next.
    private static readonly JsonDocumentOptions Unambiguous = new() { AllowDuplicateProperties = false };

    private static readonly string[] FromTheBrowser =
        ["type", "name", "text", "textFormat", "locale", "localTimestamp", "localTimezone", "value", "valueType", "entities", "channelData"];

    /// <summary>The JSON object of a request's body.</summary>
    /// <exception cref="DirectLineException">The body is no JSON object.</exception>
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, documentOptions: Unambiguous, cancellationToken: request.HttpContext.RequestAborted) as JsonObject
                ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new DirectLineException(400, "BadSyntax", "Send one JSON object.");
        }
    }

    /// <summary>
    /// What the person sent, as the person of the conversation: the browser's own word on the sender is not taken. What has a
    /// clientActivityID has the same id when it is sent again.
    /// </summary>
    public static JsonObject FromPerson(JsonObject sent, Conversation conversation, DateTimeOffset now)
    {
        var activity = New(conversation, now, User(conversation), Bot());
        if (ClientId(sent) is { } clientId) activity["id"] = IdOf(conversation, clientId);
        foreach (var name in FromTheBrowser)
            if (sent[name] is { } value) activity[name] = value.DeepClone();
        if (Text(activity, "type") is not ("message" or "event" or "typing"))
            throw new DirectLineException(400, "BadArgument", "Send an activity of type message, event or typing.");
        return activity;
    }

    /// <summary>The beginning of a conversation, which tells the bot that the person is there.</summary>
    public static JsonObject Opening(Conversation conversation, DateTimeOffset now)
    {
        var activity = New(conversation, now, User(conversation), Bot());
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(Bot(), User(conversation));
        return activity;
    }

    /// <summary>What the bot sent, as the bot. The serviceUrl goes: its secret is for the bot alone.</summary>
    public static JsonObject FromBot(JsonObject sent, Conversation conversation, DateTimeOffset now)
    {
        var activity = New(conversation, now, Bot(), User(conversation));
        foreach (var (name, value) in sent)
            if (!activity.ContainsKey(name) && name != "serviceUrl") activity[name] = value?.DeepClone();
        activity["type"] = Text(sent, "type") ?? "message";
        return activity;
    }

    /// <summary>A message of the channel itself, shown as the bot's.</summary>
    public static JsonObject Notice(string text, Conversation conversation, DateTimeOffset now) =>
        FromBot(new JsonObject { ["type"] = "message", ["text"] = text }, conversation, now);

    /// <summary>The person as a channel account.</summary>
    public static JsonObject User(Conversation conversation) => new()
    {
        ["id"] = conversation.PersonId,
        ["name"] = conversation.Name,
        ["aadObjectId"] = conversation.EntraId,
        ["role"] = "user",
    };

    /// <summary>A text property; null when it is missing or no text.</summary>
    public static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    // The client's own name for a message, the same when it is sent again. Source: Web Chat and botframework-directlinejs, channelData.clientActivityID.
    private static string? ClientId(JsonObject sent) => sent["channelData"] is JsonObject data ? Text(data, "clientActivityID") : null;

    private static string IdOf(Conversation conversation, string clientId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation.Id}/{clientId}")).AsSpan(0, 16));

    private static JsonObject Bot() => new() { ["id"] = BotId, ["name"] = BotName, ["role"] = "bot" };

    private static JsonObject New(Conversation conversation, DateTimeOffset now, JsonObject from, JsonObject recipient) => new()
    {
        ["id"] = Guid.NewGuid().ToString("N"),
        ["timestamp"] = now.UtcDateTime.ToString("O"),
        ["channelId"] = "webchat",
        ["from"] = from,
        ["recipient"] = recipient,
        ["conversation"] = new JsonObject { ["id"] = conversation.Id, ["isGroup"] = false, ["conversationType"] = "personal" },
    };
}
