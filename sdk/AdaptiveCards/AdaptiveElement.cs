using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Anything that stands in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The room above the element.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether a line is drawn above the element.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Separator { get; set; }

    /// <summary>How high the element is; automatic unless set.</summary>
    [JsonConverter(typeof(AdaptiveHeight.Converter))]
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    /// <summary>Whether the element is shown at first; true unless set.</summary>
    [DefaultValue(true)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsVisible { get; set; } = true;

    /// <summary>Tells the serializer to leave an automatic height out.</summary>
    public bool ShouldSerializeHeight() => Height?.ShouldSerializeAdaptiveHeight() == true;
}

/// <summary>An element whose type is not known here; everything it says is in its additional properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    /// <inheritdoc/>
    public override string Type { get; set; } = null!;
}
