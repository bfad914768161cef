using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    /// <summary>Creates a prompt.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>How yes and no are shown; the best that the channel can do unless set.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language where the activity names none; null = English.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>The words between yes and no; null = those of the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no; null = those of the language.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var culture = CultureOf(turnContext.Activity);
        var prompt = (isRetry ? options.RetryPrompt : null) ?? options.Prompt;
        var question = ChoiceFactory.Ask(turnContext.Activity, prompt, YesAndNo(culture), Style, ChoiceOptions ?? culture.ToChoiceOptions());
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var text = turnContext.Activity.Text;
        var culture = options.RecognizeLanguage is { } language ? PromptCultureModels.For(language) : CultureOf(turnContext.Activity);
        var answer = YesNoWords.Find(text, culture);
        if (answer is null && ChoiceOptions?.IncludeNumbers != false)
        {
            // As in the official package: what is not yes or no is read as one of two choices, in English.
            var found = ChoiceRecognizers.RecognizeChoices(text, YesAndNo(culture));
            answer = found.Count > 0 ? found[0].Resolution.Index == 0 : null;
        }

        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer.HasValue, Value = answer ?? false });
    }

    private PromptCultureModel CultureOf(Activity activity) => PromptCultureModels.For(activity.Locale ?? DefaultLocale);

    private List<Choice> YesAndNo(PromptCultureModel culture) => ConfirmChoices is { } own
        ? [own.Item1, own.Item2]
        : [new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage)];
}
