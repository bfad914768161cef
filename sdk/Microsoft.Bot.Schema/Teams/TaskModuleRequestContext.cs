using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client looks.</summary>
public class TaskModuleRequestContext
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleRequestContext()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public TaskModuleRequestContext(string theme = null)
    {
        Theme = theme;
    }

    /// <summary>E.g. "dark".</summary>
    [JsonProperty(PropertyName = "theme")]
    public string Theme { get; set; }
}
