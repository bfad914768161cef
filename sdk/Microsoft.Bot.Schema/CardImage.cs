using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Makes an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>What a tap on it does.</summary>
    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }

    /// <summary>The picture's words for a screen reader.</summary>
    [JsonProperty(PropertyName = "alt")]
    public string Alt { get; set; }

    /// <summary>The address.</summary>
    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }
}
