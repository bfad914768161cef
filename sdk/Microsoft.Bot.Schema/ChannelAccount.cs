using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot in a channel.</summary>
public class ChannelAccount
{
    /// <summary>Makes an empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Every JSON property that has no member here; written back as it came.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];

    /// <summary>The Entra object id: the stable key of a person; null for anonymous ones.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>The channel's id: "29:…" for a person in Teams, "28:…" for a bot.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }
}
