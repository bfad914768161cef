using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that something happens to.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    /// <summary>E.g. "Scheduled", "Recurring", "MeetNow".</summary>
    [JsonProperty(PropertyName = "MeetingType")]
    public string MeetingType { get; set; }
}
