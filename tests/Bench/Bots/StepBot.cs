using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SeopBot.Bench.Bots;

/// <summary>Asks three questions, over and over: every turn is one step of a waterfall, its state read before and written after.</summary>
internal sealed class StepBot(ConversationState conversation) : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState = conversation.CreateProperty<DialogState>(nameof(DialogState));
    private readonly QuestionsDialog _questions = new();

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await _questions.RunAsync(turnContext, _dialogState, cancellationToken);
        await conversation.SaveChangesAsync(turnContext, false, cancellationToken);
    }
}

/// <summary>Three questions, whose answers are kept until the last.</summary>
internal sealed class QuestionsDialog : ComponentDialog
{
    private const string Words = "words", Steps = "steps";

    public QuestionsDialog() : base(nameof(QuestionsDialog))
    {
        AddDialog(new TextPrompt(Words));
        AddDialog(new WaterfallDialog(Steps, [
            (step, cancellationToken) => AskAsync(step, "How did the conference go?", cancellationToken),
            (step, cancellationToken) => KeepAsync(step, "progress", "What is the goal?", cancellationToken),
            (step, cancellationToken) => KeepAsync(step, "goal", "Who came?", cancellationToken),
            (step, cancellationToken) => step.ReplaceDialogAsync(Steps, null, cancellationToken),
        ]));
        InitialDialogId = Steps;
    }

    private static Task<DialogTurnResult> KeepAsync(WaterfallStepContext step, string name, string question, CancellationToken cancellationToken)
    {
        step.Values[name] = step.Result;
        return AskAsync(step, question, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
        step.PromptAsync(Words, new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);
}
