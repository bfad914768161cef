using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search from the message box or the search bar.</summary>
public class MessagingExtensionQuery
{
    /// <summary>How many to leave out, and how many at most.</summary>
    [JsonProperty(PropertyName = "queryOptions")]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    /// <summary>What was typed, by the names in the manifest; "initialRun" before anything is.</summary>
    [JsonProperty(PropertyName = "parameters")]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    /// <summary>The command in the manifest.</summary>
    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }
}
