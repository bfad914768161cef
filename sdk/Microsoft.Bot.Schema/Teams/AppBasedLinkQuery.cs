using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A link that was typed or pasted.</summary>
public class AppBasedLinkQuery
{
    /// <summary>The link.</summary>
    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }
}
