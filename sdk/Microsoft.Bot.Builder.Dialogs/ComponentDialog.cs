namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of others, which are begun and ended as one.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Under this name the state of the dialogs within is kept.</summary>
    public const string PersistedDialogState = "dialogs";

    /// <summary>Creates the dialog; without an id it goes by the name of its class.</summary>
    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog within that is begun; the first that was added unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds a dialog within this one.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turn = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await EndedOrWaitingAsync(outerDc, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turn = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await EndedOrWaitingAsync(outerDc, turn, cancellationToken);
    }

    /// <summary>Asks again, because a dialog was begun on top of this one instead of within it.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await new DialogContext(Dialogs, turnContext, StateOf(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
            await new DialogContext(Dialogs, turnContext, StateOf(instance)).CancelAllDialogsAsync(cancellationToken);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc) => new(Dialogs, dc, StateOf(dc.ActiveDialog));

    /// <summary>Begins the initial dialog unless overridden.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>Goes on with the dialogs within unless overridden.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Is called when the dialog ends, however it ends.</summary>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Is called after the dialogs within asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends this dialog with the result of those within.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState StateOf(DialogInstance instance)
    {
        if (instance.State.Get<DialogState>(PersistedDialogState) is { } kept)
            return kept;
        var state = new DialogState();
        instance.State[PersistedDialogState] = state;
        return state;
    }

    private async Task<DialogTurnResult> EndedOrWaitingAsync(DialogContext outerDc, DialogTurnResult turn, CancellationToken cancellationToken) =>
        turn.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outerDc, turn.Result, cancellationToken);
}
