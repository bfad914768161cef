using System.Net;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SeopBot.Bench.Parts;

/// <summary>The token of an inbound activity is checked; the keys are known already.</summary>
[MemoryDiagnoser]
public class TokenPart
{
    private const string AppId = "3f1c0f0e-7d7b-4d2c-9a4e-1b2c3d4e5f60", Metadata = "https://login.bench/openid";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "bench" };
    private readonly Activity _activity = PartTurn.Message();
    private readonly BotFrameworkAuthentication _authentication;
    private readonly string _header;

    public TokenPart()
    {
        _header = "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = AppId,
            Claims = new Dictionary<string, object> { ["serviceurl"] = _activity.ServiceUrl },
            Expires = DateTime.UtcNow.AddHours(1),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
        _authentication = BotFrameworkAuthenticationFactory.Create(null, true, null, null, null, null, Metadata, null, null,
            new PasswordServiceClientCredentialFactory(AppId, "secret", null, null, null), new AuthenticationConfiguration(), new MemoryHttp(Answer), null);
    }

    [Benchmark]
    public Task<AuthenticateRequestResult> CheckToken() => _authentication.AuthenticateRequestAsync(_activity, _header, default);

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var key = _key.Rsa.ExportParameters(false);
        var json = request.RequestUri!.AbsoluteUri == Metadata
            ? """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.bench/keys","id_token_signing_alg_values_supported":["RS256"]}"""
            : $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"bench","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}","endorsements":["msteams"]}]}""";
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
