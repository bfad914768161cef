using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace SeopBot.Bot.Channels;

/// <summary>Who the bot is to Microsoft, and which tenants' people it works for. Source: docs/production.md.</summary>
/// <param name="AppId">Its application (client) id.</param>
/// <param name="Tenants">The Entra tenants it works for; at least one.</param>
/// <param name="AllowsEmulator">Takes the Emulator's tokens (Development only).</param>
public sealed record BotIdentity(string AppId, IReadOnlySet<Guid> Tenants, bool AllowsEmulator)
{
    private const string EmulatorKeys = "ToBotFromEmulatorOpenIdMetadataUrl";

    /// <summary>How it proves who it is.</summary>
    public required ServiceClientCredentialsFactory Credentials { get; init; }

    /// <summary>Reads and checks the settings; null when the bot has no identity.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static BotIdentity? Read(IConfiguration configuration, SeopBotOptions options, bool isDevelopment)
    {
        if (configuration["MicrosoftAppId"] is not { Length: > 0 } appId) return null;
        Id("MicrosoftAppId", appId);
        var allowsEmulator = !string.IsNullOrEmpty(configuration[EmulatorKeys]);
        if (allowsEmulator && !isDevelopment)
            throw new SettingsException($"{EmulatorKeys} lets in whoever knows the bot's secret, and works in Development only. Remove it.");
        return new BotIdentity(appId, TenantsOf(configuration, options), allowsEmulator) { Credentials = CredentialsOf(configuration, options, appId) };
    }

    private static HashSet<Guid> TenantsOf(IConfiguration configuration, SeopBotOptions options)
    {
        var own = configuration["MicrosoftAppTenantId"];
        var tenants = options.Tenants.Count > 0 ? [.. options.Tenants.Select(tenant => Id("SeopBot:Tenants", tenant))]
            : string.IsNullOrEmpty(own) ? new HashSet<Guid>() : [Id("MicrosoftAppTenantId", own)];
        return tenants.Count > 0 ? tenants : throw new SettingsException("The bot must know whose people it works for: set MicrosoftAppTenantId to the school's Entra tenant id, or SeopBot:Tenants:0, SeopBot:Tenants:1 … to several.");
    }

    private static Guid Id(string setting, string value) => Guid.TryParse(value, out var id) && id != Guid.Empty
        ? id
        : throw new SettingsException($"{setting} is '{value}', which is no id. Write it as 00000000-1111-2222-3333-444444444444.");

    private static ServiceClientCredentialsFactory CredentialsOf(IConfiguration configuration, SeopBotOptions options, string appId)
    {
        string[] proofs = [.. new[] { ("MicrosoftAppPassword", configuration["MicrosoftAppPassword"]), ("SeopBot:Certificate", options.Certificate), ("SeopBot:FederatedIdentity", options.FederatedIdentity) }
            .Where(proof => !string.IsNullOrEmpty(proof.Item2)).Select(proof => proof.Item1)];
        if (proofs.Length > 1)
            throw new SettingsException($"The bot proves who it is in one way only, but {string.Join(" and ", proofs)} are set. Keep one.");
        if (proofs is ["MicrosoftAppPassword"] or []) return ByType(configuration);

        var tenant = (configuration["MicrosoftAppType"] ?? "").ToUpperInvariant() switch
        {
            "SINGLETENANT" => configuration["MicrosoftAppTenantId"] ?? throw new SettingsException("MicrosoftAppType is SingleTenant: set MicrosoftAppTenantId."),
            "" or "MULTITENANT" => null,
            _ => throw new SettingsException($"With {proofs[0]}, MicrosoftAppType must be SingleTenant or MultiTenant."),
        };
        return options.FederatedIdentity is { Length: > 0 } identity
            ? new FederatedServiceClientCredentialsFactory(appId, Id("SeopBot:FederatedIdentity", identity).ToString(), tenant)
            : new CertificateServiceClientCredentialsFactory(Open(options.Certificate!, options.CertificatePassword), appId, tenant, sendX5c: true);
    }

    private static ConfigurationServiceClientCredentialFactory ByType(IConfiguration configuration)
    {
        try
        {
            return new ConfigurationServiceClientCredentialFactory(configuration);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            throw new SettingsException($"{wrong.Message} (A bot proves who it is with MicrosoftAppPassword, SeopBot:Certificate, SeopBot:FederatedIdentity, or MicrosoftAppType UserAssignedMSI.)");
        }
    }

    // A PFX file, or a PEM file with certificate and key.
    private static X509Certificate2 Open(string file, string? password)
    {
        try
        {
            var certificate = Path.GetExtension(file).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(file) : X509Certificate2.CreateFromEncryptedPemFile(file, password)
                : X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.HasPrivateKey ? certificate : throw new CryptographicException("It has no private key.");
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"SeopBot:Certificate '{file}' cannot be opened ({wrong.Message}) Give a .pfx file, or a .pem file with certificate and private key, and SeopBot:CertificatePassword where it has one.");
        }
    }
}
