using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How high an element is: <c>auto</c>, <c>stretch</c> or a number of pixels.</summary>
public class AdaptiveHeight
{
    /// <summary>Creates an automatic height.</summary>
    public AdaptiveHeight()
    {
    }

    /// <summary>Creates a height of the kind given.</summary>
    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    /// <summary>Creates a height in pixels.</summary>
    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    /// <summary>As high as the content.</summary>
    public static AdaptiveHeight Auto => new(AdaptiveHeightType.Auto);

    /// <summary>As high as the room that is left.</summary>
    public static AdaptiveHeight Stretch => new(AdaptiveHeightType.Stretch);

    /// <summary>The kind of height.</summary>
    [JsonProperty("heightType")]
    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>The pixels; null unless the height is in pixels.</summary>
    [JsonProperty("unit")]
    public uint? Unit { get; set; }

    /// <summary>Whether the height is in pixels.</summary>
    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    /// <summary>Whether the height says anything that is not the default.</summary>
    public bool ShouldSerializeAdaptiveHeight() => HeightType != AdaptiveHeightType.Auto && (!IsPixel() || Unit is not null);

    /// <summary>Writes a height as cards do: <c>auto</c>, <c>stretch</c>, <c>50px</c>.</summary>
    internal sealed class Converter : JsonConverter<AdaptiveHeight>
    {
        public override AdaptiveHeight ReadJson(JsonReader reader, Type objectType, AdaptiveHeight? existingValue, bool hasExistingValue, JsonSerializer serializer)
        {
            var text = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
            if (Pixels.TryParse(text, out var pixels)) return new AdaptiveHeight(pixels);
            return "stretch".Equals(text, StringComparison.OrdinalIgnoreCase) ? Stretch : Auto;
        }

        public override void WriteJson(JsonWriter writer, AdaptiveHeight? value, JsonSerializer serializer) => writer.WriteValue(value switch
        {
            { Unit: { } pixels } => Pixels.Format(pixels),
            { HeightType: AdaptiveHeightType.Stretch } => "stretch",
            _ => "auto",
        });
    }
}
