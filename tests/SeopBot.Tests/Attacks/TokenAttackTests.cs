using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Attacks;

/// <summary>Only Teams' own token opens the door. Source: bot-framework-rest-connector-authentication.md; platform.md §5.4; RFC 8725.</summary>
[Collection(nameof(GuardedBot))]
public sealed class TokenAttackTests(GuardedBot bot)
{
    private const string Evil = "https://evil.attack.test/";

    private static readonly IssuerKey Foreign = IssuerKey.Make("key-1", "msteams");

    private static readonly Dictionary<string, Func<GuardedBot, string>> Forged = new()
    {
        ["is not there"] = _ => "",
        ["is a password"] = _ => "Basic dXNlcjpwYXNz",
        ["is a scheme without a token"] = _ => "Bearer",
        ["is no token at all"] = _ => "Bearer junk",
        ["has two parts"] = bot => bot.RightToken[..bot.RightToken.LastIndexOf('.')],
        ["has three empty parts"] = _ => "Bearer ..",
        ["has five parts, as if encrypted"] = bot => bot.RightToken + ".e30.e30",
        ["has lost its last letters"] = bot => bot.RightToken[..^6],
        ["has the claims of one and the signature of another"] = bot => Spliced(bot.RightToken, Token(bot, payload: claims => claims["aud"] = "another")),
        ["is 12 KB long"] = bot => Token(bot, payload: claims => claims["padding"] = new string('x', 9000)) + new string('x', 100),
        ["is signed by nobody (alg none)"] = bot => Token(bot, header: head => head["alg"] = "none", sign: _ => []),
        ["is signed by nobody (alg nOnE)"] = bot => Token(bot, header: head => head["alg"] = "nOnE", sign: _ => []),
        ["has a good algorithm and no signature"] = bot => Token(bot, sign: _ => []),
        ["is signed with the public key as a shared secret (HS256, modulus)"] = bot => Token(bot, header: head => head["alg"] = "HS256", sign: bytes => HMACSHA256.HashData(bot.Issuer.Keys[0].Rsa.ExportParameters(false).Modulus!, bytes)),
        ["is signed with the public key as a shared secret (HS256, PEM)"] = bot => Token(bot, header: head => head["alg"] = "HS256", sign: bytes => HMACSHA256.HashData(Encoding.ASCII.GetBytes(bot.Issuer.Keys[0].Rsa.ExportSubjectPublicKeyInfoPem()), bytes)),
        ["is signed with the right key and another algorithm (RS512)"] = bot => Token(bot, header: head => head["alg"] = "RS512", sign: bytes => bot.Issuer.Keys[0].Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["is signed with the right key and another padding (PS256)"] = bot => Token(bot, header: head => head["alg"] = "PS256", sign: bytes => bot.Issuer.Keys[0].Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["names an algorithm that does not fit its signature (ES256)"] = bot => Token(bot, header: head => head["alg"] = "ES256"),
        ["is signed with a foreign key of the same name"] = bot => Token(bot, key: Foreign),
        ["is signed with a foreign key of a name nobody published"] = bot => Token(bot, key: Foreign, header: head => head["kid"] = "key-9"),
        ["is signed with a foreign key without a name"] = bot => Token(bot, key: Foreign, header: head => head.Remove("kid")),
        ["brings its key with it (jwk)"] = bot => Token(bot, key: Foreign, header: head => head["jwk"] = Foreign.Published()),
        ["says where its key is (jku)"] = bot => Token(bot, key: Foreign, header: head => head["jku"] = Evil + "keys"),
        ["says where its certificate is (x5u)"] = bot => Token(bot, key: Foreign, header: head => head["x5u"] = Evil + "key.pem"),
        ["brings its certificate with it (x5c)"] = bot => Token(bot, key: Foreign, header: head => head["x5c"] = new JsonArray("MIIB")),
        ["has a path as its key's name"] = bot => Token(bot, header: head => (head["alg"], head["kid"]) = ("HS256", "../../../../dev/null"), sign: bytes => HMACSHA256.HashData(Array.Empty<byte>(), bytes)),
        ["has an address as its key's name"] = bot => Token(bot, key: Foreign, header: head => head["kid"] = Evil + "key"),
        ["has SQL as its key's name"] = bot => Token(bot, key: Foreign, header: head => head["kid"] = "' OR 1=1 --"),
        ["has a list as its key's name"] = bot => Token(bot, header: head => head["kid"] = new JsonArray("key-1")),
        ["is from another issuer"] = bot => Token(bot, payload: claims => claims["iss"] = Evil),
        ["is from the emulator's issuer"] = bot => Token(bot, payload: claims => claims["iss"] = "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"),
        ["is from the issuer with a slash more"] = bot => Token(bot, payload: claims => claims["iss"] = TokenIssuer.Name + "/"),
        ["is from nobody"] = bot => Token(bot, payload: claims => claims.Remove("iss")),
        ["is for another bot"] = bot => Token(bot, payload: claims => claims["aud"] = "00000000-0000-0000-0000-0000000000cc"),
        ["is for this bot and another"] = bot => Token(bot, payload: claims => claims["aud"] = new JsonArray("00000000-0000-0000-0000-0000000000cc", GuardedBot.AppId)),
        ["is for nobody"] = bot => Token(bot, payload: claims => claims.Remove("aud")),
        ["is for the channel's own side"] = bot => Token(bot, payload: claims => claims["aud"] = "https://api.botframework.com"),
        ["ended six minutes ago"] = bot => Token(bot, payload: claims => (claims["nbf"], claims["exp"]) = (bot.Issuer.InSeconds(TimeSpan.FromHours(-1)), bot.Issuer.InSeconds(TimeSpan.FromMinutes(-6)))),
        ["begins in six minutes"] = bot => Token(bot, payload: claims => claims["nbf"] = bot.Issuer.InSeconds(TimeSpan.FromMinutes(6))),
        ["never ends"] = bot => Token(bot, payload: claims => claims.Remove("exp")),
        ["ends at a word"] = bot => Token(bot, payload: claims => claims["exp"] = "never"),
        ["ends beyond all numbers"] = bot => Token(bot, payload: claims => claims["exp"] = 1e300),
        ["ended before 1970"] = bot => Token(bot, payload: claims => claims["exp"] = -1),
        ["names no connector"] = bot => Token(bot, payload: claims => claims.Remove("serviceurl")),
        ["names another connector"] = bot => Token(bot, payload: claims => claims["serviceurl"] = Evil),
        ["names the connector with a slash less"] = bot => Token(bot, payload: claims => claims["serviceurl"] = GuardedBot.Connector.AbsoluteUri.TrimEnd('/')),
        ["names two connectors"] = bot => Token(bot, payload: claims => claims["serviceurl"] = new JsonArray(Evil, GuardedBot.Connector.AbsoluteUri)),
        ["stands beside a right one, comma between"] = bot => $"{Token(bot, key: Foreign)}, {bot.RightToken}",
        ["stands behind a right one, comma between"] = bot => $"{bot.RightToken}, {Token(bot, key: Foreign)}",
    };

    public static TheoryData<string> ForgedNames => [.. Forged.Keys];

    [Theory]
    [MemberData(nameof(ForgedNames))]
    public Task A_request_is_refused_whose_token(string it) => bot.AssertRefusedAsync(bot.Post(bot.Search(), Forged[it](bot)), 401);

    [Theory]
    [InlineData("no channel")]
    [InlineData("another channel")]
    [InlineData("every channel but Teams")]
    [InlineData("a channel whose name begins alike")]
    [InlineData("a channel in other letters")]
    public Task A_request_is_refused_whose_token_is_signed_with_a_key_endorsed_for(string channels) =>
        bot.AssertRefusedAsync(bot.Post(bot.Search(), Token(bot, key: bot.Issuer.Keys.Single(key => key.Id == channels))), 401);

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    [InlineData("facebook")]
    [InlineData("MSTEAMS")]
    [InlineData("msteams ")]
    [InlineData("")]
    [InlineData(null)]
    public Task A_channel_that_does_not_vouch_for_its_people_is_refused(string? channel)
    {
        // The token is right, but who the sender is, the sender says.
        var search = bot.Search();
        search["channelId"] = channel;
        return bot.AssertRefusedAsync(bot.Post(search, Token(bot, key: bot.Issuer.Keys.Single(key => key.Id == "every channel"))), 401);
    }

    [Theory]
    [InlineData("another tenant in both places", "00000000-0000-0000-0000-0000000000cc", "00000000-0000-0000-0000-0000000000cc")]
    [InlineData("another tenant in the conversation", "00000000-0000-0000-0000-0000000000cc", GuardedBot.Tenant)]
    [InlineData("another tenant in the channel's data", GuardedBot.Tenant, "00000000-0000-0000-0000-0000000000cc")]
    [InlineData("another tenant and nothing else", "00000000-0000-0000-0000-0000000000cc", null)]
    [InlineData("no tenant", null, null)]
    [InlineData("an empty tenant", "", "")]
    [InlineData("a pattern as its tenant", "*", "*")]
    [InlineData("our tenant and something behind it", GuardedBot.Tenant + ",x", GuardedBot.Tenant)]
    public Task An_activity_is_refused_that_names(string what, string? conversations, string? channels)
    {
        Assert.NotEmpty(what);
        var search = bot.Search();
        search["conversation"]!["tenantId"] = conversations;
        search["channelData"] = channels is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channels } };
        return bot.AssertRefusedAsync(bot.Post(search), 401);
    }

