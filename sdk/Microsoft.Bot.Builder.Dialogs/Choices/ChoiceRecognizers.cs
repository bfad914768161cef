namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices in an answer: by their words, else by their place or number.</summary>
public class ChoiceRecognizers
{
    /// <summary>The choices found, in the order of the answer.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= "";
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
            return found;

        var places = options.RecognizeOrdinals ? CountingWords.FindOrdinals(utterance, options.Locale, list.Count) : [];
        if (places.Count == 0 && options.RecognizeNumbers)
            places = CountingWords.FindNumbers(utterance, options.Locale);
        return [.. places.Where(place => place.Value >= 1 && place.Value <= list.Count).Select(place => new ModelResult<FoundChoice>
        {
            Start = place.Match.Index,
            End = place.Match.Index + place.Match.Length - 1,
            Text = place.Match.Value,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = list[place.Value - 1].Value, Index = place.Value - 1, Score = 1 },
        })];
    }
}
