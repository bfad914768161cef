namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words between choices.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Creates options.</summary>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between two choices of many; null = a comma.</summary>
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices of two; null = or.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last choice of many; null = a comma and or.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Whether the choices have numbers; null = yes.</summary>
    public bool? IncludeNumbers { get; set; }
}
