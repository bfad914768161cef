using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An Entra tenant.</summary>
public class TenantInfo
{
    /// <summary>The id that the channel gave; opaque.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
