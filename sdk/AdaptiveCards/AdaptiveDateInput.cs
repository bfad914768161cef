using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A date to pick.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Input.Date";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words while nothing is picked; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Placeholder { get; set; }

    /// <summary>The date at first, as <c>yyyy-MM-dd</c>; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Value { get; set; }

    /// <summary>The earliest date, as <c>yyyy-MM-dd</c>; null = any.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Min { get; set; }

    /// <summary>The latest date, as <c>yyyy-MM-dd</c>; null = any.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Max { get; set; }
}
