using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Anything in a card that says its own <c>type</c>: the card, its elements and its actions.</summary>
[JsonConverter(typeof(TypedElementConverter))]
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveTypedElement
{
    /// <summary>Features that the host must have to show this, name to lowest version; null = none.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate, Order = 1)]
    public IDictionary<string, string>? Requires;

    /// <summary>The <c>type</c> on the wire, such as <c>TextBlock</c>.</summary>
    [JsonProperty(Order = -10, Required = Required.Always)]
    public abstract string Type { get; set; }

    /// <summary>The name that inputs and visibility toggles go by; null = none.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate, Order = -9)]
    public string? Id { get; set; }

    /// <summary>What a host shows that does not know this type; null = its own placeholder.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Properties that have no member here, written beside the others; never null.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object?> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
