using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Identity.Client;

namespace SeopBot.Tests.Sdk;

/// <summary>The bot's own token: how it is proved, kept, renewed, and where it goes.</summary>
public sealed class OutboundTokenTests : IDisposable
{
    private const string AppId = TokenDoor.AppId;
    private const string Tenant = "00000000-0000-0000-0000-0000000000cc";
    private const string Teams = "https://smba.trafficmanager.net/amer/";

    private readonly LoginServer _login = new();
    private readonly FakeConnector _connector = new();

    private HttpClient Login => new(_login, disposeHandler: false);

    [Fact]
    public async Task The_token_is_fetched_once_for_many_sends()
    {
        var adapter = Adapter(Password());
        for (var i = 0; i < 20; i++)
            await SendAsync(adapter, Teams);
        Assert.Single(_login.Asked);
        Assert.All(_connector.Requests, request => Assert.Equal("Bearer token-1", request.Authorization));
    }

    [Fact]
    public async Task First_sends_at_the_same_time_fetch_it_once()
    {
        var adapter = Adapter(Password());
        _login.Gate = new TaskCompletionSource();
        var sends = Enumerable.Range(0, 20).Select(_ => SendAsync(adapter, Teams)).ToArray();
        _login.Gate.SetResult();
        await Task.WhenAll(sends);
        Assert.Single(_login.Asked);
    }

