namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the events that dialogs send.</summary>
public class DialogEvents
{
    /// <summary>The dialogs below are being cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>The active dialog shall ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>The dialogs are built differently than when the conversation began.</summary>
    public const string VersionChanged = "versionChanged";
}

/// <summary>Something that dialogs tell each other.</summary>
public class DialogEvent
{
    /// <summary>Whether the event goes up to the parents until one deals with it.</summary>
    public bool Bubble { get; set; }

    /// <summary>The name, one of <see cref="DialogEvents"/> or your own.</summary>
    public string Name { get; set; }

    /// <summary>What the event carries; null = nothing.</summary>
    public object Value { get; set; }
}
