using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The version of the card schema, such as 1.5.</summary>
[JsonConverter(typeof(Converter))]
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    /// <summary>Creates version 0.0.</summary>
    public AdaptiveSchemaVersion()
    {
    }

    /// <summary>Creates a version of its two numbers.</summary>
    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    /// <summary>Reads a version such as <c>1.5</c>; <c>1</c> is 1.0.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is no version.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        try
        {
            var parts = versionString.Split('.');
            Major = int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
            Minor = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        }
        catch (Exception notNumbers) when (notNumbers is FormatException or OverflowException)
        {
            throw new AdaptiveSerializationException($"'{versionString}' is not a valid version identifier", notNumbers);
        }
    }

    /// <summary>The number before the dot.</summary>
    public int Major { get; set; }

    /// <summary>The number after the dot.</summary>
    public int Minor { get; set; }

    /// <summary>Reads a version such as <c>1.5</c>.</summary>
    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    /// <summary>Whether two versions are the same.</summary>
    public static bool operator ==(AdaptiveSchemaVersion? version1, AdaptiveSchemaVersion? version2) => Equals(version1, version2);

    /// <summary>Whether two versions differ.</summary>
    public static bool operator !=(AdaptiveSchemaVersion? version1, AdaptiveSchemaVersion? version2) => !Equals(version1, version2);

    /// <summary>Whether the left version is the older.</summary>
    public static bool operator <(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is the newer.</summary>
    public static bool operator >(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is the older or the same.</summary>
    public static bool operator <=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is the newer or the same.</summary>
    public static bool operator >=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(AdaptiveSchemaVersion? other) => other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AdaptiveSchemaVersion other && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private sealed class Converter : JsonConverter<AdaptiveSchemaVersion>
    {
        public override AdaptiveSchemaVersion? ReadJson(JsonReader reader, Type objectType, AdaptiveSchemaVersion? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.Value is null ? null : new AdaptiveSchemaVersion(Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!);

        public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion? value, JsonSerializer serializer) => writer.WriteValue(value?.ToString());
    }
}
