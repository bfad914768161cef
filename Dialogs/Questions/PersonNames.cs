namespace SeopBot.Dialogs.Questions;

/// <summary>People by the words of their names.</summary>
/// <typeparam name="T">Student or member of staff.</typeparam>
internal sealed class PersonNames<T> where T : class
{
    private readonly Dictionary<string, List<T>> _byWord = [];
    private readonly ILookup<int, (string Word, uint Letters)> _wordsByLength;
    private readonly Func<T, IEnumerable<string>> _names;

    /// <summary>The index of these people.</summary>
    /// <param name="people">The people.</param>
    /// <param name="names">The whole names that one goes by.</param>
    public PersonNames(IEnumerable<T> people, Func<T, IEnumerable<string>> names)
    {
        _names = names;
        foreach (var person in people)
        foreach (var word in Words(person).Distinct())
        {
            if (!_byWord.TryGetValue(word, out var having)) _byWord[word] = having = [];
            having.Add(person);
        }

        _wordsByLength = _byWord.Keys.ToLookup(word => word.Length, word => (word, Spelling.Letters(word)));
    }

    /// <summary>Whether the word stands in anybody's name.</summary>
    public bool Has(string word) => _byWord.ContainsKey(word);

    /// <summary>People who have all the words in their names; a single letter stands for a word that begins with it.</summary>
    public IReadOnlyList<T> Exact(IReadOnlyCollection<string> words) => Having(words, word => _byWord.GetValueOrDefault(word) ?? []);

    /// <summary>People whose names come near to the words: to be asked about, never taken.</summary>
    public IReadOnlyList<T> Near(IReadOnlyCollection<string> words) =>
        Having(words, word => [.. NearWords(word).SelectMany(near => _byWord[near])]);

    /// <summary>Whether the word comes near to a word of anybody's name.</summary>
    public bool IsNear(string word) => NearWords(word).Any();

    /// <summary>Whether the words are the person's whole name, not one of several first or last names only.</summary>
    public bool IsWhole(T person, IReadOnlyCollection<string> words) => _names(person).Any(name => NameSearch.WordsOf(name).All(words.Contains));

    private IEnumerable<string> Words(T person) => _names(person).SelectMany(NameSearch.WordsOf);

    private IReadOnlyList<T> Having(IReadOnlyCollection<string> words, Func<string, IReadOnlyList<T>> having)
    {
        var full = words.Where(word => word.Length > 1).ToList();
        if (full.Count == 0) return [];
        var people = having(full[0]).ToHashSet();
        foreach (var word in full.Skip(1)) people.IntersectWith(having(word));
        foreach (var initial in words.Where(word => word.Length == 1))
            people.RemoveWhere(person => !Words(person).Any(word => word.StartsWith(initial, StringComparison.Ordinal)));
        return [.. people];
    }

    private IEnumerable<string> NearWords(string typed)
    {
        var letters = Spelling.Letters(typed);
        return Enumerable.Range(typed.Length - 2, 8).SelectMany(length => _wordsByLength[length])
            .Where(word => (Spelling.MayBeSlip(letters, word.Letters) && Spelling.IsSlip(typed, word.Word)) || (typed.Length > 2 && word.Word.StartsWith(typed, StringComparison.Ordinal)))
            .Select(word => word.Word);
    }
}
