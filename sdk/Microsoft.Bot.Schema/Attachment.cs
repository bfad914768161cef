using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file in a message.</summary>
public class Attachment
{
    /// <summary>Makes an empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public Attachment(string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>Every JSON property that has no member here; written back as it came.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];

    /// <summary>The card or other content.</summary>
    [JsonProperty(PropertyName = "content")]
    public object Content { get; set; }

    /// <summary>The media type.</summary>
    [JsonProperty(PropertyName = "contentType")]
    public string ContentType { get; set; }

    /// <summary>Where a file lies; null for a card.</summary>
    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    /// <summary>The file's name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>A small picture of it.</summary>
    [JsonProperty(PropertyName = "thumbnailUrl")]
    public string ThumbnailUrl { get; set; }
}
