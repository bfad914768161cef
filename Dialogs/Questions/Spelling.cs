using System.Numerics;

namespace SeopBot.Dialogs.Questions;

/// <summary>How far two words are apart: letters wrong, left out, added, or swapped with the next.</summary>
internal static class Spelling
{
    /// <summary>Whether one is a slip of the other: one slip in a word of four letters or more, two from seven on.</summary>
    public static bool IsSlip(string typed, string word) => Slips(typed, word) <= Allowed(Math.Max(typed.Length, word.Length));

    /// <summary>How many slips apart; more than allowed is <see cref="int.MaxValue"/>.</summary>
    public static int Slips(string typed, string word)
    {
        var most = Allowed(Math.Max(typed.Length, word.Length));
        if (most == 0 || Math.Abs(typed.Length - word.Length) > most) return typed == word ? 0 : int.MaxValue;
        return Distance(typed, word) is var slips && slips <= most ? slips : int.MaxValue;
    }

    /// <summary>The words nearest to the one typed, when any is near: all that are equally near.</summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> words)
    {
        var best = int.MaxValue;
        var nearest = new List<string>();
        foreach (var word in words)
        {
            var slips = Slips(typed, word);
            if (slips > best || slips == int.MaxValue) continue;
            if (slips < best) nearest.Clear();
            best = slips;
            nearest.Add(word);
        }

        return nearest;
    }

    /// <summary>Which letters a word has, a bit each.</summary>
    public static uint Letters(string word) => word.Aggregate(0u, (letters, letter) => letters | 1u << (letter % 32));

    /// <summary>Whether words with these letters can be slips of each other at all; asked before, since it is quick.</summary>
    public static bool MayBeSlip(uint typed, uint word) => BitOperations.PopCount(typed & ~word) <= 2 && BitOperations.PopCount(word & ~typed) <= 2;

    private static int Allowed(int length) => length >= 7 ? 2 : length >= 4 ? 1 : 0;

    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }

        return last[b.Length];
    }
}
