using AdaptiveCards;

namespace SeopBot.Cards;

/// <summary>Why a question is not answered as it stands, and what can be asked instead: never a dead end.</summary>
public static class GuessCard
{
    private const int MostGuesses = 6;

    /// <summary>The card.</summary>
    /// <param name="sentence">Why; it may repeat what the person typed.</param>
    /// <param name="lead">The key of the words that lead to the guesses.</param>
    /// <param name="guesses">What may be meant or asked instead, each a button with what it asks in words.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(string sentence, string lead, IReadOnlyList<(CardReply Reply, string Text)> guesses, Words words, Surface surface)
    {
        List<AdaptiveElement> body = [Part.Plain(sentence)];
        if (guesses.Count > 0) body.Add(Part.Label(words[lead]));
        return Part.Card(words, sentence, body,
            guesses.Take(MostGuesses).Select((guess, n) => Part.Button(surface, Part.Capital(guess.Text), guess.Reply, primary: n == 0)));
    }
}
