using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace SeopBot.Bot.Web;

/// <summary>
/// The connector behind this channel's serviceUrl: how the bot answers, updates its cards and begins a conversation.
/// Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
/// </summary>
internal static class ConnectorEndpoints
{
    public static void Map(IEndpointRouteBuilder local)
    {
        var api = local.MapGroup("/directline-connector/{secret}/v3/conversations").AddEndpointFilter(ForTheBotAsync)
            .AddEndpointFilter<DirectLineFilter>().WithMetadata(new RequestSizeLimitAttribute(ActivityJson.MaxBytes));
        api.MapPost("/", BeginAsync);
        api.MapPost("/{id}/activities/{replyToId?}", SendAsync);
        api.MapPut("/{id}/activities/{activityId}", UpdateAsync);
        api.MapDelete("/{id}/activities/{activityId}", Delete);
        api.MapGet("/{id}/members", (string id, ChatStore store) => Json(Members(Conversation(store, id))));
        api.MapGet("/{id}/pagedmembers", (string id, ChatStore store) =>
            Json(new JsonObject { ["members"] = Members(Conversation(store, id)) }));
        api.MapGet("/{id}/members/{memberId}", Member);
    }

    private static ValueTask<object?> ForTheBotAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isBot = http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && http.RequestServices.GetRequiredService<ChannelAddress>().IsSecret((string?)http.GetRouteValue("secret"));
        return isBot ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());
    }

    /// <summary>As in Teams, a person has one conversation with the bot, so beginning it again finds it.</summary>
    private static async Task<IResult> BeginAsync(HttpRequest request, IPeopleDirectory people, ChatStore store, ChannelAddress address, TimeProvider time)
    {
        var body = await ActivityJson.ReadAsync(request);
        var member = (body["members"] as JsonArray)?.FirstOrDefault() is JsonObject first ? ActivityJson.Text(first, "id") : null;
        var person = (await people.ListAsync(request.HttpContext.RequestAborted)).FirstOrDefault(p => IsMember(member, p.Id, p.EntraId))
            ?? throw new DirectLineException(404, "MemberNotFound", "Name one member by id or Entra object id from the list of people.");
        var conversation = store.Open(person);
        var answer = new JsonObject { ["id"] = conversation.Id, ["serviceUrl"] = address.ServiceUrl.AbsoluteUri };
        if (body["activity"] is JsonObject activity) answer["activityId"] = Put(store, conversation, ActivityJson.FromBot(activity, conversation, time.GetUtcNow()));
        return Json(answer, StatusCodes.Status201Created);
    }

    private static async Task<IResult> SendAsync(string id, string? replyToId, HttpRequest request, ChatStore store, TimeProvider time)
    {
        var conversation = Conversation(store, id);
        var activity = ActivityJson.FromBot(await ActivityJson.ReadAsync(request), conversation, time.GetUtcNow());
        if (replyToId is not null) activity["replyToId"] = replyToId;
        return Id(Put(store, conversation, activity));
    }

    private static async Task<IResult> UpdateAsync(string id, string activityId, HttpRequest request, ChatStore store, TimeProvider time)
    {
        var conversation = Conversation(store, id);
        var shown = Shown(store, id, activityId);
        var activity = ActivityJson.FromBot(await ActivityJson.ReadAsync(request), conversation, time.GetUtcNow());
        activity["id"] = activityId;
        activity["timestamp"] = shown["timestamp"]?.DeepClone();
        // It still answers what it answered first: an answer to its own button would make Web Chat wait for what comes after it.
        activity.Remove("replyToId");
        if (shown["replyToId"] is { } first) activity["replyToId"] = first.DeepClone();
        return Id(Put(store, conversation, activity));
    }

    /// <summary>Direct Line knows no deletion; an event of the same id takes the message's place, and Web Chat shows no events.</summary>
    private static IResult Delete(string id, string activityId, ChatStore store, TimeProvider time)
    {
        var shown = Shown(store, id, activityId);
        var gone = ActivityJson.FromBot(new JsonObject { ["type"] = "event", ["name"] = "messageDelete" }, Conversation(store, id), time.GetUtcNow());
        gone["id"] = activityId;
        gone["timestamp"] = shown["timestamp"]?.DeepClone();
        store.Put(id, gone);
        return Results.Ok();
    }

    private static IResult Member(string id, string memberId, ChatStore store)
    {
        var conversation = Conversation(store, id);
        return IsMember(memberId, conversation.PersonId, conversation.EntraId)
            ? Json(ActivityJson.User(conversation))
            : throw new DirectLineException(404, "MemberNotFoundInConversation", "This person is not in the conversation.");
    }

    private static JsonArray Members(Conversation conversation) => [ActivityJson.User(conversation)];

    private static bool IsMember(string? member, string id, string entraId) =>
        member == id || string.Equals(member, entraId, StringComparison.OrdinalIgnoreCase);

    private static Conversation Conversation(ChatStore store, string id) => store.Find(id)
        ?? throw new DirectLineException(404, "ConversationNotFound", "There is no conversation with this id.");

    private static JsonObject Shown(ChatStore store, string id, string activityId) => store.Activity(id, activityId)
        ?? throw new DirectLineException(404, "ActivityNotFound", "There is no activity with this id in the conversation.");

    private static string Put(ChatStore store, Conversation conversation, JsonObject activity)
    {
        CardReply.Mark(activity);
        store.Put(conversation.Id, activity);
        return (string)activity["id"]!;
    }

    private static IResult Id(string id) => Results.Json(new { id });

    private static IResult Json(JsonNode json, int status = StatusCodes.Status200OK) => Results.Json(json, statusCode: status);
}
