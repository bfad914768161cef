using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that starts.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>UTC.</summary>
    [JsonProperty(PropertyName = "StartTime")]
    public DateTime StartTime { get; set; }
}
