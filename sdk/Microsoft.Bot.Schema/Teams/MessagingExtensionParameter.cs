using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A word or a value that was typed.</summary>
public class MessagingExtensionParameter
{
    /// <summary>The value, free in form.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    /// <summary>The name in the manifest.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
