using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>A dialog of steps, each of which takes the answer to the one before.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Creates a dialog of the steps given.</summary>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    /// <summary>The id and the number of steps.</summary>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        dc.ActiveDialog.State[PersistedOptions] = options;
        dc.ActiveDialog.State[PersistedValues] = new Dictionary<string, object>();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default) =>
        RunStepAsync(dc, dc.ActiveDialog.State.Get<int>(StepIndex) + 1, reason, result, cancellationToken);

    /// <summary>Runs a step unless overridden.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        _steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Runs the step at <paramref name="index"/>; behind the last, ends with <paramref name="result"/>.</summary>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (index >= _steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);
        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        var step = new WaterfallStepContext(this, dc)
        {
            Index = index,
            Reason = reason,
            Result = result,
            Options = state.Get<object>(PersistedOptions),
            Values = state.Get<IDictionary<string, object>>(PersistedValues),
        };
        return OnStepAsync(step, cancellationToken);
    }
}

/// <summary>What a step of a waterfall is given.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _wentOn;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
    }

    /// <summary>The number of the step, from 0.</summary>
    public int Index { get; internal init; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; internal init; }

    /// <summary>What the waterfall was begun with; after storage plain JSON; null = nothing.</summary>
    public object Options { get; internal init; }

    /// <summary>The answer to the step before; null = none.</summary>
    public object Result { get; internal init; }

    /// <summary>What the steps keep for each other; after storage plain JSON.</summary>
    public IDictionary<string, object> Values { get; internal init; }

    /// <summary>Goes on with the next step in the same turn.</summary>
    /// <exception cref="InvalidOperationException">The step has gone on before.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_wentOn)
            throw new InvalidOperationException($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");
        _wentOn = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
