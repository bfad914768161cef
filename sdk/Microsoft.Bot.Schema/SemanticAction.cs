using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A meaning that the channel found in the words.</summary>
public class SemanticAction
{
    /// <summary>What is known beside the words: mentions, the client's locale and time zone.</summary>
    [JsonProperty(PropertyName = "entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>The id that the channel gave; opaque.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>How far it is: start, continue or done.</summary>
    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
