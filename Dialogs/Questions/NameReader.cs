namespace SeopBot.Dialogs.Questions;

/// <summary>Finds names of schools and people in a sentence.</summary>
internal sealed class NameReader(IReadOnlyList<Token> tokens, RosterIndex index)
{
    private const int MostSmallWords = 3;
    private static readonly string[] Particles = ["de", "la", "las", "los", "del", "van", "von", "y", "st", "da", "di"];

    /// <summary>The school named at a word: "Panguitch High", "phs", "la secundaria de Panguitch"; null when none is.</summary>
    public SchoolMark? School(int start)
    {
        (string? type, var at) = TypeAt(start) is { } before ? before : (null, start);
        if (type is not null) at = SkipSmall(at);
        var place = PlaceAt(at);
        if (place.Count == 0) return type is null ? ByInitials(start) : null;
        var bare = type is null && place.Count == 1;
        at += place.Count;
        while (TypeAt(at) is { } after) (type, at, bare) = (after.Type.Length > 0 ? after.Type : type, after.End, false);
        if (bare && IsOtherwise(start, place[0])) return null;
        var wanted = string.IsNullOrEmpty(type) ? null : type;
        var places = index.Schools.Places(place, wanted);
        return new SchoolMark(start, at - start, places)
        {
            OfOtherType = places.Count > 0 ? [] : [.. index.Schools.Places(place, null).SelectMany(keys => keys)],
        };
    }

    /// <summary>The person named at a word, with the words of the name as far as they go together; null when no name begins there.</summary>
    public PersonMark? Person(int start)
    {
        var title = Vocabulary.Both.Longest(tokens, start) is { Term.Sense: Sense.Title } term ? term.Length : 0;
        var at = start + title;
        var names = new List<string>();
        while (at < tokens.Count && Continues(names, at, title > 0) is { } parts)
        {
            names.AddRange(parts);
            at += parts.Count;
            if (tokens[at - 1].IsPossessive) break;
        }

        return names.Count == 0 ? null : new PersonMark(start, at - start, names)
        {
            HasTitle = title > 0,
            IsPossessive = tokens[at - 1].IsPossessive,
            IsOfGroup = start > 1 && tokens[start - 1].Plain is "de" && tokens[start - 2].Plain is "los" or "las",
        };
    }

    // The next words of a name: one, or a particle with one.
    private IReadOnlyList<string>? Continues(List<string> names, int at, bool titled)
    {
        var plain = tokens[at].Plain;
        if (index.IsName(plain) && (!Vocabulary.Both.Has(plain) || (titled && names.Count == 0 && !Particles.Contains(plain)))) return [plain];
        if (names.Count > 0 && at + 1 < tokens.Count && Particles.Contains(plain) && Together([.. names, plain, tokens[at + 1].Plain])) return [plain, tokens[at + 1].Plain];
        if (names.Count > 0 && Vocabulary.Both.Has(plain)) return Together([.. names, plain]) ? [plain] : null;
        if (names.Count == 0 && IsNameHere(at)) return [plain];
        if (names.Count == 0 && at + 1 < tokens.Count && plain.Length > 1 && index.IsName(plain) && IsLedWell(at) && Together([plain, tokens[at + 1].Plain])) return [plain, tokens[at + 1].Plain];
        return names.Count > 0 || titled ? Odd(at) : null;
    }

    /// <summary>Whether a word that also says something else is a name where it stands: "is Mia done", "Will's kids".</summary>
    public bool IsNameHere(int at)
    {
        var token = tokens[at];
        if (token.Plain.Length < 3 || Particles.Contains(token.Plain) || !index.IsName(token.Plain) || !Vocabulary.Both.Has(token.Plain)) return false;
        var asked = at > 0 && Vocabulary.Both.Longest(tokens, at - 1) is { Length: 1, Term.Sense: Sense.Is or Sense.Why } or { Length: 1, Term: { Sense: Sense.Filler, Value: "verb" } };
        return token.IsPossessive || asked || (at > 0 && token.IsCapital && tokens.Any(other => other.Typed.Length > 1 && char.IsLower(other.Typed[0])));
    }

    // "De la Torre" is a name, "de los" is not.
    private bool IsLedWell(int at) => !Particles.Contains(tokens[at].Plain) || (index.IsName(tokens[at + 1].Plain) && !Vocabulary.Both.Has(tokens[at + 1].Plain) && !Particles.Contains(tokens[at + 1].Plain));

    // An initial, or a word that nothing else explains, belongs to the name before it.
    private IReadOnlyList<string>? Odd(int at)
    {
        var plain = tokens[at].Plain;
        var odd = plain.Length == 1 ? char.IsUpper(tokens[at].Typed[0]) : plain.Length > 1 && !SlipCorrection.IsKnown(plain, index) && plain.All(char.IsLetter);
        return odd ? [plain] : null;
    }

    private bool Together(IReadOnlyCollection<string> words) => index.Students.Exact(words).Count > 0 || index.Staff.Exact(words).Count > 0;

    private List<string> PlaceAt(int start)
    {
        var place = new List<string>();
        for (var at = start; at < tokens.Count && index.Schools.Has(tokens[at].Plain); at++)
        {
            if (index.Schools.Places([.. place, tokens[at].Plain], null).Count == 0) break;
            place.Add(tokens[at].Plain);
        }

        return place;
    }

    private (string Type, int End)? TypeAt(int at) =>
        at < tokens.Count && Vocabulary.Both.Longest(tokens, at) is { Term: { Sense: Sense.SchoolType } term, Length: var length } ? (term.Value, at + length) : null;

    private int SkipSmall(int at)
    {
        var end = at;
        while (end < tokens.Count && end - at < MostSmallWords && tokens[end].Plain is "de" or "del" or "la" or "el" or "in" or "at" or "of" or "the" or "en") end++;
        return end;
    }

    // One word of a longer name that is also a person's name, or a word of its own: a school only where a place is expected.
    private bool IsOtherwise(int start, string word) =>
        Vocabulary.Both.Has(word) || (index.IsName(word) && !(start > 0 && tokens[start - 1].Plain is "in" or "at" or "en" or "the"));

    private SchoolMark? ByInitials(int at)
    {
        var keys = at < tokens.Count && !Vocabulary.Both.Has(tokens[at].Plain) && !index.IsName(tokens[at].Plain) ? index.Schools.ByInitials(tokens[at].Plain) : [];
        return keys.Count == 0 ? null : new SchoolMark(at, 1, [.. keys.GroupBy(key => key)]);
    }
}
