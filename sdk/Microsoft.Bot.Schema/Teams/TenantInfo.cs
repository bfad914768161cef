using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An Entra tenant.</summary>
public class TenantInfo
{
    /// <summary>Makes an empty one.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public TenantInfo(string id = null)
    {
        Id = id;
    }

    /// <summary>The id that the channel gave; opaque.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
