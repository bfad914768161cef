using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which page of a search.</summary>
public class SearchInvokeOptions
{
    /// <summary>How many to leave out.</summary>
    [JsonProperty("skip")]
    public int Skip { get; set; }

    /// <summary>How many at most.</summary>
    [JsonProperty("top")]
    public int Top { get; set; }
}
