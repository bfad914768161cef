using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>E.g. "like".</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
