using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their words.</summary>
public static partial class Find
{
    // "dark and very red" still is "dark red". Source: Bot Framework 4.23.1, MaxTokenDistance.
    private const int MaxTokenDistance = 2;

    /// <summary>The choices whose words stand in an answer, in the order of the answer; each choice and each word once, the best and longest fit first.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var said = Tokens(utterance);
        var fits = choices
            .SelectMany((choice, index) => WordsFor(choice, options ?? new FindChoicesOptions()).SelectMany(words => Fits(said, words, choice, index)))
            .OrderByDescending(fit => fit.Found.Score)
            .ThenByDescending(fit => fit.Found.Synonym.Length);
        var best = new List<(int First, int Last, FoundChoice Found)>();
        foreach (var fit in fits)
        {
            if (best.TrueForAll(taken => taken.Found.Index != fit.Found.Index && (fit.First > taken.Last || fit.Last < taken.First)))
                best.Add(fit);
        }

        return [.. best.OrderBy(fit => fit.First).Select(fit => ToResult(utterance, said[fit.First], said[fit.Last], fit.Found))];
    }

    private static IEnumerable<string> WordsFor(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue && choice.Value != null)
            yield return choice.Value;
        if (!options.NoAction && choice.Action?.Title != null)
            yield return choice.Action.Title;
        foreach (var synonym in choice.Synonyms ?? [])
            yield return synonym;
    }

    private static IEnumerable<(int First, int Last, FoundChoice Found)> Fits(List<Match> said, string words, Choice choice, int index)
    {
        var wanted = Tokens(words);
        for (var first = 0; wanted.Count > 0 && first < said.Count; first++)
        {
            if (Same(said[first], wanted[0]) && LastOf(said, first, wanted) is { } last)
                yield return (first, last, new FoundChoice { Value = choice.Value, Index = index, Synonym = words, Score = (float)wanted.Count / (last - first + 1) });
        }
    }

    /// <summary>Where the wanted words end that begin at <paramref name="first"/>; null = they do not all follow.</summary>
    private static int? LastOf(List<Match> said, int first, List<Match> wanted)
    {
        var last = first;
        foreach (var word in wanted.Skip(1))
        {
            var next = said.FindIndex(last + 1, Math.Min(MaxTokenDistance + 1, said.Count - last - 1), token => Same(token, word));
            if (next < 0)
                return null;
            last = next;
        }

        return last;
    }

    private static ModelResult<FoundChoice> ToResult(string utterance, Match first, Match last, FoundChoice found)
    {
        var end = last.Index + last.Length;
        return new() { Start = first.Index, End = end - 1, Text = utterance[first.Index..end], TypeName = "choice", Resolution = found };
    }

    private static bool Same(Match said, Match wanted) => said.Value.Equals(wanted.Value, StringComparison.OrdinalIgnoreCase);

    private static List<Match> Tokens(string text) => [.. Token().Matches(text ?? "").AsEnumerable()];

    [GeneratedRegex(@"[\w\p{M}]+")]
    private static partial Regex Token();
}
