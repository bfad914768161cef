using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Verifies what is asked of every token: form, RS256 signature with a published key, issuer, lifetime, and the bot as its one audience.</summary>
internal sealed partial class TokenVerifier
{
    /// <summary>Longest token, in bytes; a channel's has some 1,000.</summary>
    public const int LongestToken = 16 * 1024;

    /// <summary>How far the issuer's clock may be from ours. Source: bot-framework-rest-connector-authentication.md (5 minutes).</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    private readonly SigningKeys _keys;
    private readonly ServiceClientCredentialsFactory _bot;
    private readonly TokenValidationParameters _parameters;

    public TokenVerifier(SigningKeys keys, IEnumerable<string> issuers, ServiceClientCredentialsFactory bot, TimeProvider time)
    {
        _keys = keys;
        _bot = bot;
        Issuers = issuers.ToHashSet(StringComparer.Ordinal);
        _parameters = new()
        {
            // The issuer's keys and no others: what a header brings along (jwk, jku, x5c, x5u) is never looked at.
            IssuerSigningKeyResolver = (_, _, id, _) => keys.Known(id),
            TryAllIssuerSigningKeys = false,
            ValidIssuers = Issuers,
            ValidateAudience = false, // It is asked of the bot's credentials, below.
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires, time.GetUtcNow().UtcDateTime),
            RequireSignedTokens = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        };
    }

    /// <summary>Whose tokens these are.</summary>
    public IReadOnlySet<string> Issuers { get; }

    /// <summary>The token in an Authorization header, not verified yet.</summary>
    /// <exception cref="UnauthorizedAccessException">There is not exactly one, or it is no token.</exception>
    public static JsonWebToken Read(string authHeader)
    {
        if (string.IsNullOrEmpty(authHeader))
            throw new UnauthorizedAccessException("The request has no token.");
        if (authHeader.Length > LongestToken || BearerToken().Match(authHeader) is not { Success: true } bearer)
            throw new UnauthorizedAccessException("The request's Authorization is not one bearer token of a sensible length.");
        try
        {
            return new JsonWebToken(bearer.Groups["token"].Value);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            throw new UnauthorizedAccessException("The request's token cannot be read.");
        }
    }

    /// <summary>Verifies a token.</summary>
    /// <exception cref="UnauthorizedAccessException">It is not good.</exception>
    /// <exception cref="SecurityTokenSignatureKeyNotFoundException">There are no keys to tell by.</exception>
    public async Task<ClaimsIdentity> VerifyAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (token.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(token.Kid) || token.TryGetHeaderValue<object>("crit", out _))
            throw new UnauthorizedAccessException("The request's token is not signed with RS256 and a named key, or demands an extension.");
        if (!(await _keys.FindAsync(token.Kid, cancellationToken)).Any())
            throw new UnauthorizedAccessException("The request's token is signed with a key that its issuer does not publish.");
        var result = await Handler.ValidateTokenAsync(token, _parameters);
        if (!result.IsValid)
            throw new UnauthorizedAccessException($"The request's token was refused: {result.Exception?.GetType().Name}.");
        if (token.Audiences.ToArray() is not [var audience] || !await _bot.IsValidAppIdAsync(audience, cancellationToken))
            throw new UnauthorizedAccessException("The request's token is for another app.");
        return result.ClaimsIdentity;
    }

    private static bool IsNow(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now - end <= Skew && (notBefore is not { } start || (start - now <= Skew && start < end));

    [GeneratedRegex(@"^(?i:Bearer) +(?<token>[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+) *\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BearerToken();
}
