using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A text to show, which ends the dialog.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
