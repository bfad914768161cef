namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The open dialogs of a conversation, in one turn.</summary>
public class DialogContext
{
    /// <summary>Opens the dialogs of a conversation.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>Opens the dialogs within another dialog.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state)
    {
        Parent = parentDialogContext;
    }

    /// <summary>The dialogs that can be begun.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The open dialogs, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context that this one stands in; null = none.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The dialog that waits for an answer; null = none.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The context within the active dialog; null = there are no dialogs within it.</summary>
    public DialogContext Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Begins a dialog on top of the active one.</summary>
    /// <exception cref="ArgumentException">There is no dialog of that id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found. The dialog must be included in the current or parent DialogSet. For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.");
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt on top of the active dialog.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the activity to the active dialog.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) => ActiveDialog is { } active
        ? Opened(active).ContinueDialogAsync(this, cancellationToken)
        : Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty));

    /// <summary>Ends the active dialog and hands its result to the one below.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Opened(below).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Cancels the open dialogs of this context.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Cancels the open dialogs of this context and, if asked, of those it stands in; each may keep the rest open by dealing with the event.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var isFirst = true;
        for (var dc = this; dc != null; dc = cancelParents ? dc.Parent : null)
        {
            for (; dc.Stack.Count > 0; isFirst = false)
            {
                if (!isFirst && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }

            isFirst = false;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Lets the active dialog ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var isDone = await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken);
        if (!isDone && ActiveDialog is { } active)
            await Opened(active).RepromptDialogAsync(Context, active, cancellationToken);
    }

    /// <summary>Finds a dialog here or in the contexts that this one stands in; null = there is none.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Tells the active dialog of an event; true once somebody has dealt with it.</summary>
    public Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
            dc = child;
        return dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog
            ? dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken)
            : Task.FromResult(false);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;
        if (FindDialog(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        Stack.RemoveAt(0);
    }

    private Dialog Opened(DialogInstance instance) => FindDialog(instance.Id) ?? throw new InvalidOperationException(
        $"The open dialog '{instance.Id}' is in no dialog set. Add it, or clear the conversation's state.");
}
