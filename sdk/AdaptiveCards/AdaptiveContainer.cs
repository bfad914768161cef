using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A group of elements, one below the other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements, from top to bottom.</summary>
    [JsonConverter(typeof(ItemsConverter<AdaptiveElement>))]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>Whether the content runs from right to left; null = as what it stands in.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool? Rtl { get; set; }
}
