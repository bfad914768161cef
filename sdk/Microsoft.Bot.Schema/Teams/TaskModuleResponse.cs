using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog shows next.</summary>
public class TaskModuleResponse
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleResponse()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public TaskModuleResponse(TaskModuleResponseBase task = null)
    {
        Task = task;
    }

    /// <summary>How long Teams may keep the answer; null leaves it to Teams.</summary>
    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }

    /// <summary>The next step; null ends the dialog.</summary>
    [JsonProperty(PropertyName = "task")]
    public TaskModuleResponseBase Task { get; set; }
}
