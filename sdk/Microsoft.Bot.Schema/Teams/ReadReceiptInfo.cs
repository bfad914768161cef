using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far a person has read.</summary>
public class ReadReceiptInfo
{
    /// <summary>The last message that was read.</summary>
    [JsonProperty(PropertyName = "lastReadMessageId")]
    public string LastReadMessageId { get; set; }
}
