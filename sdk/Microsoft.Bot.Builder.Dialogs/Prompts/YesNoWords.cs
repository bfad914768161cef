using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>Finds yes or no in words.</summary>
internal static partial class YesNoWords
{
    /// <summary>The first yes (true) or no (false) in a text; null = neither.</summary>
    internal static bool? Find(string text, PromptCultureModel culture)
    {
        var match = (culture == PromptCultureModels.Spanish ? Spanish() : English()).Match(text ?? "");
        return match.Success ? match.Groups["yes"].Success : null;
    }

    [GeneratedRegex(@"(?<yes>\b(true|yes|yep|yup|yeah|y|sure|ok|agree)\b|👍)|\b(false|no|nope)\b|👎", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<yes>\b(sí|si|s|por supuesto|ok)\b|👍)|\b(no|nop)\b|👎", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spanish();
}
