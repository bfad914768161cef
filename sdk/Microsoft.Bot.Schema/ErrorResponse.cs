using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the connector's refusals.</summary>
public class ErrorResponse
{
    /// <summary>The error.</summary>
    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }
}
