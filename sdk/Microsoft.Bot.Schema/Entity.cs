using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something known beside the words of an activity.</summary>
public class Entity
{
    /// <summary>Makes an empty one.</summary>
    public Entity()
    {
    }

    /// <summary>Makes one of the given kind.</summary>
    public Entity(string type = null)
    {
        Type = type;
    }

    /// <summary>Every JSON property that has no member here; written back as it came.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];

    /// <summary>The kind, e.g. "mention" or "clientInfo".</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Entity other) => other != null && JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other));

    /// <inheritdoc/>
    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    /// <inheritdoc/>
    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
