using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Writes a value in camel case; reads a value that is not known as the default, with a warning.</summary>
internal sealed class LenientEnumConverter<TEnum>() : StringEnumConverter(new CamelCaseNamingStrategy())
    where TEnum : struct, Enum
{
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var text = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
        if (Enum.TryParse<TEnum>(text, ignoreCase: true, out var known) && Enum.IsDefined(known)) return known;

        var isNullable = Nullable.GetUnderlyingType(objectType) is not null;
        if (isNullable && reader.Value is null) return null;
        var instead = isNullable ? "null" : $"the default value of \"{default(TEnum)}\"";
        CardReading.Of(serializer).Warn(0, $"Value \"{text}\" could not be converted to \"{typeof(TEnum).FullName}\", using {instead} instead.");
        return isNullable ? null : default(TEnum);
    }
}
