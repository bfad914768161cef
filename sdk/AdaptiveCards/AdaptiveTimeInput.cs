using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A time to pick.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Input.Time";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words while nothing is picked; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Placeholder { get; set; }

    /// <summary>The time at first, as <c>HH:mm</c>; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Value { get; set; }

    /// <summary>The earliest time, as <c>HH:mm</c>; null = any.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Min { get; set; }

    /// <summary>The latest time, as <c>HH:mm</c>; null = any.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Max { get; set; }
}
