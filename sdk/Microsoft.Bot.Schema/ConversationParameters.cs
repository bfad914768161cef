using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What to say to make a conversation.</summary>
public class ConversationParameters
{
    /// <summary>The first message; null to make it empty.</summary>
    [JsonProperty(PropertyName = "activity")]
    public Activity Activity { get; set; }

    /// <summary>The bot.</summary>
    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>Whether more than one person will be in it.</summary>
    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>What only this channel understands; free in form.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    /// <summary>The Entra tenant.</summary>
    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    /// <summary>The conversation's topic.</summary>
    [JsonProperty(PropertyName = "topicName")]
    public string TopicName { get; set; }
}
