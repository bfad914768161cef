using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace SeopBot.Tests.Sdk;

/// <summary>What happened to dialogs, in the words of the recordings.</summary>
internal sealed class DialogLog
{
    internal List<string> Lines { get; } = [];

    internal LoggedComponent Component(string id, params Dialog[] dialogs)
    {
        var component = new LoggedComponent(id, this);
        foreach (var dialog in dialogs)
            component.AddDialog(dialog);
        return component;
    }

    internal WaterfallDialog Waterfall(params WaterfallStep[] steps) => new LoggedWaterfall(this, steps);

    /// <summary>A step that writes a line before it is done.</summary>
    internal WaterfallStep Step(Func<WaterfallStepContext, string> line, WaterfallStep step) => (context, cancellationToken) =>
    {
        Lines.Add(line(context));
        return step(context, cancellationToken);
    };

    private sealed class LoggedWaterfall(DialogLog log, WaterfallStep[] steps) : WaterfallDialog("w", steps)
    {
        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
        {
            log.Lines.Add($"waterfall {Id} Resume {reason} {JsonConvert.SerializeObject(result)}");
            return base.ResumeDialogAsync(dc, reason, result, cancellationToken);
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Lines.Add($"waterfall {Id} OnDialogEvent {e.Name}");
            return base.OnDialogEventAsync(dc, e, cancellationToken);
        }

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Lines.Add($"waterfall {Id} EndDialog {reason}");
            return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
        }
    }
}

/// <summary>A component that understands cancel, help and repeat.</summary>
internal sealed class LoggedComponent(string id, DialogLog log) : ComponentDialog(id)
{
    internal string? OwnVersion { get; set; }

    public override string GetVersion() => OwnVersion ?? base.GetVersion();

    public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        log.Lines.Add($"component {Id} OnDialogEvent {e.Name} value={JsonConvert.SerializeObject(e.Value)} bubble={e.Bubble}");
        return base.OnDialogEventAsync(dc, e, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        switch (innerDc.Context.Activity.Text)
        {
            case "cancel":
                await innerDc.Context.SendActivityAsync(MessageFactory.Text("Cancelling"), cancellationToken);
                return await innerDc.CancelAllDialogsAsync(cancellationToken);
            case "help":
                await innerDc.Context.SendActivityAsync(MessageFactory.Text("Help text"), cancellationToken);
                return EndOfTurn;
            case "repeat":
                await innerDc.RepromptDialogAsync(cancellationToken);
                return EndOfTurn;
            default:
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }
    }

    protected override Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
    {
        log.Lines.Add($"component {Id} EndComponent result={JsonConvert.SerializeObject(result)}");
        return base.EndComponentAsync(outerDc, result, cancellationToken);
    }

    protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        log.Lines.Add($"component {Id} OnEndDialog {reason}");
        return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
    }
}

/// <summary>A prompt of our own for a whole number; the package's NumberPrompt is not carried.</summary>
internal sealed class WholeNumberPrompt(string id, PromptValidator<int>? validator = null) : Prompt<int>(id, validator)
{
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        await turnContext.SendActivityAsync(isRetry ? options.RetryPrompt : options.Prompt, cancellationToken);

    protected override Task<PromptRecognizerResult<int>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(int.TryParse(turnContext.Activity.Text, CultureInfo.InvariantCulture, out var number)
            ? new PromptRecognizerResult<int> { Succeeded = true, Value = number }
            : new PromptRecognizerResult<int>());
}
