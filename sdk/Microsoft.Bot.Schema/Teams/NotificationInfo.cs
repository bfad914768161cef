using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How Teams tells of a message.</summary>
public class NotificationInfo
{
    /// <summary>Whether it is in the activity feed.</summary>
    [JsonProperty(PropertyName = "alert")]
    public bool? Alert { get; set; }

    /// <summary>Whether it pops up in the meeting.</summary>
    [JsonProperty(PropertyName = "alertInMeeting")]
    public bool? AlertInMeeting { get; set; }

    /// <summary>What the meeting shows.</summary>
    [JsonProperty(PropertyName = "externalResourceUrl")]
    public string ExternalResourceUrl { get; set; }
}
