using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json;
using SeopBot.Bot;
using SeopBot.Bot.Channels;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Channels;

/// <summary>A good token is not enough: the activity must be from Teams, and from a tenant that the bot works for.</summary>
public sealed class SchoolAuthenticationTests : IDisposable
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/amer/";
    private const string AppId = "00000000-0000-0000-0000-0000000000aa";
    private const string Ours = "00000000-0000-0000-0000-0000000000c1";
    private const string Theirs = "00000000-0000-0000-0000-0000000000c2";

    private readonly TokenIssuer _issuer = new();

    [Theory]
    [InlineData(Ours, Ours)]
    [InlineData(Ours, null)]
    [InlineData(null, Ours)]
    [InlineData("00000000-0000-0000-0000-0000000000C1", Ours)]
    public async Task Our_own_tenant_is_let_in(string? conversation, string? channelData) => Assert.True(await IsLetInAsync(conversation, channelData));

    [Theory]
    [InlineData(Theirs, Theirs)]
    [InlineData(Theirs, null)]
    [InlineData(null, Theirs)]
    [InlineData(Ours, Theirs)]
    [InlineData(Theirs, Ours)]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(Ours, "")]
    [InlineData("c1", "c1")]
    public async Task Any_other_is_not(string? conversation, string? channelData) => Assert.False(await IsLetInAsync(conversation, channelData));

    [Theory]
    [InlineData("""{"tenant":"x"}""")]
    [InlineData("""{"tenant":{}}""")]
    [InlineData("""{"tenant":null}""")]
    [InlineData("""{"tenant":{"id":{"id":"00000000-0000-0000-0000-0000000000c1"}}}""")]
    [InlineData("""{"tenant":["00000000-0000-0000-0000-0000000000c1"]}""")]
    public async Task A_tenant_that_cannot_be_read_is_none_of_ours(string channelData)
    {
        var activity = Activity(Ours, null);
        activity.ChannelData = JsonConvert.DeserializeObject(channelData);
        Assert.False(await IsLetInAsync(activity));
    }

    [Fact]
    public async Task Two_of_our_tenants_are_still_two()
    {
        Assert.True(await IsLetInAsync(Activity(Theirs, Theirs), ("SeopBot:Tenants:0", Ours), ("SeopBot:Tenants:1", Theirs)));
        Assert.False(await IsLetInAsync(Activity(Ours, Theirs), ("SeopBot:Tenants:0", Ours), ("SeopBot:Tenants:1", Theirs)));
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("emulator")]
    public async Task A_channel_whose_people_can_call_themselves_what_they_like_is_not_let_in(string channel)
    {
        _issuer.Keys[0] = _issuer.Keys[0] with { Endorsements = ["msteams", channel] };
        var activity = Activity(Ours, Ours);
        activity.ChannelId = channel;
        Assert.False(await IsLetInAsync(activity));
    }

    [Fact]
    public async Task The_right_tenant_does_not_make_up_for_a_token()
    {
        var authentication = Authentication();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(Activity(Ours, Ours), "", default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(Activity(Ours, Ours), _issuer.Bearer(AppId, "https://evil.test/"), default));
    }

    [Fact]
    public async Task A_service_that_only_a_refused_activity_named_does_not_get_the_bots_token()
    {
        const string Elsewhere = "https://elsewhere.test/";
        var authentication = Authentication();
        var activity = Activity(Theirs, Theirs);
        activity.ServiceUrl = Elsewhere;
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(activity, _issuer.Bearer(AppId, Elsewhere), default));
        using var connector = await authentication.CreateConnectorFactory(new ClaimsIdentity([new Claim("aud", AppId)])).CreateAsync(Elsewhere, null, default);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => connector.Conversations.SendToConversationAsync(activity, default));
        Assert.Contains("not one that the bot trusts", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _issuer.Dispose();

    private static Activity Activity(string? conversation, string? channelData) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = "msteams",
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(id: "a:1") { TenantId = conversation },
        ChannelData = channelData is null ? null : JsonConvert.DeserializeObject($$$"""{"tenant":{"id":"{{{channelData}}}"}}"""),
    };

    private Task<bool> IsLetInAsync(string? conversation, string? channelData) => IsLetInAsync(Activity(conversation, channelData));

    private async Task<bool> IsLetInAsync(Activity activity, params (string Key, string Value)[] settings)
    {
        try
        {
            await Authentication(settings).AuthenticateRequestAsync(activity, _issuer.Bearer(AppId, ServiceUrl), default);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private SchoolAuthentication Authentication(params (string Key, string Value)[] more)
    {
        Dictionary<string, string?> values = new()
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = Ours,
            ["ToBotFromChannelOpenIdMetadataUrl"] = TokenIssuer.Metadata,
            ["SharePoint:Site"] = "contoso.sharepoint.com:/sites/seop",
        };
        foreach (var (key, value) in more) values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var settings = HostSettings.Read(configuration, IdentitySettingsTests.Environment("Production"));
        return new SchoolAuthentication(configuration, settings, _issuer, NullLogger<SchoolAuthentication>.Instance);
    }
}
