using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads a list without its nulls; anything but a list reads as an empty one.</summary>
internal sealed class ItemsConverter<T> : JsonConverter<List<T>>
{
    public override bool CanWrite => false;

    public override List<T> ReadJson(JsonReader reader, Type objectType, List<T>? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        JToken.Load(reader) is JArray items
            ? [.. items.Where(item => item.Type != JTokenType.Null).Select(item => item.ToObject<T>(serializer)!)]
            : [];

    public override void WriteJson(JsonWriter writer, List<T>? value, JsonSerializer serializer) => throw new NotSupportedException();
}
