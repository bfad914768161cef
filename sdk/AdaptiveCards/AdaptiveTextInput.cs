using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A box to type in.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words in the empty box; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Placeholder { get; set; }

    /// <summary>The text at first; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Value { get; set; }

    /// <summary>What is typed.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>Whether the box has several lines.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsMultiline { get; set; }

    /// <summary>The most characters; 0 = any number.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public int MaxLength { get; set; }

    /// <summary>A button beside the box; null = none.</summary>
    [JsonProperty("inlineAction", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAction? InlineAction { get; set; }

    /// <summary>The regular expression that the text must match; null = any text.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Regex { get; set; }
}
