using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person in Teams.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>The address.</summary>
    [JsonProperty(PropertyName = "email")]
    public string Email { get; set; }

    /// <summary>The first name.</summary>
    [JsonProperty(PropertyName = "givenName")]
    public string GivenName { get; set; }

    /// <summary>The last name.</summary>
    [JsonProperty(PropertyName = "surname")]
    public string Surname { get; set; }

    /// <summary>The Entra tenant.</summary>
    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    /// <summary>The sign-in name.</summary>
    [JsonProperty(PropertyName = "userPrincipalName")]
    public string UserPrincipalName { get; set; }

    /// <summary>E.g. "user" or "guest".</summary>
    [JsonProperty(PropertyName = "userRole")]
    public string UserRole { get; set; }
}
