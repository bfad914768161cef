using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a conversation stands: the dialogs that are open, as they are stored.</summary>
public class DialogState
{
    /// <summary>Creates the state of a conversation in which no dialog is open.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Creates the state of the dialogs given.</summary>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The open dialogs, the active one first.</summary>
    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>One open dialog, as it is stored.</summary>
public class DialogInstance
{
    /// <summary>The id of the dialog.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the dialog keeps between turns. After storage the values are plain JSON.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>The version of the dialogs within it; null where there are none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Version { get; set; }
}
