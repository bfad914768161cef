using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A number of pixels as cards write it: <c>50px</c>.</summary>
internal static class Pixels
{
    internal static string Format(double pixels) => pixels.ToString(CultureInfo.InvariantCulture) + "px";

    internal static bool TryParse(string? text, out uint pixels)
    {
        pixels = 0;
        return text is not null && text.EndsWith("px", StringComparison.OrdinalIgnoreCase)
            && uint.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out pixels);
    }

    /// <summary>Reads and writes a member that holds pixels; anything else in its place reads as 0.</summary>
    internal sealed class Converter : JsonConverter<uint>
    {
        public override uint ReadJson(JsonReader reader, Type objectType, uint existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            TryParse(Convert.ToString(reader.Value, CultureInfo.InvariantCulture), out var pixels) ? pixels : 0;

        public override void WriteJson(JsonWriter writer, uint value, JsonSerializer serializer) => writer.WriteValue(Format(value));
    }
}
