using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>What only this channel understands.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    /// <summary>The content, free in form.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    /// <summary>What the chat shows as said.</summary>
    [JsonProperty(PropertyName = "displayText")]
    public string DisplayText { get; set; }

    /// <summary>The picture's address.</summary>
    [JsonProperty(PropertyName = "image")]
    public string Image { get; set; }

    /// <summary>The picture's words for a screen reader.</summary>
    [JsonProperty(PropertyName = "imageAltText")]
    public string ImageAltText { get; set; }

    /// <summary>The words to send, for messageBack.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
