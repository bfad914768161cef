using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes credentials of an app that is a user-assigned managed identity: no secret anywhere.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly BotApp _app;

    /// <summary>Knows this app; its id is the identity's client id.</summary>
    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _appId = appId;
        _app = BotApp.ManagedIdentity(httpClient);
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(BotApp.IsSame(_appId, appId));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(_app.CredentialsFor(appId, new(_appId, audience, loginEndpoint, validateAuthority)));
}
