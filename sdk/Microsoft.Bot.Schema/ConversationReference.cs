using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where to find a conversation again.</summary>
public partial class ConversationReference
{
    /// <summary>The bot in it.</summary>
    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>The person in it.</summary>
    [JsonProperty(PropertyName = "user")]
    public ChannelAccount User { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The activity it was taken from.</summary>
    [JsonProperty(PropertyName = "activityId")]
    public string ActivityId { get; set; }

    /// <summary>The channel, e.g. "msteams" or "directline".</summary>
    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    /// <summary>The language tag, e.g. "es-MX".</summary>
    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    /// <summary>The connector's address for this conversation; opaque, and new with any inbound activity.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }
}
