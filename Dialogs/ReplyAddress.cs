using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace SeopBot.Dialogs;

/// <summary>Whom to tell, and which card to change, when what was kept has been filed.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Card">The message that shows the saved card; null when it has no id.</param>
/// <param name="Student">The student.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Language">The language spoken.</param>
public sealed record ReplyAddress(ConversationReference Conversation, string? Card, string Student, string Conference, string Language)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is not that.</summary>
    public static ReplyAddress? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonConvert.DeserializeObject<ReplyAddress>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => JsonConvert.SerializeObject(this, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
}
