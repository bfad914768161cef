using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question; null = nothing is said.</summary>
    public Activity Prompt { get; set; }

    /// <summary>The question after an answer that was not understood; null = the same again.</summary>
    public Activity RetryPrompt { get; set; }

    /// <summary>The choices of a choice prompt; null = none.</summary>
    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; null = as the prompt says.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>The language in which the answer is read; null = that of the activity.</summary>
    public string RecognizeLanguage { get; set; }
}