    [Fact]
    public async Task It_is_renewed_five_minutes_before_it_expires()
    {
        _login.Lifetime = 299;
        var adapter = Adapter(Password());
        await SendAsync(adapter, Teams);
        await SendAsync(adapter, Teams);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _connector.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task It_is_renewed_when_the_login_server_wants_while_sends_go_on_with_the_old_one()
    {
        _login.RefreshIn = 1;
        var adapter = Adapter(Password());
        await SendAsync(adapter, Teams);
        _login.Gate = new TaskCompletionSource();
        // MSAL renews up to five minutes earlier or later than asked, by chance at each send.
        await SendUntilAsync(() => _login.Asked.Count > 1);
        Assert.All(_connector.Requests, request => Assert.Equal("Bearer token-1", request.Authorization));
        _login.Gate.SetResult();
        await SendUntilAsync(() => _connector.Requests[^1].Authorization != "Bearer token-1");

        async Task SendUntilAsync(Func<bool> holds)
        {
            for (var end = DateTime.UtcNow.AddSeconds(30); !holds(); await Task.Delay(20))
            {
                Assert.True(DateTime.UtcNow < end, "The token was not renewed.");
                await SendAsync(adapter, Teams);
            }
        }
    }

    [Fact]
    public async Task A_login_server_that_fails_leaves_nothing_sent_and_is_asked_again()
    {
        _login.Status = HttpStatusCode.BadRequest;
        var credentials = await Password().CreateCredentialsAsync(AppId, "https://api.botframework.com", "https://login.microsoftonline.com/botframework.com", false, default);
        await Assert.ThrowsAnyAsync<MsalException>(() => credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), default));
        _login.Status = HttpStatusCode.OK;
        await credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), default);
    }

    [Fact]
    public async Task A_login_server_that_is_away_looks_the_same()
    {
        _login.IsAway = true;
        var credentials = await Password().CreateCredentialsAsync(AppId, "https://api.botframework.com", "https://login.microsoftonline.com/botframework.com", false, default);
        await Assert.ThrowsAnyAsync<MsalException>(() => credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), default));
    }

    [Fact]
    public async Task A_bot_of_many_tenants_asks_the_bot_frameworks_tenant_with_its_secret()
    {
        await SendAsync(Adapter(Password()), Teams);
        var asked = Assert.Single(_login.Asked);
        Assert.Equal("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", asked.Address);
        Assert.Equal(("client_credentials", "secret", AppId), (asked.Form["grant_type"], asked.Form["client_secret"], asked.Form["client_id"]));
        Assert.Contains("https://api.botframework.com/.default", asked.Form["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_of_one_tenant_asks_its_own()
    {
        await SendAsync(Adapter(Password(("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", Tenant))), Teams);
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", Assert.Single(_login.Asked).Address);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_signs_an_assertion_and_the_secret_stays_at_home(bool sendX5c)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await SendAsync(Adapter(new CertificateServiceClientCredentialsFactory(certificate, AppId, Tenant, Login, sendX5c: sendX5c)), Teams);
        var asked = Assert.Single(_login.Asked);
        Assert.Contains(Tenant, asked.Address, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", asked.Form.Keys);
        var assertion = asked.Form["client_assertion"].Split('.');
        using var header = JsonDocument.Parse(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(assertion[0]));
        Assert.Equal(sendX5c, header.RootElement.TryGetProperty("x5c", out _));
        var signed = System.Text.Encoding.ASCII.GetBytes($"{assertion[0]}.{assertion[1]}");
        var signature = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(assertion[2]);
        Assert.True(key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss) || key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task A_managed_identity_asks_its_machine_once()
    {
        var clientId = Guid.NewGuid().ToString();
        var adapter = Adapter(new ConfigurationServiceClientCredentialFactory(Configuration(clientId, ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", ""), ("MicrosoftAppTenantId", Tenant)), Login));
        await Task.WhenAll(SendAsync(adapter, Teams, clientId), SendAsync(adapter, Teams, clientId));
        await SendAsync(adapter, Teams, clientId);
        var asked = Assert.Single(_login.Asked);
        Assert.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token?", asked.Address, StringComparison.Ordinal);
        Assert.Contains($"client_id={clientId}", asked.Address, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_federated_app_shows_the_identitys_token_to_its_own_tenant()
    {
        var identity = Guid.NewGuid().ToString();
        await SendAsync(Adapter(new FederatedServiceClientCredentialsFactory(AppId, identity, Tenant, Login)), Teams);
        Assert.Equal(2, _login.Asked.Count);
        Assert.Contains("resource=api://AzureADTokenExchange", Uri.UnescapeDataString(_login.Asked[0].Address), StringComparison.Ordinal);
        Assert.Equal("token-1", _login.Asked[1].Form["client_assertion"]);
        Assert.Equal("Bearer token-2", Assert.Single(_connector.Requests).Authorization);
    }

    [Theory]
    [InlineData("UserAssignedMSI", "secret", "MicrosoftAppPassword")]
    [InlineData("UserAssignedMSI", "", "MicrosoftAppTenantId")]
    [InlineData("MultiTenant", "", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "secret", "MicrosoftAppTenantId")]
    [InlineData("Skill", "secret", "MicrosoftAppType")]
    public void A_configuration_that_does_not_fit_together_is_refused_at_start(string type, string password, string named)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new CloudAdapter(Configuration(AppId, ("MicrosoftAppType", type), ("MicrosoftAppPassword", password))));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Credentials_for_another_app_are_not_made() => Assert.ThrowsAsync<InvalidOperationException>(() =>
        Password().CreateCredentialsAsync("00000000-0000-0000-0000-0000000000bb", "https://api.botframework.com", "https://login.microsoftonline.com/botframework.com", false, default));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net/emea/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/")]
    [InlineData("https://webchat.botframework.com/")]
    public async Task The_token_is_sent_to_Microsofts_connectors(string serviceUrl)
    {
        await SendAsync(Adapter(Password()), serviceUrl);
        Assert.Equal("Bearer token-1", Assert.Single(_connector.Requests).Authorization);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://evil.test/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.test/")]
    [InlineData("https://smba.trafficmanager.net@evil.test/")]
    [InlineData("https://user:word@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smbа.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.test/")]
    [InlineData("https://evil.test/?a=.botframework.com")]
    [InlineData("https://evil.test#.botframework.com")]
    [InlineData("http://localhost:50000/")]
    public async Task The_token_is_sent_nowhere_else(string serviceUrl)
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(Adapter(Password()), serviceUrl));
        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);
        Assert.Empty(_connector.Requests);
        Assert.Empty(_login.Asked);
    }

    public void Dispose() => _login.Dispose();

    private static IConfiguration Configuration(string appId, params (string Key, string Value)[] more)
    {
        Dictionary<string, string?> values = new() { ["MicrosoftAppId"] = appId, ["MicrosoftAppPassword"] = "secret", ["ValidateAuthority"] = "false" };
        foreach (var (key, value) in more)
            values[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    private ConfigurationServiceClientCredentialFactory Password(params (string Key, string Value)[] more) => new(Configuration(AppId, more), Login);

    private CloudAdapter Adapter(ServiceClientCredentialsFactory app) => new(new ConfigurationBotFrameworkAuthentication(Configuration(AppId), app, httpClientFactory: _connector));

    private static Task SendAsync(CloudAdapter adapter, string serviceUrl, string appId = AppId)
    {
        var reference = new ConversationReference { ChannelId = "msteams", ServiceUrl = serviceUrl, Conversation = new ConversationAccount(id: "a:1"), Bot = new ChannelAccount("28:b"), User = new ChannelAccount("29:u") };
        return adapter.ContinueConversationAsync(appId, reference, (turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel), default);
    }
}
