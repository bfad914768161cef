using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What is known of any meeting.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    /// <summary>Where to join.</summary>
    [JsonProperty(PropertyName = "joinUrl")]
    public Uri JoinUrl { get; set; }

    /// <summary>The meeting's id, Base64.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }
}
