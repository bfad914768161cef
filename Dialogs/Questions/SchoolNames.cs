using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>The schools by the words of their names. Schools of one place, as "Panguitch High" and "Panguitch Elementary", are told apart by their type.</summary>
internal sealed class SchoolNames
{
    private readonly List<Entry> _entries;
    private readonly ILookup<string, Entry> _byWord;
    private readonly ILookup<string, Entry> _byInitials;
    private readonly string[] _words;

    /// <summary>The index of these schools.</summary>
    public SchoolNames(IEnumerable<School> schools)
    {
        _entries = [.. schools.Select(Entry.Of).OrderBy(entry => entry.Key, StringComparer.Ordinal)];
        _byWord = Lookup(entry => entry.Place);
        _byInitials = Lookup(entry => entry.Initials);
        _words = [.. _byWord.Select(group => group.Key)];
    }

    /// <summary>Whether the word stands in a school's name.</summary>
    public bool Has(string word) => _byWord.Contains(word);

    /// <summary>The words of schools' names that the one typed may be a slip of.</summary>
    public IReadOnlyList<string> Nearest(string typed) => Spelling.Nearest(typed, _words);

    /// <summary>The schools called by initials or key, as "PHS".</summary>
    public IReadOnlyList<string> ByInitials(string word) => [.. _byInitials[word].Select(entry => entry.Key).Distinct()];

    /// <summary>The schools whose places have all the words, of the places nearest to them; grouped by place.</summary>
    public IReadOnlyList<IGrouping<string, string>> Places(IReadOnlyCollection<string> words, string? type)
    {
        var having = _entries.Where(entry => words.All(word => entry.Place.Contains(word))).ToList();
        var whole = having.Where(entry => entry.Place.Length == words.Count).ToList();
        return [.. (whole.Count > 0 ? whole : having).Where(entry => type is null || entry.Is(type)).GroupBy(entry => string.Join(' ', entry.Place), entry => entry.Key)];
    }

    /// <summary>The schools of a type, as "middle".</summary>
    public IReadOnlyList<string> OfType(string type) => [.. _entries.Where(entry => entry.Is(type)).Select(entry => entry.Key)];

    private ILookup<string, Entry> Lookup(Func<Entry, IEnumerable<string>> words) =>
        _entries.SelectMany(entry => words(entry).Select(word => (word, entry))).ToLookup(pair => pair.word, pair => pair.entry);

    private sealed record Entry(string Key, string[] Place, string[] Types, string[] Initials)
    {
        public bool Is(string type) => Types.Contains(type) || (type == "secondary" && !Types.Contains("elementary"));

        public static Entry Of(School school)
        {
            var words = NameSearch.WordsOf(school.Name);
            var types = words.Select(TypeOf).ToList();
            var place = words.Where((_, i) => types[i] is null).ToArray();
            var initials = string.Concat(words.Select(word => word[0]));
            return new Entry(school.Key, place.Length > 0 ? place : [.. words], [.. types.OfType<string>().Where(type => type.Length > 0)],
                [school.Key.ToLowerInvariant(), initials, initials.EndsWith('s') ? initials : initials + "s"]);
        }

        private static string? TypeOf(string word) =>
            Vocabulary.Both.Longest([new Token(word, word)], 0) is { Term: { Sense: Sense.SchoolType } term } ? term.Value : null;
    }
}
