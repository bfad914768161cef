namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Creates the dialog; without an id it goes by the name of its class.</summary>
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs within this one.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Opens the dialogs within this one; null = none is open.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Sends <see cref="DialogEvents.VersionChanged"/> once if the dialogs within are built differently than when this one was begun.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var begun = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (begun != null && begun != dc.ActiveDialog.Version)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
    }

    /// <summary>What changes when a dialog within this one is built differently.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();
}
