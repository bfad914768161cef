using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog shows next.</summary>
public class TaskModuleResponseBase
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public TaskModuleResponseBase(string type = null)
    {
        Type = type;
    }

    /// <summary>"continue" or "message".</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
