using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen at the installation.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>The channel.</summary>
    [JsonProperty(PropertyName = "selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Every JSON property that has no member here; written back as it came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
