using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Verifies the tokens that come with activities. Source: bot-framework-rest-connector-authentication.md.</summary>
/// <param name="channels">Channels' tokens.</param>
/// <param name="emulator">The Emulator's tokens, which anybody with the bot's secret can get; null to refuse them.</param>
/// <param name="bot">The bot's app.</param>
/// <param name="endorsements">What the key of a channel's token must be endorsed for besides the channel.</param>
internal sealed class InboundTokens(TokenVerifier channels, TokenVerifier emulator, ServiceClientCredentialsFactory bot, string[] endorsements)
{
    /// <summary>Verifies who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">It cannot be trusted.</exception>
    /// <exception cref="SecurityTokenSignatureKeyNotFoundException">There are no keys to tell by.</exception>
    public async Task<Sender> VerifyAsync(string authHeader, Activity activity, CancellationToken cancellationToken)
    {
        var token = TokenVerifier.Read(authHeader);
        if (emulator?.Issuers.Contains(token.Issuer) == true)
        {
            var developer = await emulator.VerifyAsync(token, cancellationToken);
            await CheckAppAsync(developer, cancellationToken);
            return new Sender(developer, IsEmulator: true);
        }
        var channel = await channels.VerifyAsync(token, cancellationToken);
        CheckServiceUrl(channel, activity.ServiceUrl);
        CheckEndorsements(token.SigningKey, activity.ChannelId);
        return new Sender(channel, IsEmulator: false);
    }

    // The Emulator gets its token as the bot itself. Source: platform.md §5.4.
    private async Task CheckAppAsync(ClaimsIdentity developer, CancellationToken cancellationToken)
    {
        var app = developer.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            null or "" or "1.0" => developer.FindFirst(AuthenticationConstants.AppIdClaim),
            "2.0" => developer.FindFirst(AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        if (app == null || !await bot.IsValidAppIdAsync(app.Value, cancellationToken))
            throw new UnauthorizedAccessException("The request's token was given to another app than the bot's.");
    }

    // The documentation writes serviceUrl, channels write serviceurl. Two different answers are none.
    private static void CheckServiceUrl(ClaimsIdentity channel, string serviceUrl)
    {
        var claimed = channel.Claims.Where(claim => claim.Type.Equals(AuthenticationConstants.ServiceUrlClaim, StringComparison.OrdinalIgnoreCase)).Select(claim => claim.Value).Distinct().ToArray();
        if (claimed is not [{ Length: > 0 } address] || address != serviceUrl)
            throw new UnauthorizedAccessException("The request's token is for another service URL than its activity's.");
    }

    // The very key that verified the token says for which channels it is good, not another of the same id.
    private void CheckEndorsements(SecurityKey key, string channelId)
    {
        HashSet<string> endorsed = key is JsonWebKey published && published.AdditionalData.TryGetValue("endorsements", out var list) && list is JsonElement { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString())]
            : [];
        if (string.IsNullOrEmpty(channelId) || !endorsed.Contains(channelId) || !endorsed.IsSupersetOf(endorsements))
            throw new UnauthorizedAccessException("The request's token is signed with a key that is not endorsed for its channel.");
    }

    /// <summary>Who sent an activity.</summary>
    internal sealed record Sender(ClaimsIdentity Identity, bool IsEmulator);
}
