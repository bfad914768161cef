using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Something to choose, one or several.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The value at first, several joined by commas; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Value { get; set; }

    /// <summary>How the choices are shown.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether several may be chosen.</summary>
    public bool IsMultiSelect { get; set; }

    /// <summary>The choices, in order.</summary>
    [JsonRequired]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>The words while nothing is chosen; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Placeholder { get; set; }

    /// <summary>Whether a choice goes on in the next line; if not, it is cut off.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Wrap { get; set; }
}

/// <summary>One choice of a set.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveChoice
{
    /// <summary>What is shown; a card cannot be written without it.</summary>
    [JsonRequired]
    public string Title { get; set; } = null!;

    /// <summary>What is sent, without a comma; a card cannot be written without it.</summary>
    [JsonRequired]
    public string Value { get; set; } = null!;
}
