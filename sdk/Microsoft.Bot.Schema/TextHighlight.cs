using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Words in the message that matter.</summary>
public class TextHighlight
{
    /// <summary>Which one of several, from 1.</summary>
    [JsonProperty(PropertyName = "occurrence")]
    public int? Occurrence { get; set; }

    /// <summary>The words.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
