using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the credentials of the bot's app: one for an audience and a login server, kept with its token.</summary>
internal sealed class BotApp(Func<BotApp.Wanted, Func<Task<AuthenticationResult>>> connect)
{
    private readonly ConcurrentDictionary<Wanted, TokenCredentials> _credentials = new();

    /// <summary>An app that proves itself to the login server; a tenant makes it one of a single tenant.</summary>
    public static BotApp Confidential(string tenantId, HttpClient http, Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove) => new(wanted =>
    {
        var login = string.IsNullOrEmpty(tenantId) ? wanted.Login : string.Format(CultureInfo.InvariantCulture, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, tenantId);
        var builder = prove(ConfidentialClientApplicationBuilder.Create(wanted.AppId)).WithAuthority(login, wanted.ValidateAuthority);
        var app = (http == null ? builder : builder.WithHttpClientFactory(new OneHttpClient(http))).Build();
        string[] scopes = [wanted.Audience.TrimEnd('/') + "/.default"];
        return () => app.AcquireTokenForClient(scopes).ExecuteAsync();
    });

    /// <summary>An app that is a managed identity: the machine that it runs on vouches for it.</summary>
    public static BotApp ManagedIdentity(HttpClient http) => new(wanted => ManagedIdentity(wanted.AppId, wanted.Audience, http));

    /// <summary>Gets a managed identity's token.</summary>
    public static Func<Task<AuthenticationResult>> ManagedIdentity(string clientId, string resource, HttpClient http)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId));
        var app = (http == null ? builder : builder.WithHttpClientFactory(new OneHttpClient(http))).Build();
        return () => app.AcquireTokenForManagedIdentity(resource).ExecuteAsync();
    }

    /// <summary>Whether this is the bot's app id.</summary>
    public static bool IsSame(string appId, string other) => !string.IsNullOrEmpty(appId) && string.Equals(appId, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Credentials for an audience; null without an app id.</summary>
    /// <exception cref="InvalidOperationException">They are asked for another app.</exception>
    public ServiceClientCredentials CredentialsFor(string askedFor, Wanted wanted)
    {
        if (string.IsNullOrEmpty(wanted.AppId))
            return null;
        if (!IsSame(wanted.AppId, askedFor))
            throw new InvalidOperationException($"'{askedFor}' is not this bot's app id. Use the one in MicrosoftAppId.");
        return _credentials.GetOrAdd(wanted, key => new TokenCredentials(connect(key)));
    }

    /// <summary>Whose token is wanted, for whom, and from where.</summary>
    internal sealed record Wanted(string AppId, string Audience, string Login, bool ValidateAuthority);

    private sealed class OneHttpClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
