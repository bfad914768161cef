using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector.Authentication;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Sdk;

/// <summary>With an app id, only a channel's own token opens the door. Source: bot-framework-rest-connector-authentication.md, platform.md §5.4.</summary>
public sealed class TokenTests
{
    private readonly TokenDoor _door = new();

    [Fact]
    public async Task The_channels_token_is_accepted()
    {
        Assert.Equal(200, await _door.PostAsync(_door.Token()));
        Assert.Equal(["urn:botframework:azure"], _door.Turns);
        Assert.Empty(_door.Logged);
    }

    [Fact]
    public Task No_token_is_refused() => _door.AssertRefusedAsync(null);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer junk")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer ..")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public Task Anything_but_a_token_is_refused(string authorization) => _door.AssertRefusedAsync(authorization);

    [Fact]
    public Task Another_scheme_is_refused() => _door.AssertRefusedAsync(_door.Token().Replace("Bearer", "Basic", StringComparison.Ordinal));

    [Fact]
    public async Task The_scheme_is_written_as_one_likes() => Assert.Equal(200, await _door.PostAsync(_door.Token().Replace("Bearer", "bearer", StringComparison.Ordinal)));

    [Theory]
    [InlineData(",")]
    [InlineData(" ")]
    [InlineData(", ")]
    public Task Two_tokens_are_none(string between) => _door.AssertRefusedAsync(_door.Token() + between + _door.Token());

    [Fact]
    public Task Two_headers_are_none_though_one_is_empty() => _door.AssertRefusedAsync(_door.Token() + ",");

    [Fact]
    public Task A_huge_token_is_refused() => _door.AssertRefusedAsync(_door.Token(claims => claims["filler"] = new string('a', TokenVerifier.LongestToken)));

    [Fact]
    public Task Another_issuer_is_refused() => _door.AssertRefusedAsync(_door.Token(claims => claims["iss"] = "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"));

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("HTTPS://API.BOTFRAMEWORK.COM")]
    [InlineData("")]
    public Task An_issuer_that_is_nearly_right_is_refused(string issuer) => _door.AssertRefusedAsync(_door.Token(claims => claims["iss"] = issuer));

    [Fact]
    public Task Another_audience_is_refused() => _door.AssertRefusedAsync(_door.Token(claims => claims["aud"] = "00000000-0000-0000-0000-0000000000bb"));

    [Fact]
    public Task No_audience_is_refused() => _door.AssertRefusedAsync(_door.Token(claims => claims.Remove("aud")));

    [Fact]
    public Task Two_audiences_are_refused_though_one_is_the_bot() => _door.AssertRefusedAsync(_door.Token(claims => claims["aud"] = new JsonArray(TokenDoor.AppId, "00000000-0000-0000-0000-0000000000bb")));

    [Theory]
    [InlineData(-299, 200)]
    [InlineData(-300, 200)]
    [InlineData(-301, 401)]
    public async Task A_token_is_good_for_five_minutes_after_it_expired(int expires, int status) => Assert.Equal(status, await _door.PostAsync(_door.Token(claims =>
    {
        claims["nbf"] = _door.Issuer.InSeconds(TimeSpan.FromHours(-1));
        claims["exp"] = _door.Issuer.InSeconds(TimeSpan.FromSeconds(expires));
    })));

    [Theory]
    [InlineData(299, 200)]
    [InlineData(300, 200)]
    [InlineData(301, 401)]
    public async Task A_token_is_good_five_minutes_before_it_begins(int begins, int status) =>
        Assert.Equal(status, await _door.PostAsync(_door.Token(claims => claims["nbf"] = _door.Issuer.InSeconds(TimeSpan.FromSeconds(begins)))));

    [Fact]
    public Task A_token_that_never_expires_is_refused() => _door.AssertRefusedAsync(_door.Token(claims => claims.Remove("exp")));

    [Fact]
    public Task A_token_of_another_service_url_is_refused() => _door.AssertRefusedAsync(_door.Token(claims => claims["serviceurl"] = "https://evil.test/"));

    [Theory]
    [InlineData("https://connector.test")]
    [InlineData("https://CONNECTOR.test/")]
    [InlineData("https://connector.test/%2e")]
    public Task An_activity_of_nearly_the_same_service_url_is_refused(string serviceUrl) => _door.AssertRefusedAsync(_door.Token(), serviceUrl: serviceUrl);

    [Fact]
    public Task A_token_without_a_service_url_is_refused() => _door.AssertRefusedAsync(_door.Token(claims => claims.Remove("serviceurl")));

    [Fact]
    public async Task The_documentations_spelling_of_the_service_url_is_accepted() => Assert.Equal(200, await _door.PostAsync(_door.Token(claims =>
    {
        claims.Remove("serviceurl");
        claims["serviceUrl"] = TokenDoor.ServiceUrl;
    })));

    [Fact]
    public Task Two_different_service_urls_are_none() => _door.AssertRefusedAsync(_door.Token(claims => claims["serviceUrl"] = "https://evil.test/"));

    [Fact]
    public Task Two_service_urls_in_one_claim_are_none() => _door.AssertRefusedAsync(_door.Token(claims => claims["serviceurl"] = new JsonArray(TokenDoor.ServiceUrl, "https://evil.test/")));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS384")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("")]
    public Task Another_algorithm_is_refused(string algorithm) => _door.AssertRefusedAsync(_door.Token(header: head => head["alg"] = algorithm));

    [Fact]
    public Task An_unsigned_token_is_refused() => _door.AssertRefusedAsync(_door.Issuer.Bearer(TokenDoor.AppId, TokenDoor.ServiceUrl, head => head["alg"] = "none", sign: _ => []));

    [Fact]
    public Task A_token_signed_with_the_public_key_as_if_it_were_a_secret_is_refused()
    {
        var known = Encoding.UTF8.GetBytes(_door.Issuer.Keys[0].Rsa.ExportRSAPublicKeyPem());
        return _door.AssertRefusedAsync(_door.Issuer.Bearer(TokenDoor.AppId, TokenDoor.ServiceUrl, head => head["alg"] = "HS256", sign: bytes => HMACSHA256.HashData(known, bytes)));
    }

    [Fact]
    public Task Another_key_under_the_same_id_is_refused() => _door.AssertRefusedAsync(_door.Token(key: IssuerKey.Make("key-1", "msteams")));

    [Theory]
    [InlineData("jwk")]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("x5c")]
    public Task A_key_that_the_token_brings_along_is_not_used(string name)
    {
        var forger = IssuerKey.Make("key-1", "msteams");
        return _door.AssertRefusedAsync(_door.Token(header: head => head[name] = name == "jwk" ? forger.Published() : name == "x5c" ? new JsonArray("MIIB") : "https://openid.test/keys", key: forger));
    }

    [Fact]
    public Task An_extension_that_must_be_understood_is_refused() => _door.AssertRefusedAsync(_door.Token(header: head => head["crit"] = new JsonArray("b64")));

    [Fact]
    public Task A_token_without_a_keys_name_is_refused() => _door.AssertRefusedAsync(_door.Token(header: head => head.Remove("kid")));

    [Fact]
    public Task A_changed_claim_breaks_the_signature()
    {
        var parts = _door.Token().Split('.');
        return _door.AssertRefusedAsync($"{parts[0]}.{parts[1][..^4]}{(parts[1].EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA")}.{parts[2]}");
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTeams")]
    [InlineData("")]
    public Task A_channel_that_the_key_is_not_endorsed_for_is_refused(string channelId) => _door.AssertRefusedAsync(_door.Token(), channelId);

    [Fact]
    public Task A_key_without_endorsements_is_good_for_no_channel()
    {
        _door.Issuer.Keys[0] = IssuerKey.Make("key-1", null);
        return _door.AssertRefusedAsync(_door.Token());
    }

    [Fact]
    public async Task Of_two_keys_with_one_name_the_one_that_signed_says_the_channel()
    {
        _door.Issuer.Keys.Add(IssuerKey.Make("key-1", "webchat"));
        Assert.Equal(200, await _door.PostAsync(_door.Token()));
        Assert.Equal(200, await _door.PostAsync(_door.Token(key: _door.Issuer.Keys[1]), "webchat"));
        Assert.Equal(401, await _door.PostAsync(_door.Token(key: _door.Issuer.Keys[1])));
        Assert.Equal(401, await _door.PostAsync(_door.Token(), "webchat"));
    }

    [Theory]
    [InlineData("msteams", 200)]
    [InlineData("school", 401)]
    public async Task Endorsements_that_are_required_besides_the_channel_are_asked_for(string required, int status)
    {
        var door = new TokenDoor(more: new AuthenticationConfiguration { RequiredEndorsements = [required] });
        Assert.Equal(status, await door.PostAsync(door.Token()));
    }

    [Fact]
    public async Task Without_an_app_id_a_token_cannot_be_verified_and_is_refused()
    {
        var door = new TokenDoor(appId: "");
        await door.AssertRefusedAsync(door.Token());
        Assert.Equal(200, await door.PostAsync(null));
    }
}
