using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of the members of a conversation or team.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>The members.</summary>
    [JsonProperty(PropertyName = "members")]
    public IList<TeamsChannelAccount> Members { get; set; }

    /// <summary>What to send to get the next page; null on the last one.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }
}
