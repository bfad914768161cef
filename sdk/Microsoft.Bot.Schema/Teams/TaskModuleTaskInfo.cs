using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog: its size and its content.</summary>
public class TaskModuleTaskInfo
{
    /// <summary>The card in it.</summary>
    [JsonProperty(PropertyName = "card")]
    public Attachment Card { get; set; }

    /// <summary>Pixels, or "small", "medium", "large".</summary>
    [JsonProperty(PropertyName = "height")]
    public object Height { get; set; }

    /// <summary>Pixels, or "small", "medium", "large".</summary>
    [JsonProperty(PropertyName = "width")]
    public object Width { get; set; }

    /// <summary>The bot that gets the result.</summary>
    [JsonProperty(PropertyName = "completionBotId")]
    public string CompletionBotId { get; set; }

    /// <summary>What to open where dialogs are unknown.</summary>
    [JsonProperty(PropertyName = "fallbackUrl")]
    public string FallbackUrl { get; set; }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    /// <summary>The address.</summary>
    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }
}
