namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the whole of a conversation.</summary>
public static class DialogExtensions
{
    /// <summary>Goes on with the open dialogs; where none is open, begins <paramref name="dialog"/>.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        var turn = await dc.ContinueDialogAsync(cancellationToken);
        if (turn.Status == DialogTurnStatus.Empty)
            await dc.BeginDialogAsync(dialog.Id, null, cancellationToken);
    }
}
