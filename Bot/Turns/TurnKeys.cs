using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Bot.Turns;

/// <summary>What an activity is known by: the lines it stands in, and what a repeat of it has in common with it.</summary>
/// <param name="Conversation">Its conversation's line, which is the key of ConversationState: who shares state stands in one line.</param>
/// <param name="Person">Its sender's line, which is the key of UserState; null without a sender.</param>
/// <param name="Delivery">A hash of its id, conversation and sender; null when it cannot come again. Channels send the same activity again when the answer is late. Source: platform.md §5.6.</param>
/// <param name="Content">A hash of what was tapped, and by whom; null for anything but a tap. A second layer of repeats has new ids. Source: platform.md §5.6.</param>
public sealed record TurnKeys(string Conversation, string? Person, string? Delivery, string? Content)
{
    /// <summary>How long the same activity is a repeat. Source: platform.md §5.6 (repeats come within a minute); longer, so that a captured request cannot be played again later either: its token ends within the hour.</summary>
    public static readonly TimeSpan SameDelivery = TimeSpan.FromHours(1);

    /// <summary>How long the same tap under a new id is a repeat. Source: platform.md §5.6 (repeats come after about 30 s).</summary>
    public static readonly TimeSpan SameTap = TimeSpan.FromMinutes(1);

    /// <summary>The keys of an activity.</summary>
    public static TurnKeys Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new TurnKeys(
            $"{activity.ChannelId}/conversations/{activity.Conversation?.Id}",
            activity.From?.Id is { Length: > 0 } person ? $"{activity.ChannelId}/users/{person}" : null,
            ComesWithItsOwnId(activity) ? Hash(activity, activity.Id) : null,
            IsTap(activity) ? Hash(activity, activity.Name, activity.ReplyToId, activity.Value, ClientId(activity)) : null);
    }

    /// <summary>The keys to keep an answer under: who is asked to try again may tap the same again at once.</summary>
    public TurnKeys Of(TurnAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.AsksToTryAgain ? this with { Content = null } : this;
    }

    // An edit and a deletion come under the id of their message; what the bot starts itself, under the id of what it goes on from.
    private static bool ComesWithItsOwnId(Activity activity) => !string.IsNullOrEmpty(activity.Id) && activity switch
    {
        { Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete } => false,
        { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation } => false,
        _ => true,
    };

    // Plain words may be said twice. A card that shows itself afresh asks for what is true now. Source: platform.md §5.3 (trigger).
    private static bool IsTap(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke => (string?)((activity.Value as JObject)?["trigger"] as JValue) != "automatic",
        ActivityTypes.Message => activity.Value is not null,
        _ => false,
    };

    // Web Chat numbers what it posts: two taps differ, a repeated POST does not.
    private static string? ClientId(Activity activity) => (string?)((activity.ChannelData as JObject)?["clientActivityID"] as JValue);

    // The sender is in every key: nobody gets what was answered to another. As JSON, so that parts cannot run into each other.
    private static string Hash(Activity activity, params object?[] parts)
    {
        object?[] whole = [activity.Type, activity.DeliveryMode, activity.ChannelId, activity.Conversation?.TenantId, activity.Conversation?.Id, activity.From?.Id, activity.From?.AadObjectId, .. parts];
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(whole))));
    }
}
