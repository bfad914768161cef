using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A list of names and values.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "FactSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The facts, from top to bottom.</summary>
    [JsonRequired]
    public List<AdaptiveFact> Facts { get; set; } = [];
}

/// <summary>A name and a value.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveFact
{
    /// <summary>Creates an empty fact; a card cannot be written until both are set.</summary>
    public AdaptiveFact()
        : this(null!, null!)
    {
    }

    /// <summary>Creates a fact.</summary>
    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    /// <summary>The name.</summary>
    [JsonRequired]
    public string Title { get; set; }

    /// <summary>The value.</summary>
    [JsonRequired]
    public string Value { get; set; }
}
