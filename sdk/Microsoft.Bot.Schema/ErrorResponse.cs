using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the connector's refusals.</summary>
public class ErrorResponse
{
    /// <summary>Makes an empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    /// <summary>The error.</summary>
    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }
}
