using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult
{
    /// <summary>The members.</summary>
    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>What to send to get the next page; null on the last one.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }
}
