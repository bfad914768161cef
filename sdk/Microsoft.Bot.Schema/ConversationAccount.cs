using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation.</summary>
public class ConversationAccount
{
    /// <summary>Makes an empty one.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public ConversationAccount(bool? isGroup = null, string conversationType = null, string id = null, string name = null, string aadObjectId = null, string role = null, string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Every JSON property that has no member here; written back as it came.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];

    /// <summary>Whether more than one person is in it.</summary>
    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The Entra object id: the stable key of a person; null for anonymous ones.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>In Teams: personal, groupChat or channel.</summary>
    [JsonProperty(PropertyName = "conversationType")]
    public string ConversationType { get; set; }

    /// <summary>The id that the channel gave; opaque.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    /// <summary>The Entra tenant.</summary>
    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }
}
