using System.Collections.Frozen;

namespace SeopBot.Dialogs.Questions;

/// <summary>What a phrase says.</summary>
/// <param name="Sense">The sort of thing.</param>
/// <param name="Value">Which of the sort; empty when there is only one.</param>
internal readonly record struct Term(Sense Sense, string Value);

/// <summary>The phrases of all languages, and what they say.</summary>
internal sealed class Vocabulary
{
    // Shorter words are too near to too many others.
    private const int FewestLettersCorrected = 5;

    private readonly FrozenDictionary<string, Term> _phrases;
    private readonly FrozenSet<string> _words;
    private readonly string[] _correctable;
    private readonly int _longest;

    private Vocabulary(params string[] tables)
    {
        var phrases = new Dictionary<string, Term>();
        foreach (var line in tables.SelectMany(table => table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            Read(line, phrases);
        _phrases = phrases.ToFrozenDictionary();
        _words = phrases.Keys.SelectMany(phrase => phrase.Split(' ')).ToFrozenSet();
        _correctable = [.. _words.Where(word => word.Length >= FewestLettersCorrected)];
        _longest = phrases.Keys.Max(phrase => phrase.Count(letter => letter == ' ') + 1);
    }

    /// <summary>English and Spanish together, since people mix them.</summary>
    public static Vocabulary Both { get; } = new(EnglishWords.Table, SpanishWords.Table);

    /// <summary>Whether the word stands in any phrase.</summary>
    public bool Has(string word) => _words.Contains(word);

    /// <summary>The words that the one typed may be a slip of.</summary>
    public IReadOnlyList<string> Nearest(string typed) => typed.Length < FewestLettersCorrected ? [] : Spelling.Nearest(typed, _correctable);

    /// <summary>The longest phrase that begins at a word; null when none does.</summary>
    public (Term Term, int Length)? Longest(IReadOnlyList<Token> tokens, int start)
    {
        for (var length = Math.Min(_longest, tokens.Count - start); length > 0; length--)
            if (_phrases.TryGetValue(string.Join(' ', tokens.Skip(start).Take(length).Select(token => token.Plain)), out var term))
                return (term, length);
        return null;
    }

    // A line is "sense value: phrase, phrase"; (a/b) is one of them, [a] may be left out. The first table that has a phrase keeps it.
    private static void Read(string line, Dictionary<string, Term> phrases)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(' ');
        var term = new Term(Enum.Parse<Sense>(head[0]), head.Length > 1 ? head[1] : "");
        foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries).SelectMany(Expand))
            phrases.TryAdd(string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)), term);
    }

    private static IEnumerable<string> Expand(string phrase)
    {
        var open = phrase.IndexOfAny(['(', '[']);
        if (open < 0) return [phrase];
        var close = phrase.IndexOf(phrase[open] == '(' ? ')' : ']', open);
        var choices = phrase[(open + 1)..close].Split('/');
        return (phrase[open] == '(' ? choices : ["", .. choices]).SelectMany(choice => Expand(phrase[..open] + choice + phrase[(close + 1)..]));
    }
}