    [Fact]
    public Task An_activity_is_refused_whose_tenant_cannot_be_read()
    {
        var search = bot.Search();
        search["channelData"]!["tenant"] = new JsonArray(GuardedBot.Tenant);
        return bot.AssertRefusedAsync(bot.Post(search), 401);
    }

    [Theory]
    [InlineData("signed with another key that is published")]
    [InlineData("bearer in small letters")]
    [InlineData("two spaces")]
    [InlineData("ended four minutes ago")]
    [InlineData("begins in four minutes")]
    public Task A_right_token_is_taken(string how)
    {
        var token = how switch
        {
            "bearer in small letters" => "bearer" + bot.RightToken["Bearer".Length..],
            "signed with another key that is published" => Token(bot, key: bot.Issuer.Keys.Single(key => key.Id == "every channel")),
            "two spaces" => "Bearer " + bot.RightToken["Bearer".Length..],
            "ended four minutes ago" => Token(bot, payload: claims => (claims["nbf"], claims["exp"]) = (bot.Issuer.InSeconds(TimeSpan.FromHours(-1)), bot.Issuer.InSeconds(TimeSpan.FromMinutes(-4)))),
            _ => Token(bot, payload: claims => claims["nbf"] = bot.Issuer.InSeconds(TimeSpan.FromMinutes(4))),
        };
        return bot.AssertTakenAsync(bot.Post(bot.Search(), token));
    }

    [Fact]
    public async Task Many_forged_key_names_fetch_the_keys_once_at_most()
    {
        var fetches = bot.Issuer.Fetches;
        for (var i = 0; i < 50; i++)
        {
            var token = Token(bot, key: Foreign, header: head => head["kid"] = $"key-{Guid.NewGuid():N}");
            Assert.Equal(401, (await bot.SendAsync(bot.Post(bot.Search(), token))).Status);
        }

        Assert.InRange(bot.Issuer.Fetches - fetches, 0, 1);
        await bot.AssertTakenAsync(bot.Post(bot.Search()));
    }

    private static string Token(GuardedBot bot, Action<JsonObject>? header = null, Action<JsonObject>? payload = null, IssuerKey? key = null, Func<byte[], byte[]>? sign = null) =>
        bot.Issuer.Bearer(GuardedBot.AppId, GuardedBot.Connector.AbsoluteUri, header, payload, key, sign);

    private static string Spliced(string signed, string other) => signed[..signed.LastIndexOf('.')] + other[other.LastIndexOf('.')..];
}
