using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Waterfalls and components: the conversations recorded under waterfall-* and nested-components, with the state stored as text after each turn.</summary>
public sealed class DialogsWaterfallTests
{
    private readonly JsonTextStorage storage = new();

    [Fact]
    public async Task A_waterfall_goes_step_by_step_and_ends_with_a_result()
    {
        var client = Client(new NameDialog(), new { opt = 1 });

        Assert.Equal("Name?", await client.SayAsync("hi"));
        Assert.Equal("Sure? (1) Yes or (2) No", await client.SayAsync("Ada"));
        Assert.Null(await client.SayAsync("yes"));

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("Ada, True, 42, 1", client.DialogTurnResult.Result);
        Assert.Equal("Name?", await client.SayAsync("hi again"));
    }

    [Fact]
    public async Task Stored_state_names_no_types()
    {
        var client = Client(new NameDialog(), new { opt = 1 });
        await client.SayAsync("hi");
        await client.SayAsync("Ada");

        var stored = Assert.Single(storage.Texts).Value;

        Assert.DoesNotContain("$type", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.", stored, StringComparison.Ordinal);
        var name = JObject.Parse(stored).SelectToken("$..DialogStack[1].State.values.name");
        Assert.Equal("Ada", (string?)name);
    }

    [Fact]
    public async Task Cancelling_ends_the_dialogs_within_and_then_the_component()
    {
        var dialog = new NameDialog();
        var client = Client(dialog);
        await client.SayAsync("hi");

        Assert.Equal("Cancelling", await client.SayAsync("cancel"));

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Null(client.DialogTurnResult.Result);
        Assert.Equal(["w cancelDialog", "w CancelCalled", "root EndCalled"], dialog.Log);
        Assert.Equal("Name?", await client.SayAsync("hi again"));
    }

    [Fact]
    public async Task Asking_again_leaves_the_conversation_where_it_is()
    {
        var client = Client(new NameDialog());
        await client.SayAsync("hi");

        Assert.Equal("Name?", await client.SayAsync("repeat"));
        Assert.Equal("Sure? (1) Yes or (2) No", await client.SayAsync("Ada"));
        Assert.Equal("Sure? (1) Yes or (2) No", await client.SayAsync("repeat"));
        await client.SayAsync("no");

        Assert.Equal("Ada, False, 42, ", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task The_result_of_the_last_step_is_that_of_the_waterfall()
    {
        var client = Client(Waterfall((step, ct) => step.NextAsync(1, ct), (step, ct) => step.NextAsync(7, ct)));

        await client.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal(7, client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var client = Client(Waterfall());

        await client.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task A_step_may_wait_for_words_without_a_prompt_and_events_do_not_count()
    {
        var client = Client(Waterfall(
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync("say something", cancellationToken: ct);
                return Dialog.EndOfTurn;
            },
            (step, ct) => step.EndDialogAsync($"{step.Reason}: {step.Result}", ct)));

        Assert.Equal("say something", await client.SayAsync("hi"));
        Assert.Null(await client.SendActivityAsync<IActivity>(new Activity { Type = ActivityTypes.Event, Name = "e" }));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        await client.SayAsync("words");

        Assert.Equal("ContinueCalled: words", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task A_step_cannot_go_on_twice()
    {
        var client = Client(Waterfall(
            async (step, ct) =>
            {
                await step.NextAsync(cancellationToken: ct);
                return await step.NextAsync(cancellationToken: ct);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn)));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => client.SayAsync("hi"));

        Assert.Equal("WaterfallStepContext.NextAsync(): method already called for dialog and step 'w[0]'.", thrown.Message);
    }

    [Fact]
    public async Task A_waterfall_can_take_its_own_place()
    {
        var root = new ComponentDialog("root");
        root.AddDialog(Waterfall(
            (step, ct) => step.PromptAsync("t", new PromptOptions { Prompt = MessageFactory.Text($"More than {step.Options}?") }, ct),
            (step, ct) => step.Result is "stop" ? step.EndDialogAsync("done", ct) : step.ReplaceDialogAsync("w", step.Result, ct)));
        root.AddDialog(new TextPrompt("t"));
        var client = Client(root);

        Assert.Equal("More than ?", await client.SayAsync("hi"));
        Assert.Equal("More than a?", await client.SayAsync("a"));
        Assert.Equal("More than b?", await client.SayAsync("b"));
        await client.SayAsync("stop");

        Assert.Equal("done", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task A_component_within_a_component_hands_its_result_up()
    {
        var inner = new ComponentDialog("inner");
        inner.AddDialog(Waterfall(
            (step, ct) => step.PromptAsync("age", new PromptOptions { Prompt = MessageFactory.Text("Age?"), RetryPrompt = MessageFactory.Text("A number!") }, ct),
            (step, ct) => step.EndDialogAsync(int.Parse((string)step.Result) * 2, ct)));
        inner.AddDialog(new TextPrompt("age", (context, ct) => Task.FromResult(int.TryParse(context.Recognized.Value, out _))));
        var outer = new ComponentDialog("outer");
        outer.AddDialog(Waterfall((step, ct) => step.BeginDialogAsync("inner", null, ct), (step, ct) => step.NextAsync($"got {step.Result}", ct)));
        outer.AddDialog(inner);
        var client = Client(outer);

        Assert.Equal("Age?", await client.SayAsync("hi"));
        Assert.Equal("A number!", await client.SayAsync("abc"));
        await client.SayAsync("21");

        Assert.Equal("got 42", client.DialogTurnResult.Result);
    }

    private static WaterfallDialog Waterfall(params WaterfallStep[] steps) => new("w", steps);

    private DialogTestClient Client(Dialog dialog, object? options = null) => new("test", dialog, options, conversationState: new ConversationState(storage));

    private sealed class NameDialog : ComponentDialog
    {
        internal NameDialog()
            : base("root")
        {
            AddDialog(new LoggedWaterfall(this, AskName, KeepName, AskIfSure, End));
            AddDialog(new TextPrompt("t"));
            AddDialog(new ConfirmPrompt("c"));
        }

        internal List<string> Log { get; } = [];

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "cancel":
                    await innerDc.Context.SendActivityAsync("Cancelling", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                case "repeat":
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Log.Add($"root {reason}");
            return Task.CompletedTask;
        }

        private static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken ct) =>
            step.PromptAsync("t", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, ct);

        private static Task<DialogTurnResult> KeepName(WaterfallStepContext step, CancellationToken ct)
        {
            step.Values["name"] = step.Result;
            return step.NextAsync(42, ct);
        }

        private static Task<DialogTurnResult> AskIfSure(WaterfallStepContext step, CancellationToken ct)
        {
            step.Values["number"] = step.Result;
            return step.PromptAsync("c", new PromptOptions { Prompt = MessageFactory.Text("Sure?") }, ct);
        }

        private static Task<DialogTurnResult> End(WaterfallStepContext step, CancellationToken ct) =>
            step.EndDialogAsync($"{step.Values["name"]}, {step.Result}, {step.Values["number"]}, {(step.Options as JObject)?["opt"]}", ct);
    }

    private sealed class LoggedWaterfall(NameDialog root, params WaterfallStep[] steps) : WaterfallDialog("w", steps)
    {
        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.CancelDialog)
                root.Log.Add($"w {e.Name}");
            return base.OnDialogEventAsync(dc, e, cancellationToken);
        }

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            if (reason == DialogReason.CancelCalled)
                root.Log.Add($"w {reason}");
            return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
        }
    }
}

internal static class DialogTestClientExtensions
{
    /// <summary>Says something and gives back the words of the first answer; null = there was none.</summary>
    internal static async Task<string?> SayAsync(this DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text))?.Text;
}
