using System.Net;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>With an app id, only a channel's own token opens the door. Source: bot-framework-rest-connector-authentication.md.</summary>
public sealed class TokenTests : IDisposable
{
    private const string AppId = "00000000-0000-0000-0000-0000000000aa";
    private const string ServiceUrl = "https://connector.test/";

    private readonly OpenIdServer _openId = new();
    private readonly List<string> _turns = [];

    [Fact]
    public async Task The_channels_token_is_accepted()
    {
        Assert.Equal(200, await PostAsync(_openId.Token()));
        Assert.Equal(["urn:botframework:azure"], _turns);
    }

    [Fact]
    public async Task A_token_that_expired_within_the_clocks_tolerance_is_accepted() =>
        Assert.Equal(200, await PostAsync(_openId.Token(expiresInMinutes: -4)));

    [Fact]
    public Task No_token_is_refused() => AssertRefusedAsync(null);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer junk")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public Task Anything_but_a_token_is_refused(string authorization) => AssertRefusedAsync(authorization);

    [Fact]
    public Task Another_issuer_is_refused() => AssertRefusedAsync(_openId.Token(issuer: "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"));

    [Fact]
    public Task Another_audience_is_refused() => AssertRefusedAsync(_openId.Token(audience: "00000000-0000-0000-0000-0000000000bb"));

    [Fact]
    public Task An_expired_token_is_refused() => AssertRefusedAsync(_openId.Token(expiresInMinutes: -6));

    [Fact]
    public Task A_token_for_another_service_url_is_refused() => AssertRefusedAsync(_openId.Token(serviceUrl: "https://evil.test/"));

    [Fact]
    public Task A_token_without_a_service_url_is_refused() => AssertRefusedAsync(_openId.Token(serviceUrl: null));

    [Fact]
    public Task A_token_of_another_key_is_refused() => AssertRefusedAsync(_openId.Token(key: OpenIdServer.NewKey()));

    [Fact]
    public Task An_unsigned_token_is_refused() => AssertRefusedAsync(_openId.Token(unsigned: true));

    [Fact]
    public async Task A_token_whose_key_is_not_endorsed_for_the_channel_is_refused()
    {
        Assert.Equal(401, await PostAsync(_openId.Token(), channelId: "webchat"));
        Assert.Empty(_turns);
    }

    [Fact]
    public async Task Without_an_app_id_a_token_cannot_be_verified_and_is_refused()
    {
        Assert.Equal(401, await PostAsync(_openId.Token(), appId: ""));
        Assert.Equal(200, await PostAsync(null, appId: ""));
    }

