using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A text; a subset of Markdown is understood.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>Creates an empty text.</summary>
    public AdaptiveTextBlock()
        : this("")
    {
    }

    /// <summary>Creates a text.</summary>
    public AdaptiveTextBlock(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words.</summary>
    [JsonRequired]
    public string Text { get; set; }

    /// <summary>The size.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextSize Size { get; set; }

    /// <summary>The weight.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>The colour.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Whether the text is paler than the others.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsSubtle { get; set; }

    /// <summary>Whether the text goes on in the next line; if not, it is cut off.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Wrap { get; set; }

    /// <summary>The most lines that are shown; 0 = all.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public int MaxLines { get; set; }

    /// <summary>Where the text stands from left to right.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>The font.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveFontType FontType { get; set; }

    /// <summary>Whether the text is a heading to a screen reader.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextBlockStyle Style { get; set; }
}
