using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Verifies the tokens that channels send with activities. Source: bot-framework-rest-connector-authentication.md.</summary>
internal sealed class ChannelTokens
{
    private const string Scheme = "Bearer ";

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _configuration;
    private readonly TokenValidationParameters _parameters;
    private readonly string[] _endorsements;

    public ChannelTokens(string metadataAddress, string issuer, string[] endorsements, HttpClient http)
    {
        // Only a test's own server on this machine may speak plain HTTP.
        var retriever = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(metadataAddress).IsLoopback };
        _configuration = new(metadataAddress, new OpenIdConnectConfigurationRetriever(), retriever);
        _parameters = new()
        {
            ConfigurationManager = _configuration,
            ValidIssuer = issuer,
            ValidateAudience = false, // It is asked of the bot's credentials, below.
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        };
        _endorsements = endorsements;
    }

    /// <summary>Verifies issuer, audience, lifetime, signature, endorsements and the connector's address.</summary>
    /// <exception cref="UnauthorizedAccessException">One of them is wrong.</exception>
    public async Task<ClaimsIdentity> VerifyAsync(string authHeader, Activity activity, ServiceClientCredentialsFactory bot, CancellationToken cancellationToken)
    {
        if (authHeader == null || !authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The request has no bearer token.");
        var result = await Handler.ValidateTokenAsync(authHeader[Scheme.Length..].Trim(), _parameters);
        if (!result.IsValid)
            throw new UnauthorizedAccessException($"The request's token was refused: {result.Exception?.GetType().Name}.");
        var token = (JsonWebToken)result.SecurityToken;
        if (token.Audiences.ToArray() is not [var audience] || !await bot.IsValidAppIdAsync(audience, cancellationToken))
            throw new UnauthorizedAccessException("The request's token is for another app.");
        var claimed = result.ClaimsIdentity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrEmpty(claimed) || claimed != activity.ServiceUrl)
            throw new UnauthorizedAccessException("The request's token is for another service URL than its activity's.");
        await CheckEndorsementsAsync(token, activity.ChannelId, cancellationToken);
        return result.ClaimsIdentity;
    }

    // The key says for which channels it is good.
    private async Task CheckEndorsementsAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        var configuration = await _configuration.GetConfigurationAsync(cancellationToken);
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == token.Kid);
        HashSet<string> endorsed = key != null && key.AdditionalData.TryGetValue("endorsements", out var list) && list is JsonElement { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Select(name => name.GetString())]
            : [];
        if (string.IsNullOrEmpty(channelId) || !endorsed.Contains(channelId) || !endorsed.IsSupersetOf(_endorsements))
            throw new UnauthorizedAccessException("The request's token is not endorsed for its channel.");
    }
}
