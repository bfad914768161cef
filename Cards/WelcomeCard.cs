using AdaptiveCards;
using SeopBot.Plans;

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

    /// <summary>The greeting, with what somebody of that role can ask.</summary>
    /// <param name="staff">The person.</param>
    /// <param name="mayRecord">Whether the person holds conferences.</param>
    /// <param name="hasNotes">Whether notes lie half written.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(StaffMember staff, bool mayRecord, bool hasNotes, Words words, Surface surface)
    {
        List<AdaptiveElement> text = [Part.Plain(words.Of("WelcomeName", staff.Name))];
        if (mayRecord) text.Add(Part.Line(words["WelcomeText"]));
        text.Add(Part.Line(words[$"WelcomeAsk.{staff.Role}"]));
        return Draw(words["WelcomeTitle"], text, [.. Wishes(mayRecord, hasNotes), .. Questions(staff)], words, surface);
    }

    /// <summary>Good guesses when a sentence was not understood; never "I didn't understand".</summary>
    /// <inheritdoc cref="Draw(StaffMember, bool, bool, Words, Surface)"/>
    public static AdaptiveCard DrawGuesses(StaffMember staff, bool mayRecord, bool hasNotes, Words words, Surface surface) =>
        Draw(words["GuessTitle"], [Part.Line(words[mayRecord ? "GuessText" : "GuessTextRead"])], [.. Wishes(mayRecord, hasNotes), .. Questions(staff)], words, surface);

    /// <summary>Notes were interrupted by a question, and are kept.</summary>
    /// <param name="student">Whose notes.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard DrawKept(string student, Words words, Surface surface) =>
        Part.Card(words, words.Of("NotesKept", student), [Part.Plain(words.Of("NotesKept", student))], [Part.Button(surface, words["NotesBack"], new Reply { Wish = Wish.Resume })]);

    /// <summary>Notes were given up; what else?</summary>
    public static AdaptiveCard DrawCancelled(Words words, Surface surface) =>
        Draw(words["CancelledTitle"], [Part.Line(words["Cancelled"])], Wishes(mayRecord: true, hasNotes: false), words, surface);

    private static AdaptiveCard Draw(string title, IEnumerable<AdaptiveElement> text, IEnumerable<(string Key, CardReply Reply)> buttons, Words words, Surface surface) =>
        Part.Card(words, title, text.Prepend(Part.Heading(title)), buttons.Select((button, n) => Part.Button(surface, words[button.Key], button.Reply, primary: n == 0)));

    private static IEnumerable<(string Key, CardReply Reply)> Wishes(bool mayRecord, bool hasNotes)
    {
        if (hasNotes) yield return ("WelcomeResume", new Reply { Wish = Wish.Resume });
        if (mayRecord) yield return ("WelcomeNotes", new Reply { Wish = Wish.Notes });
        yield return ("WelcomeMissing", new Reply { Wish = Wish.Missing });
    }

    private static IEnumerable<(string Key, CardReply Reply)> Questions(StaffMember staff)
    {
        yield return ("WelcomeChanges", Of(QuestionKind.Changes));
        if (staff.Role is StaffRole.Teacher or StaffRole.Counselor) yield break;
        yield return ("WelcomeStand", Of(QuestionKind.RollUp));
        yield return ("WelcomeApril", Of(QuestionKind.AprilReport));

        static AnswerCard.Reply Of(QuestionKind kind) => new() { Question = new PlanQuestion { Kind = kind } };
    }
}
