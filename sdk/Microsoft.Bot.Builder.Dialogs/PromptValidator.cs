namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Says whether an answer is good. It is asked even where nothing was understood, and may change the value.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a validator is given.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was understood.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt keeps between turns.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers came in so far, from 1.</summary>
    public int AttemptCount => State.Get<int>(PromptState.AttemptCount);
}

/// <summary>What a prompt understood.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether anything was understood.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer; the type's default if nothing was understood.</summary>
    public T Value { get; set; }
}

/// <summary>The names under which a prompt keeps its state.</summary>
internal static class PromptState
{
    internal const string Options = "options";
    internal const string State = "state";
    internal const string AttemptCount = "AttemptCount";
}
