using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client looks.</summary>
public class TaskModuleRequestContext
{
    /// <summary>E.g. "dark".</summary>
    [JsonProperty(PropertyName = "theme")]
    public string Theme { get; set; }
}
