namespace Microsoft.Bot.Schema;

/// <summary>Puts cards into attachments.</summary>
public static class Extensions
{
    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);
}
