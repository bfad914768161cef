using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The connector's answer to a sent activity.</summary>
public class ResourceResponse
{
    /// <summary>Makes an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    /// <summary>The activity's id; empty if the channel gives none.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
