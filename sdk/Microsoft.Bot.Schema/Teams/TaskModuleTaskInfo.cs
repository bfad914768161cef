using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog: its size and its content.</summary>
public class TaskModuleTaskInfo
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleTaskInfo()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public TaskModuleTaskInfo(string title = null, object height = null, object width = null, string url = null, Attachment card = null, string fallbackUrl = null, string completionBotId = null)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

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
