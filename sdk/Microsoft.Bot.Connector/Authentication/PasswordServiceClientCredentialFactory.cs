using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes credentials from an app id and a client secret.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly BotApp _app;

    /// <summary>Knows no app: authentication is disabled.</summary>
    public PasswordServiceClientCredentialFactory()
        : this(null, null, null, null, null)
    {
    }

    /// <summary>Knows this app; a tenant makes it one of a single tenant.</summary>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        _app = BotApp.Confidential(tenantId, httpClient, builder => builder.WithClientSecret(Password));
    }

    /// <summary>The app id; empty to disable authentication.</summary>
    public string AppId { get; set; }

    /// <summary>The client secret.</summary>
    public string Password { get; set; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(BotApp.IsSame(AppId, appId));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(_app.CredentialsFor(appId, new(AppId, oauthScope, loginEndpoint, validateAuthority)));
}
