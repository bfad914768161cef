using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What only Teams says about an activity.</summary>
public class TeamsChannelData
{
    /// <summary>The channel of a team.</summary>
    [JsonProperty(PropertyName = "channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>How Teams tells of the message.</summary>
    [JsonProperty(PropertyName = "notification")]
    public NotificationInfo Notification { get; set; }

    /// <summary>The team.</summary>
    [JsonProperty(PropertyName = "team")]
    public TeamInfo Team { get; set; }

    /// <summary>What was chosen at the installation.</summary>
    [JsonProperty(PropertyName = "settings")]
    public TeamsChannelDataSettings Settings { get; set; }

    /// <summary>The meeting.</summary>
    [JsonProperty(PropertyName = "meeting")]
    public TeamsMeetingInfo Meeting { get; set; }

    /// <summary>The Entra tenant.</summary>
    [JsonProperty(PropertyName = "tenant")]
    public TenantInfo Tenant { get; set; }

    /// <summary>Every JSON property that has no member here; written back as it came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();

    /// <summary>What changed in the team, e.g. "channelCreated".</summary>
    [JsonProperty(PropertyName = "eventType")]
    public string EventType { get; set; }
}
