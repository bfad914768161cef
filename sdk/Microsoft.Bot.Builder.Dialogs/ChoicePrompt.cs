using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of some choices.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    /// <summary>Creates a prompt.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>How the choices are shown; the best that the channel can do unless set.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language where the activity names none; null = English.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>The words between the choices; null = those of the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How an answer is read; null = with all that can be read.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var culture = PromptCultureModels.For(turnContext.Activity.Locale ?? DefaultLocale);
        var prompt = (isRetry ? options.RetryPrompt : null) ?? options.Prompt;
        var question = ChoiceFactory.Ask(turnContext.Activity, prompt, options.Choices ?? [], options.Style ?? Style, ChoiceOptions ?? culture.ToChoiceOptions());
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var read = RecognizerOptions ?? new FindChoicesOptions();
        var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], new FindChoicesOptions
        {
            NoValue = read.NoValue,
            NoAction = read.NoAction,
            RecognizeNumbers = read.RecognizeNumbers,
            RecognizeOrdinals = read.RecognizeOrdinals,
            Locale = options.RecognizeLanguage ?? activity.Locale ?? read.Locale ?? DefaultLocale,
        });
        return Task.FromResult(new PromptRecognizerResult<FoundChoice> { Succeeded = found.Count > 0, Value = found.FirstOrDefault()?.Resolution });
    }
}
