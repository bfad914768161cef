using System.Text;
using System.Text.Json.Nodes;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Sdk;

/// <summary>Tokens that are no tokens are refused like any other: never an exception, never a second line in the log.</summary>
public sealed class OddTokenTests
{
    private static readonly string[] Odd = ["null", "true", "5", "-1", "1e400", "99999999999999999999", "\"\"", "\"x\"", "[]", "[null]", "[[\"x\"]]", "{}", "{\"a\":1}", "\"\\u0000\""];

    private readonly TokenDoor _door = new(emulatorMetadata: TokenIssuer.Metadata);

    [Theory]
    [InlineData("alg")]
    [InlineData("kid")]
    public async Task A_header_of_an_odd_kind_is_refused(string name)
    {
        foreach (var value in Odd)
            await RefusedAsync(_door.Token(header: head => head[name] = JsonNode.Parse(value)), $"{name}={value}");
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("serviceurl")]
    public async Task A_claim_of_an_odd_kind_is_refused_though_it_is_signed(string name)
    {
        foreach (var value in Odd)
            await RefusedAsync(_door.Token(claims => claims[name] = JsonNode.Parse(value)), $"{name}={value}");
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("nbf")]
    public async Task A_time_of_an_odd_kind_is_refused_or_is_a_time(string name)
    {
        foreach (var value in Odd)
            Assert.Contains(await _door.PostAsync(_door.Token(claims => claims[name] = JsonNode.Parse(value))), (int[])[200, 401]);
    }

    [Theory]
    [InlineData("a", "{}")]
    [InlineData("{}", "a")]
    [InlineData("[]", "[]")]
    [InlineData("null", "null")]
    [InlineData("""{"alg":"RS256","kid":"key-1"}""", "{")]
    [InlineData("""{"alg":"RS256","kid":"key-1"}""", "\u00ff")]
    [InlineData("""{"alg":"RS256","kid":"key-1","alg":"none"}""", "{}")]
    [InlineData("""{"alg":"none","kid":"key-1","alg":"RS256"}""", "{}")]
    public async Task Parts_that_are_no_json_objects_are_refused(string header, string payload)
    {
        var signed = $"{TokenIssuer.Encode(header)}.{TokenIssuer.Encode(payload)}";
        await RefusedAsync($"Bearer {signed}.{TokenIssuer.Encode(_door.Issuer.Keys[0].Sign(Encoding.ASCII.GetBytes(signed)))}", signed);
    }

    [Fact]
    public async Task A_deep_claim_is_refused()
    {
        foreach (var part in (string[])["[", "{\"a\":"])
            await RefusedAsync($"Bearer {TokenIssuer.Encode("""{"alg":"RS256","kid":"key-1"}""")}.{TokenIssuer.Encode(string.Concat(Enumerable.Repeat(part, 2000)))}.YQ", part);
    }

    [Fact]
    public async Task A_token_cut_anywhere_is_refused()
    {
        var token = _door.Token();
        for (var length = 0; length < token.Length; length++)
            await RefusedAsync(token[..length], $"cut at {length}");
    }

    private async Task RefusedAsync(string authorization, string what)
    {
        _door.Logged.Clear();
        Assert.True(await _door.PostAsync(authorization) == 401, what);
        Assert.True(_door.Logged.Count == 1, what);
        Assert.Empty(_door.Turns);
    }
}
