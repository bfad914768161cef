using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace SeopBot.Tests.Sdk;

/// <summary>The dialogs whose conversations were recorded from the official package, each under its name in Golden/prompts.jsonl.</summary>
internal static class DialogsSamples
{
    private static readonly Dictionary<string, Func<DialogLog, Dialog>> ByName = new()
    {
        ["waterfall-complete"] = Name,
        ["waterfall-cancel"] = Name,
        ["waterfall-help-interrupt"] = Name,
        ["waterfall-end-without-enddialog"] = log => log.Component("root", log.Waterfall(
            (step, ct) => step.NextAsync(1, ct),
            log.Step(step => $"result={step.Result}", (step, ct) => step.NextAsync(7, ct)))),
        ["waterfall-step-returns-endofturn"] = log => Waterfall(SaySomething, log.Step(step => $"reason={step.Reason} result={Json(step.Result)}", End)),
        ["waterfall-event-while-endofturn"] = log => Waterfall(SaySomething, log.Step(step => $"reason={step.Reason}", End)),
        ["waterfall-step-returns-null"] = _ => Waterfall((_, _) => null!),
        ["waterfall-step-throws"] = _ => Waterfall((_, _) => throw new InvalidOperationException("boom")),
        ["waterfall-no-steps"] = log => log.Waterfall(),
        ["waterfall-nextasync-twice"] = _ => Waterfall(GoOnTwice, (_, _) => Task.FromResult(Dialog.EndOfTurn)),
        ["waterfall-replace"] = log => log.Component(
            "root",
            log.Waterfall(
                log.Step(step => $"options={Json(step.Options)}", Ask("t", "More?")),
                (step, ct) => step.Result is "stop" ? step.EndDialogAsync("done", ct) : step.ReplaceDialogAsync("w", new { last = step.Result }, ct)),
            new TextPrompt("t")),
        ["nested-components"] = Nested,
        ["unknown-dialog-id"] = _ => Waterfall((step, ct) => step.BeginDialogAsync("nope", null, ct)),
        ["same-dialog-id-twice"] = _ => new ComponentDialog("root").AddDialog(Waterfall(Ask("t", "first?"), End)).AddDialog(new TextPrompt("t")).AddDialog(new TextPrompt("t")),
        ["prompt-options-null"] = _ => Waterfall((step, ct) => step.PromptAsync("t", null!, ct)),
    };

    internal static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The dialog of that name, which tells the log what happens to it.</summary>
    internal static Dialog Of(string name, DialogLog log) => ByName[name](log);

    /// <summary>A component with so many questions, and perhaps a version of its own.</summary>
    internal static Dialog Versioned(int steps, string? version, DialogLog log)
    {
        var waterfall = log.Waterfall([.. Enumerable.Range(0, steps).Select(index => log.Step(_ => $"step{index} of {steps}", index == 2 && steps == 3
            ? (step, ct) => step.EndDialogAsync("end", ct)
            : Ask("t", $"Q{index}?")))]);
        var component = log.Component("root", waterfall, new TextPrompt("t"));
        component.OwnVersion = version;
        log.Lines.Add($"component version now: {component.GetVersion()}; waterfall version now: {waterfall.GetVersion()}");
        return component;
    }

    private static LoggedComponent Name(DialogLog log) => log.Component(
        "root",
        log.Waterfall(
            log.Step(step => $"step0 index={step.Index} reason={step.Reason} options={Json(step.Options)} result={Json(step.Result)}", Ask("t", "Name?", "Name again?")),
            log.Step(step => $"step1 reason={step.Reason} result={Json(step.Result)}", (step, ct) =>
            {
                step.Values["name"] = step.Result;
                return step.NextAsync(42, ct);
            }),
            log.Step(step => $"step2 reason={step.Reason} result={Json(step.Result)}", Ask("c", "Sure?", "Sure again?")),
            log.Step(step => $"step3 result={step.Result} values={Json(step.Values)}", (step, ct) => step.EndDialogAsync(new { name = step.Values["name"], ok = step.Result }, ct))),
        new TextPrompt("t"),
        new ConfirmPrompt("c"));

    private static LoggedComponent Nested(DialogLog log)
    {
        var inner = log.Component(
            "inner",
            log.Waterfall(
                log.Step(step => $"inner options={Json(step.Options)}", Ask("age", "Age?", "A number!")),
                (step, ct) => step.EndDialogAsync((int)step.Result * 2, ct)),
            new WholeNumberPrompt("age"));
        return log.Component(
            "outer",
            log.Waterfall((step, ct) => step.BeginDialogAsync("inner", new { a = 1 }, ct), log.Step(step => $"outer got {step.Result}", End)),
            inner);
    }

    private static WaterfallDialog Waterfall(params WaterfallStep[] steps) => new("w", steps);

    private static WaterfallStep Ask(string prompt, string question, string? again = null) => (step, ct) =>
        step.PromptAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text(question), RetryPrompt = MessageFactory.Text(again ?? question) }, ct);

    private static Task<DialogTurnResult> End(WaterfallStepContext step, CancellationToken ct) => step.EndDialogAsync(step.Result, ct);

    private static async Task<DialogTurnResult> SaySomething(WaterfallStepContext step, CancellationToken ct)
    {
        await step.Context.SendActivityAsync("say something", cancellationToken: ct);
        return Dialog.EndOfTurn;
    }

    private static async Task<DialogTurnResult> GoOnTwice(WaterfallStepContext step, CancellationToken ct)
    {
        await step.NextAsync(cancellationToken: ct);
        return await step.NextAsync(cancellationToken: ct);
    }

    private static string Json(object? value) => JsonConvert.SerializeObject(value);
}
