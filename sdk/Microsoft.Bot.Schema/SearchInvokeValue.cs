using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What an application/search invoke carries.</summary>
public class SearchInvokeValue
{
    /// <summary>The page.</summary>
    [JsonProperty("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    /// <summary>What is known about where it is asked.</summary>
    [JsonProperty("context")]
    public object Context { get; set; }

    /// <summary>One of <see cref="SearchInvokeTypes"/>; Teams may leave it out, which is search.</summary>
    [JsonProperty("kind")]
    public string Kind { get; set; }

    /// <summary>What was typed.</summary>
    [JsonProperty("queryText")]
    public string QueryText { get; set; }
}
