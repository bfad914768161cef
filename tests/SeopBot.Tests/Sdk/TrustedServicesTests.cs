using Microsoft.Bot.Connector.Authentication;

namespace SeopBot.Tests.Sdk;

/// <summary>A verified token adds its service to those that get the bot's token: exactly that one.</summary>
public sealed class TrustedServicesTests : IHttpClientFactory
{
    private readonly TrustedServices _trusted = new();
    private HttpClient _client = new();
    private TimeSpan _patience;

    [Theory]
    [InlineData("https://connector.test/other", true)]
    [InlineData("https://CONNECTOR.test:443/", true)]
    [InlineData("https://connector.test:8443/", false)]
    [InlineData("http://connector.test/", false)]
    [InlineData("http://connector.test:443/", false)]
    [InlineData("https://user@connector.test/", false)]
    [InlineData("https://sub.connector.test/", false)]
    [InlineData("https://connector.test./", false)]
    public void The_scheme_host_and_port_that_a_token_named_are_trusted(string address, bool trusted)
    {
        _trusted.Add("https://connector.test/amer/", isEmulator: false);
        Assert.Equal(trusted, IsTrusted(address));
    }

    [Theory]
    [InlineData("https://user@connector.test/")]
    [InlineData("http://connector.test/")]
    [InlineData("http://localhost:50000/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("connector")]
    public void A_token_cannot_name_anything_but_plain_https(string address)
    {
        _trusted.Add(address, isEmulator: false);
        Assert.False(Uri.TryCreate(address, UriKind.Absolute, out _) && IsTrusted(address));
    }

    [Theory]
    [InlineData("http://localhost:50000/", true)]
    [InlineData("http://127.0.0.1:50000/", true)]
    [InlineData("http://localhost:50001/", false)]
    [InlineData("http://emulator.test:50000/", false)]
    public void The_Emulator_is_trusted_on_this_machine(string address, bool trusted)
    {
        _trusted.Add(address.Replace("50001", "50000", StringComparison.Ordinal), isEmulator: true);
        Assert.Equal(trusted, IsTrusted(address));
    }

    [Fact]
    public void There_is_an_end_to_what_tokens_add()
    {
        for (var i = 0; i < 1000; i++)
            _trusted.Add($"https://connector-{i}.test/", isEmulator: false);
        Assert.Equal(TrustedServices.MostVerified, Enumerable.Range(0, 1000).Count(i => IsTrusted($"https://connector-{i}.test/")));
        Assert.True(IsTrusted("https://smba.trafficmanager.net/amer/"));
    }

    [Fact]
    public async Task The_address_is_looked_at_when_the_token_is_attached()
    {
        _trusted.Add("https://connector.test/", isEmulator: false);
        var credentials = new TrustedCredentials(new NoCredentials(), _trusted);
        await credentials.ProcessHttpRequestAsync(new HttpRequestMessage(HttpMethod.Post, "https://connector.test/v3"), default);
        await Assert.ThrowsAsync<HttpRequestException>(() => credentials.ProcessHttpRequestAsync(new HttpRequestMessage(HttpMethod.Post, "https://evil.test/v3"), default));
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(5, 5)]
    public async Task A_request_to_a_connector_takes_less_time_than_the_channel_waits_and_its_answer_has_an_end(int asked, int given)
    {
        _patience = TimeSpan.FromSeconds(asked);
        var authentication = BotFrameworkAuthenticationFactory.Create(null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), null, this, null);
        using var client = await authentication.CreateConnectorFactory(null).CreateAsync("https://connector.test/", null, default);
        Assert.Equal((TimeSpan.FromSeconds(given), 4 * 1024 * 1024), (_client.Timeout, _client.MaxResponseContentBufferSize));
    }

    public HttpClient CreateClient(string name) => _client = new HttpClient { Timeout = _patience };

    private bool IsTrusted(string address)
    {
        try
        {
            _trusted.Check(new Uri(address));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private sealed class NoCredentials : Microsoft.Rest.ServiceClientCredentials;
}
