using System.Text.Json.Nodes;
using Microsoft.Bot.Connector.Authentication;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Sdk;

/// <summary>The Emulator's tokens are taken only where its keys' address was given. Source: platform.md §5.4.</summary>
public sealed class EmulatorTokenTests
{
    private const string V1 = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string V2 = "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0";
    private const string OwnTenant = "https://login.microsoftonline.com/00000000-0000-0000-0000-0000000000cc/v2.0";
    private const string Emulator = "http://localhost:50000";

    private readonly TokenDoor _door = new(emulatorMetadata: TokenIssuer.Metadata, more: new AuthenticationConfiguration { ValidTokenIssuers = [OwnTenant] });

    [Theory]
    [InlineData(V1, "1.0", "appid", TokenDoor.AppId, 200)]
    [InlineData(V1, null, "appid", TokenDoor.AppId, 200)]
    [InlineData(V2, "2.0", "azp", TokenDoor.AppId, 200)]
    [InlineData(OwnTenant, "2.0", "azp", TokenDoor.AppId, 200)]
    [InlineData(V1, "1.0", "azp", TokenDoor.AppId, 401)]
    [InlineData(V2, "2.0", "appid", TokenDoor.AppId, 401)]
    [InlineData(V1, "3.0", "appid", TokenDoor.AppId, 401)]
    [InlineData(V1, "1.0", "appid", "00000000-0000-0000-0000-0000000000bb", 401)]
    [InlineData("https://sts.windows.net/00000000-0000-0000-0000-0000000000dd/", "1.0", "appid", TokenDoor.AppId, 401)]
    public async Task Only_a_token_that_the_bots_own_app_was_given_is_accepted(string issuer, string? version, string claim, string app, int status)
    {
        Assert.Equal(status, await _door.PostAsync(_door.Token(Developer(issuer, version, claim, app)), "emulator", Emulator));
        Assert.Equal(status == 200 ? 1 : 0, _door.Turns.Count);
    }

    [Fact]
    public Task Unless_asked_for_it_is_refused()
    {
        var door = new TokenDoor();
        return door.AssertRefusedAsync(door.Token(Developer(V1, "1.0", "appid", TokenDoor.AppId)), "emulator", Emulator);
    }

    [Fact]
    public Task Its_audience_is_checked() => _door.AssertRefusedAsync(_door.Token(claims =>
    {
        Developer(V1, "1.0", "appid", TokenDoor.AppId)(claims);
        claims["aud"] = "https://graph.microsoft.com";
    }), "emulator", Emulator);

    [Fact]
    public async Task A_channels_token_is_still_asked_for_all_that_is_asked_of_channels()
    {
        Assert.Equal(200, await _door.PostAsync(_door.Token()));
        Assert.Equal(401, await _door.PostAsync(_door.Token(), "emulator"));
        Assert.Equal(401, await _door.PostAsync(_door.Token(), serviceUrl: Emulator));
    }

    private static Action<JsonObject> Developer(string issuer, string? version, string claim, string app) => claims =>
    {
        claims.Remove("serviceurl");
        claims["iss"] = issuer;
        if (version != null)
            claims["ver"] = version;
        claims[claim] = app;
    };
}
