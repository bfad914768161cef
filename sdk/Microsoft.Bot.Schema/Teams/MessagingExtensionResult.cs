using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Results, or a message in their place.</summary>
public class MessagingExtensionResult
{
    /// <summary>The results.</summary>
    [JsonProperty(PropertyName = "attachments")]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    /// <summary>"list" or "grid".</summary>
    [JsonProperty(PropertyName = "attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>The message, for the type "message".</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>"result", "message", "config" or "auth".</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
