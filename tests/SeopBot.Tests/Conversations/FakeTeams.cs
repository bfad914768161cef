using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeopBot.Tests.Conversations;

/// <summary>The other side of the wire: takes what the bot sends into conversations, and gives every message its id.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Chat> _chats = new();
    private readonly WebApplication _app;
    private long _lastId;

    private FakeTeams(WebApplication app) => _app = app;

    /// <summary>The address that activities name as theirs.</summary>
    public string ServiceUrl => _app.Urls.Single() + "/amer/";

    public static async Task<FakeTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new FakeTeams(builder.Build());
        var conversations = teams._app.MapGroup("/amer/v3/conversations");
        conversations.MapPost("/{id}/activities/{replyToId?}", (string id, JsonObject activity) => teams.Take(id, chat => chat.Sent(teams.NewId(), activity)));
        conversations.MapPut("/{id}/activities/{activityId}", (string id, string activityId, JsonObject activity) => teams.Take(id, chat => chat.Changed(activityId, activity)));
        conversations.MapDelete("/{id}/activities/{activityId}", (string id, string activityId) => teams.Take(id, chat => chat.Deleted(activityId)));
        await teams._app.StartAsync();
        return teams;
    }

    public void Join(Chat chat) => _chats[chat.Id] = chat;

    /// <summary>An id for a message; Teams' ids rise.</summary>
    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"{1_767_765_488_332 + Interlocked.Increment(ref _lastId)}");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Take(string conversation, Func<Chat, string?> take) =>
        _chats.TryGetValue(conversation, out var chat) && take(chat) is { } id
            ? Results.Json(new { id }, statusCode: StatusCodes.Status201Created)
            : Results.Json(new { error = new { code = "ConversationNotFound", message = "Conversation not found." } }, statusCode: StatusCodes.Status404NotFound);
}
