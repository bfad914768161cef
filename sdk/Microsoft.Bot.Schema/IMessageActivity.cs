namespace Microsoft.Bot.Schema;

/// <summary>Words, cards, or a card's submitted inputs.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>Buttons offered beside the message.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>When the activity is no longer worth showing.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>The content, free in form.</summary>
    object Value { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>; null is normal.</summary>
    string DeliveryMode { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string Importance { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>The language tag, e.g. "es-MX".</summary>
    string Locale { get; set; }

    /// <summary>The words to speak, text or SSML.</summary>
    string Speak { get; set; }

    /// <summary>The words of a notification.</summary>
    string Summary { get; set; }

    /// <summary>The words.</summary>
    string Text { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>Who is named in the words.</summary>
    Mention[] GetMentions();
}
