using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The public cloud's authentication: tokens from channels in, tokens of the bot's app out. Without an app id nobody is asked.</summary>
internal sealed partial class ChannelAuthentication(ServiceClientCredentialsFactory bot, InboundTokens tokens, ChannelAuthentication.Login login, IHttpClientFactory httpClients, ILogger logger) : BotFrameworkAuthentication
{
    /// <summary>Longest time that one request to a connector takes: shorter than the channel waits for the bot. Source: platform.md §5.6 (10 to 15 seconds).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Largest answer taken from a connector, in bytes; a page of members has some 200 KB.</summary>
    private const int LargestAnswer = 4 * 1024 * 1024;

    // One client for all connectors: sockets are pooled, and no cookies or redirects are followed with a token.
    private readonly HttpClient _http = httpClients == null ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) }) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer } : null;
    private readonly TrustedServices _trusted = new();

    public override string GetOriginatingAudience() => login.Audience;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var disabled = await bot.IsAuthenticationDisabledAsync(cancellationToken);
        var sender = disabled && string.IsNullOrEmpty(authHeader)
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : await VerifyAsync(activity, authHeader, disabled, cancellationToken);
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

    private async Task<ClaimsIdentity> VerifyAsync(Activity activity, string authHeader, bool disabled, CancellationToken cancellationToken)
    {
        try
        {
            if (disabled)
                throw new UnauthorizedAccessException("The request has a token, but the bot has no app id to verify it with. Set MicrosoftAppId.");
            var sender = await tokens.VerifyAsync(authHeader, activity, cancellationToken);
            _trusted.Add(activity.ServiceUrl, sender.IsEmulator);
            return sender.Identity;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityTokenSignatureKeyNotFoundException)
        {
            if (logger != null)
                Log.Refused(logger, e.Message);
            throw;
        }
    }

    private async Task<IConnectorClient> ConnectAsync(string serviceUrl, string audience, string appId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        var credentials = await bot.CreateCredentialsAsync(appId, audience ?? login.Audience, login.Endpoint, login.ValidateAuthority, cancellationToken);
        return new ConnectorClient(new Uri(serviceUrl), credentials == null ? null : new TrustedCredentials(credentials, _trusted), _http ?? NewHttpClient(), disposeHttpClient: false);
    }

    private HttpClient NewHttpClient()
    {
        var http = httpClients.CreateClient();
        // A client in use can no longer be changed; one that is given again has the limits already.
        if (http.Timeout > Patience || http.Timeout == Timeout.InfiniteTimeSpan)
            http.Timeout = Patience;
        if (http.MaxResponseContentBufferSize > LargestAnswer)
            http.MaxResponseContentBufferSize = LargestAnswer;
        return http;
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
