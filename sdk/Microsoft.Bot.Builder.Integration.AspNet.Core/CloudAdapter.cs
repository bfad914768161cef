using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities from HTTP requests, and answers over the channel's connector.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Without an app id: nobody is asked who they are.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    /// <summary>Checks senders with this authentication.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Checks senders as the configuration says: see <see cref="ConfigurationBotFrameworkAuthentication"/>.</summary>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <inheritdoc/>
    /// <remarks>405 for anything but POST, 400 for a body that is no activity, 401 for a sender not to be trusted, 503 while that cannot be told, 500 for a bot that threw; each with an empty body.</remarks>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        if (await ReadAsync(httpRequest, cancellationToken) is not { } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken);
            await ActivityBody.WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (SecurityTokenSignatureKeyNotFoundException)
        {
            // Not the sender's fault: there are no keys to tell by. Teams sends 503 again, 401 not. Source: msteams-docs/issues/8998.
            httpResponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            Log.Malformed(Logger, "a form");
            return null;
        }
        try
        {
            var activity = await ActivityBody.ReadAsync(request, cancellationToken);
            if ((ActivityBody.WhatIsMissing(activity) ?? ActivityLists.WhatIsHollow(activity)) is not { } missing)
                return activity;
            Log.Incomplete(Logger, missing);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            Log.Malformed(Logger, e.GetType().Name);
        }
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request's body could not be read as an activity: {Reason}.")]
        public static partial void Malformed(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request's activity has no usable {Property}.")]
        public static partial void Incomplete(ILogger logger, string property);
    }
}
