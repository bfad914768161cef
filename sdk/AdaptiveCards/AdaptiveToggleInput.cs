using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A box to tick.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words beside the box; a card cannot be written without them.</summary>
    [JsonRequired]
    public string Title { get; set; } = null!;

    /// <summary>What is sent when the box is ticked.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>What is sent when it is not.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>The value at first; null = not ticked.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Value { get; set; }

    /// <summary>Whether the words go on in the next line; if not, they are cut off.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Wrap { get; set; }
}
