using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Reads JSON that others made: it can have any shape, and that is no error of ours.</summary>
internal static class ForeignJson
{
    /// <summary>The value as this type; false if it is null or of another shape.</summary>
    public static bool TryRead<T>(object value, out T read)
    {
        read = default;
        try
        {
            if (value != null)
                read = value is T typed ? typed : (value as JToken ?? JToken.FromObject(value)).ToObject<T>();
            return read != null;
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            return false;
        }
    }
}
