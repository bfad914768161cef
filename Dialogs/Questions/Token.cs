using System.Text.RegularExpressions;

namespace SeopBot.Dialogs.Questions;

/// <summary>A word of a sentence.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Plain">In lower case, without accents, apostrophes and the possessive's s; a comma for every separator, a hyphen between two numbers.</param>
internal readonly partial record struct Token(string Typed, string Plain)
{
    // As people type on a phone. "Niñas" are girls, and never somebody called Nina.
    private static readonly Dictionary<string, string> Shorthand = new()
    {
        ["q"] = "que", ["xq"] = "porque", ["pq"] = "porque", ["porq"] = "porque", ["tmb"] = "tambien", ["teh"] = "the", ["ppl"] = "people", ["pls"] = "please", ["plz"] = "please",
        ["qien"] = "quien", ["kien"] = "quien", ["quein"] = "quien", ["kienes"] = "quienes", ["qienes"] = "quienes", ["ke"] = "que", ["ay"] = "hay", ["quen"] = "quien", ["qeu"] = "que", ["dsde"] = "desde", ["wich"] = "which", ["wo"] = "without", ["wat"] = "what", ["wats"] = "whats", ["tchr"] = "teacher", ["tchrs"] = "teachers",
        ["thats"] = "that", ["niña"] = "girl", ["niñas"] = "girls",
    };

    /// <summary>It ends with the possessive's s: "Estrada's".</summary>
    public bool IsPossessive { get; init; }

    /// <summary>It begins with a capital letter.</summary>
    public bool IsCapital => Typed.Length > 1 && char.IsUpper(Typed[0]) && !char.IsUpper(Typed[1]);

    /// <summary>The words of a sentence, in their order.</summary>
    public static IReadOnlyList<Token> Of(string text) => [.. Pattern().Matches(Tidy(text)).Select(match => Read(match.Value))];

    // "G10" is grade 10, "10 th" the 10th.
    private static string Tidy(string text) => OrdinalPattern().Replace(GradePattern().Replace(text.Replace("#", " number ", StringComparison.Ordinal), "grade $1"), "$1$2");

    private static Token Read(string typed)
    {
        if (typed is "·") return new Token(typed, typed);
        if (Shorthand.TryGetValue(typed.ToLowerInvariant(), out var meant)) return new Token(typed, meant);
        if (typed is [',' or ';' or '&' or '+']) return new Token(typed, ",");
        if (typed is ['-' or '–' or '—']) return new Token(typed, "-");
        var possessive = PossessivePattern().Match(typed);
        if (possessive.Success) return new Token(typed, string.Concat(NameSearch.WordsOf(typed[..possessive.Index]))) { IsPossessive = true };
        return new Token(typed, char.IsDigit(typed[0]) ? typed.ToLowerInvariant().Replace(".º", "º").Replace(".ª", "º").Replace('°', 'º') : string.Concat(NameSearch.WordsOf(typed)));
    }

    // A clause, a day, an ordinal, a number, a word, a separator. A hyphen counts between numbers only: "7-9", "K-3".
    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}|\d+(?:\.\d+)+|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d+\.?[ºª°]|\d+\p{L}*|\p{L}{1,2}\d+|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*(?:['’](?!\p{L}))?|(?<=(?:[\dkK]|\d(?:st|nd|rd|th|º|°))\s?)[-–—](?=\s?\d)|[,;·&+]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\bg(?:r\.?)?\s?(\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex GradePattern();

    [GeneratedRegex(@"\b(\d{1,2})\s(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OrdinalPattern();

    // "Who's", "what's", "let's" are no possessives.
    [GeneratedRegex(@"(?<!^(?:who|what|how|that|it|he|she|let|where|there|here|when))(?:['’]s|(?<=s)['’])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PossessivePattern();
}
