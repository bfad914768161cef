using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a card's action. Source: universal-action-model.md.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>200 with a card or message; 400 or 500 with an error.</summary>
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The card, the text, or the error with code and message.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    /// <summary>What the value is, a media type.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
