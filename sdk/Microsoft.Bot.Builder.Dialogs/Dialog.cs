namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A part of a conversation that is begun, goes on over several turns, and ends with a result.</summary>
public abstract class Dialog
{
    /// <summary>Says that the turn is over and the dialog waits for an answer.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <summary>Creates a dialog; without an id it goes by the name of its class.</summary>
    public Dialog(string dialogId = null) => _id = dialogId;

    /// <summary>The name of the dialog within its set.</summary>
    public string Id
    {
        get => string.IsNullOrEmpty(_id) ? GetType().Name : _id;
        set => _id = value;
    }

    /// <summary>Begins the dialog.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Takes the next activity; ends the dialog unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Takes the result of a dialog that this one began; ends this dialog with it unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Asks again; does nothing unless overridden.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Is called when the dialog ends, however it ends; does nothing unless overridden.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Takes an event and hands it up to the dialog's parent; true once somebody has dealt with it.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken);

    /// <summary>What changes when the dialog is built differently; its id unless overridden.</summary>
    public virtual string GetVersion() => Id;
}
