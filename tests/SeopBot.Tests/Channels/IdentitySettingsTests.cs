using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SeopBot.Bot;

namespace SeopBot.Tests.Channels;

/// <summary>Settings of the bot's identity are checked at the start, and what is wrong is said in a sentence.</summary>
public sealed class IdentitySettingsTests : IDisposable
{
    private const string Id = "00000000-0000-0000-0000-0000000000aa";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("Production", "no identity", "MicrosoftAppId=", "set MicrosoftAppId")]
    [InlineData("Production", "no tenant", "MicrosoftAppTenantId=", "set MicrosoftAppTenantId")]
    [InlineData("Development", "no tenant", "MicrosoftAppTenantId=", "set MicrosoftAppTenantId")]
    [InlineData("Production", "a tenant by name", "MicrosoftAppTenantId=contoso.onmicrosoft.com", "MicrosoftAppTenantId is 'contoso.onmicrosoft.com'")]
    [InlineData("Production", "an empty tenant", "SeopBot:Tenants:0=00000000-0000-0000-0000-000000000000", "SeopBot:Tenants is")]
    [InlineData("Production", "an app by name", "MicrosoftAppId=seopbot", "MicrosoftAppId is 'seopbot'")]
    [InlineData("Production", "the Emulator", "ToBotFromEmulatorOpenIdMetadataUrl=https://login.microsoftonline.com/x", "Development only")]
    [InlineData("Production", "no proof", "MicrosoftAppPassword=", "SeopBot:Certificate")]
    [InlineData("Production", "an unknown type", "MicrosoftAppType=Skill", "MicrosoftAppType is 'Skill'")]
    [InlineData("Production", "a managed identity with a secret", "MicrosoftAppType=UserAssignedMSI", "has no secret")]
    [InlineData("Production", "two proofs", "SeopBot:Certificate=bot.pfx", "MicrosoftAppPassword and SeopBot:Certificate are set")]
    [InlineData("Production", "a database without TLS", "SeopBot:Database=Host=db.example.org;Database=seopbot", "SSL Mode=VerifyFull")]
    [InlineData("Production", "a database that may be anyone", "SeopBot:Database=Host=db.example.org;SSL Mode=Require", "SSL Mode=VerifyFull")]
    [InlineData("Production", "a second database elsewhere", "SeopBot:Database=Host=localhost,db.example.org:5432", "SSL Mode=VerifyFull")]
    public void What_is_wrong_is_said(string environment, string what, string setting, string said)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(environment, setting));
        Assert.True(refusal.Message.Contains(said, StringComparison.Ordinal), $"{what}: {refusal.Message}");
    }

    [Theory]
    [InlineData(typeof(ConfigurationServiceClientCredentialFactory), "MicrosoftAppType=SingleTenant")]
    [InlineData(typeof(ConfigurationServiceClientCredentialFactory), "MicrosoftAppType=UserAssignedMSI", "MicrosoftAppPassword=")]
    [InlineData(typeof(FederatedServiceClientCredentialsFactory), "MicrosoftAppPassword=", "SeopBot:FederatedIdentity=00000000-0000-0000-0000-0000000000bb", "MicrosoftAppType=SingleTenant")]
    public void The_way_to_prove_who_it_is_is_chosen_by_settings(Type credentials, params string[] settings) =>
        Assert.IsType(credentials, Read("Production", settings).Identity!.Credentials);

    [Theory]
    [InlineData("bot.pfx", null)]
    [InlineData("bot.pfx", "word")]
    [InlineData("bot.pem", null)]
    public void A_certificate_is_read_from_its_file(string name, string? password)
    {
        var file = Path.Combine(_folder, name);
        Save(file, password);
        var identity = Read("Production", "MicrosoftAppPassword=", $"SeopBot:Certificate={file}", $"SeopBot:CertificatePassword={password}").Identity!;
        Assert.IsType<CertificateServiceClientCredentialsFactory>(identity.Credentials);
    }

    [Fact]
    public void A_certificate_that_cannot_be_opened_is_said()
    {
        var file = Path.Combine(_folder, "bot.pfx");
        Save(file, "word");
        foreach (var settings in (string[][])[["SeopBot:Certificate=/nowhere/bot.pfx"], [$"SeopBot:Certificate={file}", "SeopBot:CertificatePassword=other"]])
            Assert.Contains("cannot be opened", Assert.Throws<SettingsException>(() => Read("Production", ["MicrosoftAppPassword=", .. settings])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db.example.org;SSL Mode=VerifyFull")]
    [InlineData("Host=db.example.org;SSL Mode=VerifyCA")]
    [InlineData("Host=/var/run/postgresql")]
    [InlineData("Host=127.0.0.1:5433,localhost,::1")]
    public void A_database_that_is_verified_or_here_is_taken(string database) => Assert.True(Read("Production", $"SeopBot:Database={database}").HasIdentity);

    [Fact]
    public void Without_an_identity_no_setting_of_Kestrel_opens_another_door() =>
        Assert.Contains("Kestrel:Endpoints", Assert.Throws<SettingsException>(() => Read("Development", "MicrosoftAppId=", "MicrosoftAppPassword=", "Kestrel:Endpoints:Open:Url=http://0.0.0.0:80")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_Emulator_is_let_in_where_it_is_asked_for_in_Development() =>
        Assert.True(Read("Development", "ToBotFromEmulatorOpenIdMetadataUrl=https://login.microsoftonline.com/x").Identity!.AllowsEmulator);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static IHostEnvironment Environment(string name) => new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = name }).Environment;

    private static HostSettings Read(string environment, params string[] settings)
    {
        Dictionary<string, string?> values = new()
        {
            ["MicrosoftAppId"] = Id,
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = "00000000-0000-0000-0000-0000000000c1",
            ["SharePoint:Site"] = "contoso.sharepoint.com:/sites/seop",
        };
        foreach (var setting in settings) values[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return HostSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), Environment(environment));
    }

    private static void Save(string file, string? password)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        if (file.EndsWith(".pem", StringComparison.Ordinal)) File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        else File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
    }
}
