using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes credentials from an app id and a client secret.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<(string AppId, string Audience, string LoginEndpoint), ServiceClientCredentials> _credentials = new();
    private readonly HttpClient _http;

    /// <summary>Knows no app: authentication is disabled.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>Knows this app; a tenant makes it one of a single tenant.</summary>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _http = httpClient;
    }

    /// <summary>The app id; empty to disable authentication.</summary>
    public string AppId { get; set; }

    /// <summary>The client secret.</summary>
    public string Password { get; set; }

    /// <summary>The tenant of a single-tenant bot; null for many tenants.</summary>
    public string TenantId { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(appId) && string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken))
            return null;
        if (!await IsValidAppIdAsync(appId, cancellationToken))
            throw new InvalidOperationException($"'{appId}' is not this bot's app id. Use the one in MicrosoftAppId.");
        var login = string.IsNullOrEmpty(TenantId) ? loginEndpoint : string.Format(CultureInfo.InvariantCulture, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, TenantId);
        return _credentials.GetOrAdd((AppId, oauthScope, login), key => new ClientSecretCredentials(App(key.LoginEndpoint, validateAuthority), key.Audience));
    }

    private IConfidentialClientApplication App(string login, bool validateAuthority)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(AppId).WithClientSecret(Password).WithAuthority(login, validateAuthority);
        if (_http != null)
            builder.WithHttpClientFactory(new OneHttpClient(_http));
        return builder.Build();
    }

    private sealed class OneHttpClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
