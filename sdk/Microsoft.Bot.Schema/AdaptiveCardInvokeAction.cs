using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The button that was pressed on a card.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>The button's data with the inputs beside it.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }

    /// <summary>The button's id in the card.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Always "Action.Execute".</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The button's verb.</summary>
    [JsonProperty("verb")]
    public string Verb { get; set; }
}
