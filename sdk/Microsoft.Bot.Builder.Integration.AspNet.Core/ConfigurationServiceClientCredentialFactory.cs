using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's app as the configuration describes it.</summary>
/// <remarks>Keys: MicrosoftAppId (empty disables authentication), MicrosoftAppType (MultiTenant, the default, SingleTenant or UserAssignedMsi), MicrosoftAppPassword (the client secret; not with UserAssignedMsi), MicrosoftAppTenantId (not needed for MultiTenant).</remarks>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="InvalidOperationException">The configuration does not fit together.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = configuration["MicrosoftAppId"]?.Trim();
        var password = configuration["MicrosoftAppPassword"]?.Trim();
        var tenantId = configuration["MicrosoftAppTenantId"]?.Trim();
        var type = configuration["MicrosoftAppType"]?.Trim();
        _inner = string.IsNullOrEmpty(appId) ? new PasswordServiceClientCredentialFactory() : type?.ToUpperInvariant() switch
        {
            null or "" or "MULTITENANT" => new PasswordServiceClientCredentialFactory(appId, Given("MicrosoftAppPassword", password), null, httpClient, logger),
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(appId, Given("MicrosoftAppPassword", password), Given("MicrosoftAppTenantId", tenantId), httpClient, logger),
            "USERASSIGNEDMSI" when string.IsNullOrEmpty(password) && Given("MicrosoftAppTenantId", tenantId) != null => new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger),
            "USERASSIGNEDMSI" => throw new InvalidOperationException("MicrosoftAppType is UserAssignedMsi, but MicrosoftAppPassword is set. A managed identity has no secret: remove it."),
            _ => throw new InvalidOperationException($"MicrosoftAppType is '{type}', which is not known. Set it to MultiTenant, SingleTenant or UserAssignedMsi."),
        };
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static string Given(string setting, string value) => !string.IsNullOrEmpty(value)
        ? value
        : throw new InvalidOperationException($"MicrosoftAppId is set, but {setting} is not. This MicrosoftAppType needs it.");
}
