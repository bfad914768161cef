using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Shows or hides elements of the card.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements to show or hide.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <summary>An element to show or hide.</summary>
[JsonConverter(typeof(Converter))]
public class AdaptiveTargetElement
{
    /// <summary>Creates a target without an element.</summary>
    public AdaptiveTargetElement()
        : this(null!)
    {
    }

    /// <summary>Creates a target that is shown when hidden and hidden when shown.</summary>
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    /// <summary>Creates a target that is always shown, or always hidden.</summary>
    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId) => IsVisible = isVisible;

    /// <summary>The id of the element.</summary>
    public string ElementId { get; set; }

    /// <summary>True to show, false to hide, null to turn it over.</summary>
    public bool? IsVisible { get; set; }

    /// <summary>A target that is turned over.</summary>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    private sealed class Converter : JsonConverter<AdaptiveTargetElement>
    {
        public override AdaptiveTargetElement ReadJson(JsonReader reader, Type objectType, AdaptiveTargetElement? existingValue, bool hasExistingValue, JsonSerializer serializer)
        {
            var json = JToken.Load(reader);
            return json is JObject target
                ? new AdaptiveTargetElement((string)target["elementId"]!) { IsVisible = (bool?)target["isVisible"] }
                : new AdaptiveTargetElement((string)json!);
        }

        public override void WriteJson(JsonWriter writer, AdaptiveTargetElement? value, JsonSerializer serializer)
        {
            JToken json = value?.IsVisible is { } isVisible
                ? new JObject { ["elementId"] = value.ElementId, ["isVisible"] = isVisible }
                : new JValue(value?.ElementId);
            json.WriteTo(writer);
        }
    }
}
