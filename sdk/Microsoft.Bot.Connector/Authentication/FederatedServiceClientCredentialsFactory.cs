using Microsoft.Identity.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes credentials of an app that trusts a user-assigned managed identity to speak for it: no secret anywhere.</summary>
public class FederatedServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    // Source: workload-identity-federation (the audience that Entra asks of the identity's token).
    private const string TokenExchange = "api://AzureADTokenExchange";

    private readonly string _appId;
    private readonly BotApp _app;

    /// <summary>Knows this app and the client id of the identity; a tenant makes it an app of a single tenant.</summary>
    public FederatedServiceClientCredentialsFactory(string appId, string clientId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        var identity = BotApp.ManagedIdentity(clientId, TokenExchange, httpClient);
        _appId = appId;
        _app = BotApp.Confidential(tenantId, httpClient, builder => builder.WithClientAssertion(async (AssertionRequestOptions _) => (await identity()).AccessToken));
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
