using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace SeopBot.Bot.Channels;

/// <summary>The bot's front door, <c>POST /api/messages</c>. Without credentials it opens to this machine only.</summary>
public static partial class FrontDoor
{
    /// <summary>Largest activity taken, in bytes. Source: platform.md §5.6 (about 100 KB), with room for cards that come back.</summary>
    public const int LargestBody = 512 * 1024;

    /// <summary>Maps the front door.</summary>
    public static void MapFrontDoor(this WebApplication app)
    {
        var door = app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken cancellationToken) =>
            adapter.ProcessAsync(request, response, bot, cancellationToken));
        if (app.Services.GetRequiredService<HostSettings>().HasIdentity) return;
        Log.Unauthenticated(app.Logger);
        door.AddEndpointFilter(LoopbackOnlyAsync);
    }

    private static async ValueTask<object?> LoopbackOnlyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength > LargestBody) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (http.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        http.Request.EnableBuffering(LargestBody, LargestBody);
        var comesFromHere = await ServiceUrlIsLoopbackAsync(http.Request, http.RequestAborted);
        http.Request.Body.Position = 0;
        return comesFromHere ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    // What cannot be read goes on: the adapter refuses it with 400.
    private static async Task<bool> ServiceUrlIsLoopbackAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var activity = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return activity.RootElement.ValueKind != JsonValueKind.Object
                || !activity.RootElement.TryGetProperty("serviceUrl", out var serviceUrl)
                || (serviceUrl.ValueKind == JsonValueKind.String && Uri.TryCreate(serviceUrl.GetString(), UriKind.Absolute, out var address) && address.IsLoopback);
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No MicrosoftAppId: the bot takes unauthenticated activities from this machine only (Development).")]
        public static partial void Unauthenticated(ILogger log);
    }
}
