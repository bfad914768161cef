using System.Net;
using Microsoft.AspNetCore.Mvc;

namespace SeopBot.Bot.Web;

/// <summary>
/// Direct Line 3.0 for the chat page. Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference
/// </summary>
internal static class DirectLineEndpoints
{
    /// <summary>How long sending a message waits for the bot's turn. Source: channels give a turn 15 s (platform.md §5.6).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void Map(IEndpointRouteBuilder local)
    {
        var api = local.MapGroup("/v3/directline").AddEndpointFilter<DirectLineFilter>()
            .WithMetadata(new RequestSizeLimitAttribute(ActivityJson.MaxBytes));
        api.MapPost("/tokens/generate", GenerateAsync);
        api.MapPost("/tokens/refresh", (HttpRequest request, DirectLineAccess access, ChatTokens tokens) =>
            Token(access.Enter(request).Id, tokens));
        api.MapPost("/conversations", Start);
        api.MapGet("/conversations/{id}", Reconnect);
        api.MapGet("/conversations/{id}/activities", Read);
        api.MapPost("/conversations/{id}/activities", PostAsync);
        api.Map("/conversations/{id}/stream", StreamAsync);
    }

    /// <summary>The page names the person; everything the bot will trust about the person comes from the directory.</summary>
    private static async Task<IResult> GenerateAsync(HttpRequest request, IPeopleDirectory people, ChatStore store, ChatTokens tokens)
    {
        var id = ActivityJson.Text(await ActivityJson.ReadAsync(request), "person");
        var person = (await people.ListAsync(request.HttpContext.RequestAborted)).FirstOrDefault(p => p.Id == id)
            ?? throw new DirectLineException(404, "PersonNotFound", "Nobody on the list has this id: choose a person again.");
        return Token(store.Open(person).Id, tokens);
    }

    private static IResult Token(string conversationId, ChatTokens tokens) => Results.Json(new
    {
        conversationId,
        token = tokens.Issue(conversationId),
        expires_in = (int)ChatTokens.Lifetime.TotalSeconds,
    });

    private static IResult Start(HttpRequest request, DirectLineAccess access, ChatTokens tokens, ChatStore store, BotFrontDoor bot)
    {
        var conversation = access.Enter(request);
        var isNew = store.TryGreet(conversation.Id);
        if (isNew) _ = bot.GreetAsync(conversation);
        return Session(request, conversation, tokens, watermark: "", isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static IResult Reconnect(string id, string? watermark, HttpRequest request, DirectLineAccess access, ChatTokens tokens) =>
        Session(request, access.Enter(request, id), tokens, watermark ?? "", StatusCodes.Status200OK);

    private static IResult Session(HttpRequest request, Conversation conversation, ChatTokens tokens, string watermark, int status)
    {
        var token = tokens.Issue(conversation.Id);
        var scheme = request.IsHttps ? "wss" : "ws";
        return Results.Json(new
        {
            conversationId = conversation.Id,
            token,
            expires_in = (int)ChatTokens.Lifetime.TotalSeconds,
            streamUrl = $"{scheme}://{request.Host}/v3/directline/conversations/{conversation.Id}/stream?watermark={WebUtility.UrlEncode(watermark)}&t={token}",
        }, statusCode: status);
    }

    private static IResult Read(string id, string? watermark, HttpRequest request, DirectLineAccess access, ChatStore store) =>
        Results.Json(ActivitySet.Since(store, access.Enter(request, id), watermark));

    private static async Task<IResult> PostAsync(string id, HttpRequest request, DirectLineAccess access, BotFrontDoor bot, TimeProvider time)
    {
        var conversation = access.Enter(request, id);
        var activity = ActivityJson.FromPerson(await ActivityJson.ReadAsync(request), conversation, time.GetUtcNow());
        try
        {
            // Not cancelled with the request: what is said is said, even when the page is closed at once.
            if (await bot.SayAsync(conversation, activity).WaitAsync(Patience, time)) return Results.Json(new { id = (string)activity["id"]! });
            throw new DirectLineException(502, "BotError", "The bot did not take the message. It is kept; send it again in a minute.");
        }
        catch (TimeoutException)
        {
            throw new DirectLineException(504, "BotTimeout", "The bot is still at work on the message. Its answer will follow here.");
        }
    }

    private static async Task StreamAsync(string id, string? watermark, HttpContext http, DirectLineAccess access, ActivityStream stream, TimeProvider time)
    {
        var conversation = access.Enter(http.Request, id);
        if (!http.WebSockets.IsWebSocketRequest) throw new DirectLineException(400, "BadArgument", "Open this address as a WebSocket.");
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        // The page comes again with a new token.
        using var over = new CancellationTokenSource(access.TimeLeft(http.Request), time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(over.Token, http.RequestAborted);
        await stream.SendAsync(socket, conversation, watermark, end.Token);
    }
}
