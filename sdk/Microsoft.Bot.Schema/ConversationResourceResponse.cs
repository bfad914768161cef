using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The connector's answer to a new conversation.</summary>
public class ConversationResourceResponse
{
    /// <summary>The first activity, if one was sent.</summary>
    [JsonProperty(PropertyName = "activityId")]
    public string ActivityId { get; set; }

    /// <summary>The id that the channel gave; opaque.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The connector's address for this conversation; opaque, and new with any inbound activity.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }
}