    [Theory]
    [InlineData("UserAssignedMSI", "secret", "MicrosoftAppType")]
    [InlineData("MultiTenant", "", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "secret", "MicrosoftAppTenantId")]
    public void A_configuration_that_does_not_fit_together_is_refused_at_start(string type, string password, string named)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new CloudAdapter(Configuration(AppId, ("MicrosoftAppType", type), ("MicrosoftAppPassword", password))));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bots_token_is_fetched_once_and_sent_to_the_connector()
    {
        var connector = new FakeConnector();
        using var login = new LoginServer();
        var adapter = Adapter(connector, login);
        await Proactive(adapter, "https://smba.trafficmanager.net/amer/");
        await Proactive(adapter, "https://smba.trafficmanager.net/amer/");
        Assert.Equal(["Bearer our-token", "Bearer our-token"], connector.Requests.Select(request => request.Authorization));
        Assert.Equal(1, login.Tokens);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://evil.test/")]
    [InlineData("https://smba.trafficmanager.net.evil.test/")]
    public async Task The_bots_token_is_sent_nowhere_else(string serviceUrl)
    {
        var connector = new FakeConnector();
        using var login = new LoginServer();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Proactive(Adapter(connector, login), serviceUrl));
        Assert.Empty(connector.Requests);
    }

    public void Dispose() => _openId.Dispose();

    private static CloudAdapter Adapter(FakeConnector connector, LoginServer login)
    {
        var configuration = Configuration(AppId, ("ValidateAuthority", "false"));
        var app = new ConfigurationServiceClientCredentialFactory(configuration, new HttpClient(login, disposeHandler: false));
        return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, app, httpClientFactory: connector));
    }

    private static Task Proactive(CloudAdapter adapter, string serviceUrl)
    {
        var reference = new ConversationReference { ChannelId = "msteams", ServiceUrl = serviceUrl, Conversation = new ConversationAccount(id: "a:1"), Bot = new ChannelAccount("28:b"), User = new ChannelAccount("29:u") };
        return adapter.ContinueConversationAsync(AppId, reference, (turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel), default);
    }

    private static IConfiguration Configuration(string appId, params (string Key, string Value)[] more)
    {
        Dictionary<string, string?> values = new()
        {
            ["MicrosoftAppId"] = appId,
            ["MicrosoftAppPassword"] = "secret",
            ["ToBotFromChannelOpenIdMetadataUrl"] = "https://openid.test/configuration",
        };
        foreach (var (key, value) in more)
            values[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    private async Task AssertRefusedAsync(string? authorization)
    {
        Assert.Equal(401, await PostAsync(authorization));
        Assert.Empty(_turns);
    }

    private async Task<int> PostAsync(string? authorization, string channelId = "msteams", string appId = AppId)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        var activity = new JObject { ["type"] = "message", ["text"] = "hi", ["id"] = "1", ["channelId"] = channelId, ["serviceUrl"] = ServiceUrl, ["conversation"] = new JObject { ["id"] = "a:1" }, ["callerId"] = "urn:forged" };
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(activity.ToString()));
        context.Request.Headers.Authorization = authorization;
        context.Response.Body = new MemoryStream();
        await new CloudAdapter(Configuration(appId), _openId).ProcessAsync(context.Request, context.Response, new Listener(_turns));
        Assert.Equal(0, context.Response.Body.Length);
        return context.Response.StatusCode;
    }

    private sealed class Listener(List<string> turns) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            turns.Add(turnContext.Activity.CallerId);
            return Task.CompletedTask;
        }
    }

    /// <summary>Gives channels their tokens, and says with which key.</summary>
    private sealed class OpenIdServer : HttpMessageHandler, IHttpClientFactory
    {
        private readonly RsaSecurityKey _key = NewKey();

        public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = "key-1" };

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        public string Token(string issuer = "https://api.botframework.com", string audience = AppId, int expiresInMinutes = 60, string? serviceUrl = ServiceUrl, RsaSecurityKey? key = null, bool unsigned = false)
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var token = new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                IssuedAt = now.AddHours(-1),
                NotBefore = now.AddHours(-1),
                Expires = now.AddMinutes(expiresInMinutes),
                Claims = serviceUrl == null ? [] : new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
                SigningCredentials = unsigned ? null : new SigningCredentials(key ?? _key, SecurityAlgorithms.RsaSha256),
            };
            return "Bearer " + new JsonWebTokenHandler().CreateToken(token);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var rsa = _key.Rsa.ExportParameters(includePrivateParameters: false);
            var body = request.RequestUri!.AbsolutePath == "/configuration"
                ? """{"issuer":"https://api.botframework.com","jwks_uri":"https://openid.test/keys","id_token_signing_alg_values_supported":["RS256"]}"""
                : $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"key-1","n":"{{Base64UrlEncoder.Encode(rsa.Modulus)}}","e":"{{Base64UrlEncoder.Encode(rsa.Exponent)}}","endorsements":["msteams","directline"]}]}""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
        }
    }

    /// <summary>Gives the bot its token.</summary>
    private sealed class LoginServer : HttpMessageHandler
    {
        public int Tokens { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // MSAL also asks for its list of clouds, and can do without.
            if (request.RequestUri!.AbsoluteUri != "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
            Tokens++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"token_type":"Bearer","expires_in":3600,"access_token":"our-token"}""") });
        }
    }
}
