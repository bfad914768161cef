using AdaptiveCards;

namespace SeopBot.Cards;

/// <summary>What the bot can do, with a button for each; also the answer to "help" and to what was not understood.</summary>
public static class WelcomeCard
{
    /// <summary>What the person wants to do.</summary>
    public enum Wish
    {
        /// <summary>Write the notes of a conference.</summary>
        Notes,

        /// <summary>See who is missing a plan.</summary>
        Missing,

        /// <summary>Go on where they were.</summary>
        Resume,
    }

    /// <summary>A button of this card.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>What the person wants to do.</summary>
        public Wish Wish { get; init; }
    }

    /// <summary>The greeting.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="mayRecord">Whether the person holds conferences.</param>
    /// <param name="hasNotes">Whether notes lie half written.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(string name, bool mayRecord, bool hasNotes, Words words, Surface surface) =>
        Draw(words["WelcomeTitle"], words.Of("WelcomeName", name), words[mayRecord ? "WelcomeText" : "WelcomeTextRead"], mayRecord, hasNotes, words, surface);

    /// <summary>Good guesses when a sentence was not understood; never "I didn't understand".</summary>
    /// <inheritdoc cref="Draw(string, bool, bool, Words, Surface)"/>
    public static AdaptiveCard DrawGuesses(bool mayRecord, bool hasNotes, Words words, Surface surface) =>
        Draw(words["GuessTitle"], null, words[mayRecord ? "GuessText" : "GuessTextRead"], mayRecord, hasNotes, words, surface);

    /// <summary>Notes were given up; what else?</summary>
    public static AdaptiveCard DrawCancelled(Words words, Surface surface) =>
        Draw(words["CancelledTitle"], null, words["Cancelled"], mayRecord: true, hasNotes: false, words, surface);

    private static AdaptiveCard Draw(string title, string? name, string text, bool mayRecord, bool hasNotes, Words words, Surface surface)
    {
        List<AdaptiveElement> body = [Part.Heading(title), Part.Line(text)];
        if (name is not null) body.Insert(1, Part.Plain(name));
        List<AdaptiveAction> actions = [];
        if (hasNotes) actions.Add(Wished("WelcomeResume", Wish.Resume));
        if (mayRecord) actions.Add(Wished("WelcomeNotes", Wish.Notes));
        actions.Add(Wished("WelcomeMissing", Wish.Missing));
        return Part.Card(words, title, body, actions);

        AdaptiveAction Wished(string key, Wish wish) => Part.Button(surface, words[key], new Reply { Wish = wish }, primary: actions.Count == 0);
    }
}
