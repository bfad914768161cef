using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog is opened or submitted.</summary>
public class TaskModuleRequest
{
    /// <summary>How the client looks.</summary>
    [JsonProperty(PropertyName = "context")]
    public TaskModuleRequestContext Context { get; set; }

    /// <summary>The button's data, or the dialog's inputs.</summary>
    [JsonProperty(PropertyName = "data")]
    public object Data { get; set; }
}
