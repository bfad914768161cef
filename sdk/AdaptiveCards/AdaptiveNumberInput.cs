using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A number to type.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Input.Number";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words in the empty box; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Placeholder { get; set; }

    /// <summary>The number at first; NaN = none.</summary>
    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public double Value { get; set; } = double.NaN;

    /// <summary>The least number; NaN = any.</summary>
    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public double Min { get; set; } = double.NaN;

    /// <summary>The greatest number; NaN = any.</summary>
    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public double Max { get; set; } = double.NaN;
}
