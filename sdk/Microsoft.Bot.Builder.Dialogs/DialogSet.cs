using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other by their ids.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private string _version;

    /// <summary>Creates a set whose state another dialog keeps.</summary>
    public DialogSet()
    {
    }

    /// <summary>Creates a set whose state is kept where <paramref name="dialogState"/> says.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Adds a dialog; where its id is taken, it gets the next one that is free: <c>name2</c>, <c>name3</c>.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var id = dialog.Id;
        for (var suffix = 2; _dialogs.TryGetValue(dialog.Id, out var taken) && taken != dialog; suffix++)
            dialog.Id = id + suffix;
        _dialogs[dialog.Id] = dialog;
        _version = null;
        return this;
    }

    /// <summary>The dialog of that id; null = there is none.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs of the set.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>Opens the conversation's dialogs for this turn.</summary>
    /// <exception cref="InvalidOperationException">The set was created without a place for its state.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This DialogSet has no place for its state. Create it with an accessor to DialogState.");
        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>What changes when a dialog is added, taken away or built differently.</summary>
    public virtual string GetVersion() => _version ??= Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(_dialogs.Values.Select(dialog => dialog.GetVersion())))));
}
