using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Makes an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public MessageReaction(string type = null)
    {
        Type = type;
    }

    /// <summary>E.g. "like".</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
