using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SeopBot.Bot.Turns;

namespace SeopBot.Bot.Channels;

/// <summary>The bot's front door, <c>POST /api/messages</c>: takes no more than it can carry, and without credentials opens to this machine only.</summary>
public sealed partial class FrontDoor(IBotFrameworkHttpAdapter adapter, IBot bot, ConcurrencyLimiter turns, HostSettings settings, ILogger<FrontDoor> log)
{
    /// <summary>Maps the front door.</summary>
    public static void Map(WebApplication app)
    {
        app.MapPost("/api/messages", (HttpContext http, FrontDoor door) => door.OpenAsync(http)).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.LargestBody));
        if (!app.Services.GetRequiredService<HostSettings>().HasIdentity) Log.Unauthenticated(app.Logger);
    }

    private async Task OpenAsync(HttpContext http)
    {
        try
        {
            if (!settings.HasIdentity && !IsFromHere(http)) Refuse(http, StatusCodes.Status403Forbidden, "not from this machine");
            else if (settings.HasIdentity && !HasToken(http.Request)) Refuse(http, StatusCodes.Status401Unauthorized, "no token");
            else if (!http.Request.HasJsonContentType()) Refuse(http, StatusCodes.Status415UnsupportedMediaType, "no JSON");
            else await TakeAsync(http);
        }
        catch (BadHttpRequestException refused)
        {
            Refuse(http, refused.StatusCode, "too large, too slow, or cut off");
        }
    }

    // No turn is taken up before the whole activity is here, so that slow senders hold none.
    private async Task TakeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = RequestLimits.SlowestBody;
        await ReceiveAsync(http.Request.BodyReader, http.RequestAborted);
        using var turn = await PlaceAsync(http.RequestAborted);
        if (turn is { IsAcquired: true }) await TurnAsync(http);
        else Busy(http, "too many turns at once");
    }

    // A place among the turns; null when none came free in time.
    private async Task<RateLimitLease?> PlaceAsync(CancellationToken hungUp)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(hungUp);
        patience.CancelAfter(RequestLimits.QueuePatience);
        try
        {
            return await turns.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!hungUp.IsCancellationRequested)
        {
            return null;
        }
    }

    // Not cancelled with the request: what is said is said, even when the channel has stopped waiting.
    private async Task TurnAsync(HttpContext http)
    {
        using var time = new CancellationTokenSource(settings.Options.TurnTime);
        try
        {
            await adapter.ProcessAsync(http.Request, http.Response, bot, time.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !http.Response.HasStarted)
        {
            Busy(http, "its turn took too long");
        }
        catch (FullLineException)
        {
            Busy(http, "too many of one conversation or person wait");
        }
    }

    private static async Task ReceiveAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            body.AdvanceTo(read.Buffer.Start, read.IsCompleted ? read.Buffer.Start : read.Buffer.End);
            if (read.IsCompleted) return;
        }
    }

    // Without one nothing of the body is worth reading.
    private static bool HasToken(HttpRequest request) => request.Headers.Authorization is [{ } token] && token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    // Pages of other sites may make a browser on this machine send something, but not without its Origin.
    private static bool IsFromHere(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote)) && http.Request.Headers.Origin.Count == 0;

    private void Busy(HttpContext http, string reason)
    {
        http.Response.Headers.RetryAfter = RequestLimits.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        Refuse(http, StatusCodes.Status503ServiceUnavailable, reason);
    }

    private void Refuse(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        Log.Refused(log, status, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No MicrosoftAppId: the bot takes unauthenticated activities from this machine only (Development).")]
        public static partial void Unauthenticated(ILogger log);

        [LoggerMessage(2, LogLevel.Warning, "A request was refused with HTTP {Status}: {Reason}.")]
        public static partial void Refused(ILogger log, int status, string reason);
    }
}
