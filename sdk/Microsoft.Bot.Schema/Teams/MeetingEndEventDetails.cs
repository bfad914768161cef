using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that ends.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>UTC.</summary>
    [JsonProperty(PropertyName = "EndTime")]
    public DateTime EndTime { get; set; }
}
