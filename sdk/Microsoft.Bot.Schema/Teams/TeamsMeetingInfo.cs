using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting.</summary>
public class TeamsMeetingInfo
{
    /// <summary>Makes an empty one.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public TeamsMeetingInfo(string id = null)
    {
        Id = id;
    }

    /// <summary>The id that the channel gave; opaque.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
