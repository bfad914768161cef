using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's app as the configuration describes it.</summary>
/// <remarks>Keys: MicrosoftAppId (empty disables authentication), MicrosoftAppPassword (the client secret), MicrosoftAppTenantId, MicrosoftAppType (MultiTenant, the default, or SingleTenant).</remarks>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory _inner;

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="InvalidOperationException">The configuration does not fit together.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = configuration["MicrosoftAppId"]?.Trim();
        var password = configuration["MicrosoftAppPassword"]?.Trim();
        var tenantId = configuration["MicrosoftAppTenantId"]?.Trim();
        if (!string.IsNullOrEmpty(appId))
            tenantId = Tenant(configuration["MicrosoftAppType"]?.Trim(), password, tenantId);
        _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static string Tenant(string appType, string password, string tenantId)
    {
        var single = string.Equals(appType, "SingleTenant", StringComparison.OrdinalIgnoreCase);
        if (!single && !string.IsNullOrEmpty(appType) && !string.Equals(appType, "MultiTenant", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"MicrosoftAppType is '{appType}', which is not carried. Set it to MultiTenant or SingleTenant.");
        if (string.IsNullOrEmpty(password))
            throw new InvalidOperationException("MicrosoftAppId is set, but MicrosoftAppPassword is not. Set it to the app's client secret.");
        if (single && string.IsNullOrEmpty(tenantId))
            throw new InvalidOperationException("MicrosoftAppType is SingleTenant, but MicrosoftAppTenantId is not set. Set it to the app's tenant.");
        return single ? tenantId : null;
    }
}
