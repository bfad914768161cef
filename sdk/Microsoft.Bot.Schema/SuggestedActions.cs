using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons offered beside a message.</summary>
public class SuggestedActions
{
    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }

    /// <summary>For whom; null for all.</summary>
    [JsonProperty(PropertyName = "to")]
    public IList<string> To { get; set; }
}
