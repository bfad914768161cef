using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds numbers and places up to ten in words: "2", "two", "the second", "last".</summary>
internal static partial class CountingWords
{
    private static readonly string[] EnglishNumbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] EnglishOrdinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] SpanishNumbers = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"];
    private static readonly string[] SpanishOrdinals = ["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim"];

    /// <summary>The places named in a text; "last" is <paramref name="count"/>.</summary>
    internal static List<(Match Match, int Value)> FindOrdinals(string text, string locale, int count) => IsSpanish(locale)
        ? [.. SpanishPlaces().Matches(text).Select(match => (match, At(SpanishOrdinals, match.Groups["stem"].Value)))]
        : [.. EnglishPlaces().Matches(text).Select(match => (match, match.Value.ToLowerInvariant() switch
        {
            "last" => count,
            "second to last" => count - 1,
            _ => At(EnglishOrdinals, match.Value),
        }))];

    /// <summary>The numbers named in a text.</summary>
    internal static List<(Match Match, int Value)> FindNumbers(string text, string locale) =>
        [.. Words().Matches(text)
            .Select(match => (match, ToNumber(match.Value, IsSpanish(locale) ? SpanishNumbers : EnglishNumbers)))
            .Where(number => number.Item2 > 0)];

    private static bool IsSpanish(string locale) => PromptCultureModels.For(locale) == PromptCultureModels.Spanish;

    private static int ToNumber(string word, string[] numbers) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits)
            ? digits == decimal.Truncate(digits) && digits <= int.MaxValue ? (int)digits : 0
            : At(numbers, word);

    private static int At(string[] words, string word) => Array.FindIndex(words, each => each.Equals(word, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"\b(second to last|last|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPlaces();

    [GeneratedRegex(@"\b(?<stem>primer|segund|tercer|cuart|quint|sext|séptim|octav|noven|décim)[oa]?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpanishPlaces();

    // A minus sign before a number makes it no number of a choice.
    [GeneratedRegex(@"(?<![\w.,-])(\d+(\.\d+)?|[\p{L}]+)(?!\w)")]
    private static partial Regex Words();
}
