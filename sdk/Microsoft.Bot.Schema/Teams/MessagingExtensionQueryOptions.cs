using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which page of a search.</summary>
public class MessagingExtensionQueryOptions
{
    /// <summary>How many at most; null leaves it to the bot.</summary>
    [JsonProperty(PropertyName = "count")]
    public int? Count { get; set; }

    /// <summary>How many to leave out; null is none.</summary>
    [JsonProperty(PropertyName = "skip")]
    public int? Skip { get; set; }
}
