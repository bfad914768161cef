using System.Globalization;
using System.Text;
using SeopBot.Dialogs.Questions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>Finds students by what was typed of their name; accents, case and apostrophes do not matter.</summary>
public static class NameSearch
{
    private const int FewestWordsAfter = 2;

    // Longer names are not; and each length is looked for among all students.
    private const int MostWordsOfName = 6;

    /// <summary>Students who have every word typed as a word of their name.</summary>
    public static IReadOnlyList<Student> Exact(string typed, IEnumerable<Student> students) =>
        Matching(typed, students, (typedWord, nameWord) => typedWord == nameWord);

    /// <summary>Students whose names begin with the words typed, or come near them: to be asked about, never taken.</summary>
    public static IReadOnlyList<Student> Near(string typed, IEnumerable<Student> students)
    {
        var known = students.ToList();
        var beginning = Matching(typed, known, (typedWord, nameWord) => nameWord.StartsWith(typedWord, StringComparison.Ordinal));
        return beginning.Count > 0 ? beginning : Matching(typed, known, Spelling.IsSlip);
    }

    /// <summary>Students whose name begins a sentence that goes on, as in "Emma reads well"; null when there are none.</summary>
    public static (string Name, IReadOnlyList<Student> Students, string After)? Leading(string typed, IEnumerable<Student> students)
    {
        var known = students.ToList();
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(words.Length - FewestWordsAfter, MostWordsOfName); length > 0; length--)
        {
            var name = string.Join(' ', words.Take(length)).TrimEnd(',');
            if (Exact(name, known) is { Count: > 0 } found) return (name, found, string.Join(' ', words.Skip(length)));
        }

        return null;
    }

    /// <summary>Students of a family, by last name: "Sandoval", "the Sandovals".</summary>
    public static IReadOnlyList<Student> OfFamily(string typed, IEnumerable<Student> students)
    {
        var words = WordsOf(typed);
        return [.. students.Where(student => words.Count > 0 && words.All(word => IsIn(word, WordsOf(student.FamilyName))))];

        static bool IsIn(string word, IReadOnlyList<string> name) => name.Contains(word) || (word.EndsWith('s') && name.Contains(word[..^1]));
    }

    private static IReadOnlyList<Student> Matching(string typed, IEnumerable<Student> students, Func<string, string, bool> same)
    {
        var words = WordsOf(typed);
        if (words.Count == 0) return [];
        return [.. students.Where(student =>
        {
            var name = WordsOf($"{student.GivenName} {student.PreferredName} {student.FamilyName}");
            return words.All(word => name.Any(nameWord => same(word, nameWord)));
        })];
    }

    /// <summary>The words of a name, in lower case, without accents and apostrophes.</summary>
    internal static IReadOnlyList<string> WordsOf(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
