using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer of a server behind the connector.</summary>
public class InnerHttpError
{
    /// <summary>Makes an empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public InnerHttpError(int? statusCode = null, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>Its HTTP status.</summary>
    [JsonProperty(PropertyName = "statusCode")]
    public int? StatusCode { get; set; }

    /// <summary>Its body.</summary>
    [JsonProperty(PropertyName = "body")]
    public object Body { get; set; }
}
