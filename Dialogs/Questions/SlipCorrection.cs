namespace SeopBot.Dialogs.Questions;

/// <summary>Corrects a word that is no known word and no name, when one known word or one school's name is near. People's names are never corrected: they are asked about.</summary>
internal static class SlipCorrection
{
    // Two slips in a shorter word make another word.
    private const int FewestLettersOfTwoSlips = 8;
    private const int FewestLetters = 3;
    private static readonly string[] SchoolTypes = ["high", "middle", "elementary", "school", "intermediate", "academy"];

    /// <summary>The word at a place of a sentence, corrected where that is safe.</summary>
    public static Token Correct(IReadOnlyList<Token> tokens, int at, RosterIndex index)
    {
        var token = tokens[at];
        var plain = token.Plain;
        if (plain.Length > 2 && plain.EndsWith('s') && !IsKnown(plain, index) && index.IsName(plain[..^1])) return token with { Plain = plain[..^1], IsPossessive = true };
        if (plain.Length < FewestLetters || plain.Any(char.IsDigit) || IsKnown(plain, index)) return token;
        if (at > 0 && index.Schools.Has(tokens[at - 1].Plain) && Spelling.Nearest(plain, SchoolTypes) is [var type, ..]) return token with { Plain = type };
        // "Winderrs caseload": a teacher's, misspelt.
        if (plain.EndsWith('s') && at + 1 < tokens.Count && Vocabulary.Both.Longest(tokens, at + 1) is { Term.Sense: Sense.Student or Sense.ClassNoun } && index.Staff.IsNear(plain[..^1]))
            return token with { Plain = plain[..^1], IsPossessive = true };
        var (word, wordSlips) = Best(plain, Nearest(plain));
        var (place, placeSlips) = Best(plain, index.Schools.Nearest(plain));
        if (word is not null && wordSlips > 1 && (plain.Length < FewestLettersOfTwoSlips || plain[0] != word[0])) word = null;
        var named = IsInName(tokens, at, index) && (index.Students.IsNear(plain) || index.Staff.IsNear(plain));
        if (place is not null && (IsBesideSchool(tokens, at, index) || (!named && (word is null || placeSlips < wordSlips)))) return token with { Plain = place };
        return word is null || named || token.IsPossessive ? token : token with { Plain = word };
    }

    // Words of the vocabulary and of grades that are nearest.
    private static IReadOnlyList<string> Nearest(string plain)
    {
        var (words, grades) = (Vocabulary.Both.Nearest(plain), GradeWords.Nearest(plain));
        return grades is [var grade, ..] && (words.Count == 0 || Spelling.Slips(plain, grade) < Spelling.Slips(plain, words[0])) ? grades : words;
    }

    /// <summary>Whether the word is known as it is.</summary>
    public static bool IsKnown(string plain, RosterIndex index) =>
        Vocabulary.Both.Has(plain) || GradeWords.Has(plain) || DayWords.Has(plain) || Numeral.Of(plain) is not null
        || index.Schools.Has(plain) || index.Schools.ByInitials(plain).Count > 0 || index.IsName(plain);

    // Of several equally near the first.
    private static (string? Word, int Slips) Best(string plain, IReadOnlyList<string> nearest) =>
        nearest is [var one, ..] ? (one, Spelling.Slips(plain, one)) : (null, int.MaxValue);

    private static bool IsBesideSchool(IReadOnlyList<Token> tokens, int at, RosterIndex index) =>
        (at + 1 < tokens.Count && (IsSchoolWord(tokens, at + 1) || index.Schools.Has(tokens[at + 1].Plain))) || (at > 0 && (index.Schools.Has(tokens[at - 1].Plain) || IsSchoolWord(tokens, at - 1) || tokens[at - 1].Plain is "in" or "at" or "en" or "de"));

    private static bool IsSchoolWord(IReadOnlyList<Token> tokens, int at) => Vocabulary.Both.Longest(tokens, at) is { Term.Sense: Sense.SchoolType };

    private static bool IsInName(IReadOnlyList<Token> tokens, int at, RosterIndex index) =>
        tokens[at].IsCapital || IsExpected(tokens, at) || (at > 0 && IsPartOfName(tokens[at - 1].Plain, index)) || (at + 1 < tokens.Count && IsPartOfName(tokens[at + 1].Plain, index));

    // "Los de inder", "for inder": of Winder; "remind tsose": Tsosie.
    private static bool IsExpected(IReadOnlyList<Token> tokens, int at) => (at > 0 && tokens[at - 1].Plain is "remind" or "nudge" or "for" or "with" or "con" or "just" or "only" or "solo") || (at > 1 && tokens[at - 1].Plain is "de"
        && (tokens[at - 2].Plain is "los" or "las" || Vocabulary.Both.Longest(tokens, at - 2) is { Term.Sense: Sense.Student or Sense.ClassNoun }));

    private static bool IsPartOfName(string plain, RosterIndex index) =>
        (index.IsName(plain) && !Vocabulary.Both.Has(plain)) || Vocabulary.Both.Longest([new Token(plain, plain)], 0) is { Term.Sense: Sense.Title };
}
