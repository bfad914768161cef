using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SeopBot.Tests.Tokens;

/// <summary>Stands for login.botframework.com: publishes its keys, and signs tokens, right ones and wrong ones. Knows nothing of either SDK.</summary>
/// <remarks>
/// A bot finds it with <c>ToBotFromChannelOpenIdMetadataUrl</c> = <see cref="Metadata"/> and this as its <see cref="IHttpClientFactory"/>
/// (or with <see cref="AnswerFor"/> behind a server of the test's own). A right token is <c>issuer.Bearer(appId, serviceUrl)</c>; a wrong one changes
/// a right one: <c>issuer.Bearer(appId, serviceUrl, payload: p => p["iss"] = "https://evil.test")</c>.
/// </remarks>
internal sealed class TokenIssuer(TimeProvider? time = null) : HttpMessageHandler, IHttpClientFactory
{
    /// <summary>Where the keys are described.</summary>
    public const string Metadata = "https://openid.test/.well-known/openidconfiguration";

    /// <summary>Who channels' tokens are from. Source: platform.md §5.4.</summary>
    public const string Name = "https://api.botframework.com";

    // Making a key takes a while.
    private static readonly RSA First = RSA.Create(2048);

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>The keys it publishes; it signs with the first.</summary>
    public List<IssuerKey> Keys { get; } = [new IssuerKey("key-1", First, ["msteams", "directline"])];

    /// <summary>How often the list of keys was fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>Does not answer.</summary>
    public bool IsDown { get; set; }

    /// <summary>What it answers instead of its list of keys; null for the list.</summary>
    public string? KeysInstead { get; set; }

    /// <summary>The value of the Authorization header.</summary>
    /// <param name="appId">Whom it is for.</param>
    /// <param name="serviceUrl">The connector it names.</param>
    /// <param name="header">Changes the header before it is signed.</param>
    /// <param name="payload">Changes the claims before they are signed.</param>
    /// <param name="key">The key it is signed with, published or not; null for the first.</param>
    /// <param name="sign">Signs; null for RS256 with the key.</param>
    public string Bearer(string appId, string serviceUrl, Action<JsonObject>? header = null, Action<JsonObject>? payload = null, IssuerKey? key = null, Func<byte[], byte[]>? sign = null)
    {
        key ??= Keys[0];
        var head = new JsonObject { ["alg"] = "RS256", ["kid"] = key.Id, ["typ"] = "JWT" };
        header?.Invoke(head);
        var claims = new JsonObject { ["serviceurl"] = serviceUrl, ["iss"] = Name, ["aud"] = appId, ["nbf"] = InSeconds(TimeSpan.Zero), ["exp"] = InSeconds(TimeSpan.FromHours(1)) };
        payload?.Invoke(claims);
        var signed = $"{Encode(head.ToJsonString())}.{Encode(claims.ToJsonString())}";
        return $"Bearer {signed}.{Encode((sign ?? key.Sign)(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>A time from now as claims write it.</summary>
    public long InSeconds(TimeSpan fromNow) => (_time.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    public static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    /// <summary>What it answers at an address; null for one that is not its own.</summary>
    public string? AnswerFor(Uri address)
    {
        if (address.AbsoluteUri == Metadata)
            return $$"""{"issuer":"{{Name}}","jwks_uri":"https://openid.test/keys","id_token_signing_alg_values_supported":["RS256"]}""";
        if (address.AbsoluteUri != "https://openid.test/keys")
            return null;
        Fetches++;
        return KeysInstead ?? new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Published())]) }.ToJsonString();
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (AnswerFor(request.RequestUri!) is not { } answer)
            throw new InvalidOperationException($"Nobody planned to ask {request.RequestUri}.");
        return IsDown
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "The issuer is down.")
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) });
    }
}

/// <summary>A key of the issuer.</summary>
/// <param name="Id">Its kid.</param>
/// <param name="Rsa">The key.</param>
/// <param name="Endorsements">The channels it is good for; null to publish none.</param>
internal sealed record IssuerKey(string Id, RSA Rsa, string[]? Endorsements)
{
    public static IssuerKey Make(string id, params string[]? endorsements) => new(id, RSA.Create(2048), endorsements);

    public byte[] Sign(byte[] bytes) => Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The key as it is published, and as an attacker would put it into a token's header.</summary>
    public JsonObject Published()
    {
        var rsa = Rsa.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["n"] = TokenIssuer.Encode(rsa.Modulus!), ["e"] = TokenIssuer.Encode(rsa.Exponent!) };
        if (Endorsements != null)
            published["endorsements"] = new JsonArray([.. Endorsements.Select(channel => (JsonNode)channel)]);
        return published;
    }
}
