using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What follows on a command: a form, or results.</summary>
public class MessagingExtensionActionResponse
{
    /// <summary>How long Teams may keep the answer; null leaves it to Teams.</summary>
    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }

    /// <summary>The results; null with a form.</summary>
    [JsonProperty(PropertyName = "composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    /// <summary>The next form; null ends the command.</summary>
    [JsonProperty(PropertyName = "task")]
    public TaskModuleResponseBase Task { get; set; }
}
