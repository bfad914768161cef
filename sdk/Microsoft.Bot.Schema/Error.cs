using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the connector says went wrong.</summary>
public class Error
{
    /// <summary>The answer of a server behind the connector.</summary>
    [JsonProperty(PropertyName = "innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }

    /// <summary>Why the conversation ended, or what went wrong.</summary>
    [JsonProperty(PropertyName = "code")]
    public string Code { get; set; }

    /// <summary>The words, for a developer.</summary>
    [JsonProperty(PropertyName = "message")]
    public string Message { get; set; }
}
