using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A result: the card to insert, and how it looks in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>The card in the list; null shows the card itself.</summary>
    [JsonProperty(PropertyName = "preview")]
    public Attachment Preview { get; set; }
}
