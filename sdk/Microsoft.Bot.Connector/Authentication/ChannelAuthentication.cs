using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The public cloud's authentication: tokens from channels in, tokens of the bot's app out. Without an app id nobody is asked.</summary>
internal sealed partial class ChannelAuthentication(ServiceClientCredentialsFactory bot, ChannelTokens tokens, ChannelAuthentication.Login login, IHttpClientFactory httpClients, ILogger logger) : BotFrameworkAuthentication
{
    // One client for all connectors: sockets are pooled, and no cookies or redirects are followed with a token.
    private readonly HttpClient _http = httpClients == null ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) }) : null;
    private readonly TrustedServices _trusted = new();

    public override string GetOriginatingAudience() => login.Audience;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var disabled = await bot.IsAuthenticationDisabledAsync(cancellationToken);
        if (disabled && !string.IsNullOrEmpty(authHeader))
            throw new UnauthorizedAccessException("The request has a token, but the bot has no app id to verify it with. Set MicrosoftAppId.");
        var sender = disabled
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : await VerifyAsync(activity, authHeader, cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = sender,
            Audience = login.Audience,
            CallerId = disabled ? null : login.CallerId ?? CallerIdConstants.PublicAzureChannel,
            ConnectorFactory = CreateConnectorFactory(sender),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new Connectors(this, claimsIdentity?.FindFirst(AuthenticationConstants.AudienceClaim)?.Value);

    private async Task<ClaimsIdentity> VerifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            var sender = await tokens.VerifyAsync(authHeader, activity, bot, cancellationToken);
            _trusted.Add(activity.ServiceUrl);
            return sender;
        }
        catch (UnauthorizedAccessException e)
        {
            if (logger != null)
                Log.Refused(logger, e.Message);
            throw;
        }
    }

    private async Task<IConnectorClient> ConnectAsync(string serviceUrl, string audience, string appId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        var address = new Uri(serviceUrl);
        ServiceClientCredentials credentials = null;
        if (!await bot.IsAuthenticationDisabledAsync(cancellationToken))
        {
            _trusted.Check(address);
            credentials = await bot.CreateCredentialsAsync(appId, audience ?? login.Audience, login.Endpoint, login.ValidateAuthority, cancellationToken);
        }
        return new ConnectorClient(address, credentials, _http ?? httpClients.CreateClient(), disposeHttpClient: false);
    }

    /// <summary>Where and for whom the bot gets its tokens, and what it calls its callers.</summary>
    internal sealed record Login(string Endpoint, string Audience, bool ValidateAuthority, string CallerId);

    private sealed class Connectors(ChannelAuthentication authentication, string appId) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            authentication.ConnectAsync(serviceUrl, audience, appId, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused. {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
