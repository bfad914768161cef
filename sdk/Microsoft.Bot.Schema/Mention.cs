using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody named in the words.</summary>
public class Mention : Entity
{
    /// <summary>Makes an empty one.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>Who is named.</summary>
    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The words in the text that name them, e.g. "&lt;at&gt;Bot&lt;/at&gt;".</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
