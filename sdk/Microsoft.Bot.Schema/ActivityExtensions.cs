using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Takes the words that name the bot out of the text, and returns the rest.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the words that name this account out of the text, and returns the rest.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            if (mention.Text != null)
                activity.Text = activity.Text?.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            else if (mention.Mentioned.Name is { } name)
                activity.Text = Regex.Replace(activity.Text ?? string.Empty, $"<at>{Regex.Escape(name)}</at>", string.Empty, RegexOptions.IgnoreCase).Trim();
        }
        return activity.Text;
    }
}
