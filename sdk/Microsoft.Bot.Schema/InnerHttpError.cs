using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer of a server behind the connector.</summary>
public class InnerHttpError
{
    /// <summary>Its HTTP status.</summary>
    [JsonProperty(PropertyName = "statusCode")]
    public int? StatusCode { get; set; }

    /// <summary>Its body.</summary>
    [JsonProperty(PropertyName = "body")]
    public object Body { get; set; }
}
