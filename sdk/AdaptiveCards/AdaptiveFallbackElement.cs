using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>What a host shows in place of an element or action that it does not know.</summary>
[JsonConverter(typeof(Converter))]
public class AdaptiveFallbackElement
{
    /// <summary>Creates a fallback that says nothing yet.</summary>
    public AdaptiveFallbackElement()
    {
    }

    /// <summary>Creates a fallback of the kind given.</summary>
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    /// <summary>Creates a fallback that shows <paramref name="fallbackContent"/>.</summary>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    /// <summary>The kinds of fallback.</summary>
    public enum AdaptiveFallbackType
    {
        /// <summary>None was given.</summary>
        None,

        /// <summary>Show nothing.</summary>
        Drop,

        /// <summary>Show other content.</summary>
        Content,
    }

    /// <summary>The kind of fallback.</summary>
    public AdaptiveFallbackType Type { get; set; }

    /// <summary>What is shown instead; null unless the kind is content.</summary>
    public AdaptiveTypedElement? Content { get; set; }

    private sealed class Converter : JsonConverter<AdaptiveFallbackElement>
    {
        public override AdaptiveFallbackElement ReadJson(JsonReader reader, Type objectType, AdaptiveFallbackElement? existingValue, bool hasExistingValue, JsonSerializer serializer)
        {
            var json = JToken.Load(reader);
            if (json is JObject content)
            {
                var reading = CardReading.Of(serializer);
                using (reading.InFallback())
                {
                    var contentType = TypedElementConverter.IsAction(content) ? typeof(AdaptiveAction) : typeof(AdaptiveElement);
                    return new AdaptiveFallbackElement((AdaptiveTypedElement)content.ToObject(contentType, serializer)!);
                }
            }

            return json.Type == JTokenType.String && (string?)json == "drop"
                ? new AdaptiveFallbackElement(AdaptiveFallbackType.Drop)
                : throw new AdaptiveSerializationException("Invalid value for fallback");
        }

        public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement? value, JsonSerializer serializer)
        {
            if (value?.Type == AdaptiveFallbackType.Drop) writer.WriteValue("drop");
            else serializer.Serialize(writer, value?.Content);
        }
    }
}
