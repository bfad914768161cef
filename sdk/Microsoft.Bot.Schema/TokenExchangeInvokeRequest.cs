using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A token from single sign-on.</summary>
public class TokenExchangeInvokeRequest
{
    /// <summary>Every JSON property that has no member here; written back as it came.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];

    /// <summary>The sign-in connection.</summary>
    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The id that the channel gave; opaque.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty("token")]
    public string Token { get; set; }
}
