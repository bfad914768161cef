using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a search or a link.</summary>
public class MessagingExtensionResponse
{
    /// <summary>How long Teams may keep the answer; null leaves it to Teams.</summary>
    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }

    /// <summary>The results, or a message.</summary>
    [JsonProperty(PropertyName = "composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }
}
