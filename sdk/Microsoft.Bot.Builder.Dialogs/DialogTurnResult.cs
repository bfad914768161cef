namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the dialogs.</summary>
public class DialogTurnResult
{
    /// <summary>Creates a result.</summary>
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Where the dialogs stand.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog that ended found out; null = nothing.</summary>
    public object Result { get; set; }
}

/// <summary>Where dialogs stand after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog was open.</summary>
    Empty,

    /// <summary>A dialog waits for an answer.</summary>
    Waiting,

    /// <summary>The last dialog ended.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,
}

/// <summary>Why a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>It was begun.</summary>
    BeginCalled,

    /// <summary>An activity came in.</summary>
    ContinueCalled,

    /// <summary>A dialog ended.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It was cancelled.</summary>
    CancelCalled,

    /// <summary>The step before went straight on.</summary>
    NextCalled,
}
