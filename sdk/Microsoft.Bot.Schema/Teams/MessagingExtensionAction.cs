using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A command with a form is opened or submitted.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>The messages that were previewed.</summary>
    [JsonProperty(PropertyName = "botActivityPreview")]
    public IList<Activity> BotActivityPreview { get; set; }

    /// <summary>"edit" or "send" after a preview; null without one.</summary>
    [JsonProperty(PropertyName = "botMessagePreviewAction")]
    public string BotMessagePreviewAction { get; set; }

    /// <summary>Where it was called: "message", "compose" or "commandbox".</summary>
    [JsonProperty(PropertyName = "commandContext")]
    public string CommandContext { get; set; }

    /// <summary>The command in the manifest.</summary>
    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }
}
