using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog to show.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    /// <summary>The dialog.</summary>
    [JsonProperty(PropertyName = "value")]
    public TaskModuleTaskInfo Value { get; set; }
}
