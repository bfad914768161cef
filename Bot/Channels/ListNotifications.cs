using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using SeopBot.SharePoint.Mirror;

namespace SeopBot.Bot.Channels;

/// <summary>
/// Where Microsoft Graph tells of changes in the lists, <c>POST /api/lists/notifications</c>. Anybody may post here, so it does next to
/// nothing: it echoes Graph's question, and it believes who knows a subscription's secret. Source: platform.md §1.7.
/// </summary>
public sealed partial class ListNotifications(SubscriptionLedger subscriptions, TimeProvider time, ILogger<ListNotifications> log)
{
    /// <summary>The path below the bot's public address.</summary>
    public const string Path = "api/lists/notifications";

    // Graph's own are about 120 characters. Our choice.
    private const int LongestToken = 1024;

    // A notification has about 500 bytes, and there is one a list. Our choice.
    private const int LargestBody = 64 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };
    private static readonly TimeSpan LogEvery = TimeSpan.FromHours(1);

    private long _quietUntil;

    /// <summary>Maps it, where Graph is to call.</summary>
    public static void Map(WebApplication app)
    {
        if (app.Services.GetRequiredService<HostSettings>().Options.PublicUrl is null) return;
        app.MapPost(Path, (HttpContext http, ListNotifications door) => door.OpenAsync(http)).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
    }

    private Task OpenAsync(HttpContext http) => http.Request.Query["validationToken"] switch
    {
        [] => TakeAsync(http),
        [{ Length: > 0 and <= LongestToken } token] when !token.Any(char.IsControl) => EchoAsync(http.Response, token),
        _ => RefuseAsync(http, StatusCodes.Status400BadRequest),
    };

    // As plain text and nothing else: whatever the token says, no browser makes a page of it.
    private static Task EchoAsync(HttpResponse response, string token)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(token);
    }

    private async Task TakeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = RequestLimits.SlowestBody;
        if (!http.Request.HasJsonContentType())
        {
            await RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        try
        {
            var body = await JsonSerializer.DeserializeAsync<NotificationBatch>(http.Request.Body, Strict, http.RequestAborted);
            foreach (var told in body?.Value ?? [])
            {
                if (!subscriptions.Take(told?.SubscriptionId, told?.ClientState, told?.LifecycleEvent)) LogFalse("not from a subscription of ours");
            }

            // Also for a false one: who sends it learns nothing.
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (JsonException)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            await RefuseAsync(http, refused.StatusCode);
        }
    }

    private Task RefuseAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        LogFalse("it could not be read");
        return Task.CompletedTask;
    }

    // One line an hour, however many come.
    private void LogFalse(string reason)
    {
        var (now, until) = (time.GetUtcNow().UtcTicks, Interlocked.Read(ref _quietUntil));
        if (now >= until && Interlocked.CompareExchange(ref _quietUntil, now + LogEvery.Ticks, until) == until) Log.False(log, reason);
    }

    private sealed record NotificationBatch(IReadOnlyList<Notification?>? Value);

    private sealed record Notification(string? SubscriptionId, string? ClientState, string? LifecycleEvent);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A notification of changes in the lists was not believed: {Reason}. Further ones are not logged for an hour.")]
        public static partial void False(ILogger log, string reason);
    }
}
