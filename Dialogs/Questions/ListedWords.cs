namespace SeopBot.Dialogs.Questions;

/// <summary>A student by the place in the list shown last: "the second one", "number 3", "la primera", "el último".</summary>
internal static class ListedWords
{
    private static readonly string[] Before = ["the", "el", "la", "number", "numero", "no", "student", "estudiante", "alumno"];
    private static readonly string[] After = ["one", "student", "kid", "estudiante", "alumno", "alumna", "person"];
    private static readonly string[] Last = ["last", "ultimo", "ultima"];

    /// <summary>The place that is named at a word; null when none is.</summary>
    public static ListedMark? Read(IReadOnlyList<Token> tokens, int start)
    {
        var at = start;
        while (at < tokens.Count && Before.Contains(tokens[at].Plain)) at++;
        if (at == tokens.Count) return null;
        var numbered = at > start && tokens[at - 1].Plain is "number" or "numero" or "student" or "estudiante" or "alumno";
        if (Vocabulary.Both.Longest(tokens, at) is { Length: > 1 }) return null;
        var last = Last.Contains(tokens[at].Plain);
        var place = last ? 0 : Numeral.Of(tokens[at].Plain) is { } number && (number.IsOrdinal || numbered) ? number.Value : -1;
        if (place < 0 || (place == 0 && !last)) return null;
        at++;
        var followed = at < tokens.Count && After.Contains(tokens[at].Plain);
        if (followed) at++;
        if (at < tokens.Count && (GradeWords.Has(tokens[at].Plain) || tokens[at].Plain is "of" or "de" || Numeral.Of(tokens[at].Plain) is not null)) return null;
        return followed || at - start > 1 ? new ListedMark(start, at - start, place) : null;
    }
}
