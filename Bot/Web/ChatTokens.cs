using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SeopBot.Bot.Web;

/// <summary>Direct Line tokens: a conversation and an end, signed with a key of the store, so they outlive a restart.</summary>
internal sealed class ChatTokens(ChatStore store, TimeProvider time)
{
    /// <summary>How long a token lasts; Web Chat renews its token every 15 minutes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    private readonly byte[] key = store.Secret("token");

    /// <summary>A token for one conversation and for nothing else.</summary>
    public string Issue(string conversationId)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{conversationId}.{(time.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}");
        return $"{signed}.{Signature(signed)}";
    }

    /// <summary>The conversation that the token opens; null when the token is forged, damaged or over.</summary>
    public string? ConversationOf(string? token)
    {
        if (token?.Split('.') is not [var conversationId, var end, var signature]) return null;
        var expected = Signature($"{conversationId}.{end}");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(expected))) return null;
        return long.Parse(end, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds() ? conversationId : null;
    }

    /// <summary>How long a good token still opens its conversation.</summary>
    public TimeSpan TimeLeft(string token) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(token.Split('.')[1], CultureInfo.InvariantCulture)) - time.GetUtcNow();

    private string Signature(string text) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
