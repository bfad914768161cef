using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An image.</summary>
public class AdaptiveImage : AdaptiveElement
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Image";

    /// <summary>Creates an image without an address.</summary>
    public AdaptiveImage()
    {
    }

    /// <summary>Creates an image from its absolute address.</summary>
    public AdaptiveImage(string url)
        : this(new Uri(url))
    {
    }

    /// <summary>Creates an image from its address.</summary>
    public AdaptiveImage(Uri url) => Url = url;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The address, https or data; a card cannot be written without it.</summary>
    [JsonRequired]
    public Uri Url { get; set; } = null!;

    /// <summary>The words for those who do not see the image; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? AltText { get; set; }

    /// <summary>The size.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveImageSize Size { get; set; }

    /// <summary>The shape.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveImageStyle Style { get; set; }

    /// <summary>Where the image stands from left to right.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>What happens when the image is tapped; null = nothing.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAction? SelectAction { get; set; }

    /// <summary>The width in pixels; 0 = as the size says.</summary>
    [JsonConverter(typeof(Pixels.Converter))]
    [JsonProperty("width", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public uint PixelWidth { get; set; }

    /// <summary>The height in pixels; 0 = as the height says.</summary>
    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height.Unit ?? 0;
        set => Height = new AdaptiveHeight(value);
    }
}
