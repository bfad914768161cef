using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>What was saved and how far it has come, with what is still open by clause and the next step.</summary>
public static class SavedCard
{
    /// <summary>What the person wants next.</summary>
    public enum Next
    {
        /// <summary>Add what is missing.</summary>
        Fill,

        /// <summary>Go through the saved conference again.</summary>
        Change,
    }

    /// <summary>A button of this card.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>The student.</summary>
        public string? Student { get; init; }

        /// <summary>The conference.</summary>
        public string? Conference { get; init; }

        /// <summary>What the person wants next.</summary>
        public Next Next { get; init; }
    }

    /// <summary>The card.</summary>
    /// <param name="sheet">The notes as saved.</param>
    /// <param name="receipt">How far they have come.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(NotesSheet sheet, FilingReceipt receipt, Words words, Surface surface)
    {
        var title = words[$"Saved.{receipt.State}"];
        var standing = sheet.Standing;
        var reply = new Reply { Student = sheet.Student.Key, Conference = sheet.Notes.Key };
        List<AdaptiveElement> body =
        [
            .. sheet.Head(words, 0, title),
            Part.Line(words[$"Saved.{receipt.State}.Text"]),
            Part.Line(words.Of("Counted", standing.HeldIndividual, SchoolPolicy.SepConferencesAYear)),
            Part.Line(words.Of("PartsDone", standing.Parts - standing.Open.Count, standing.Parts)),
            .. OpenParts.Lines(standing.Open, words),
        ];
        List<AdaptiveAction> actions = [];
        if (standing.Open.Any(open => GapsCard.Closable.Contains(open.Element)))
            actions.Add(Part.Button(surface, words["AddMissing"], reply with { Next = Next.Fill }, primary: true));
        actions.Add(Part.Button(surface, words["Change"], reply with { Next = Next.Change }));
        actions.Add(Part.Button(surface, words["MyList"], new WelcomeCard.Reply { Wish = WelcomeCard.Wish.Missing }));
        if (Uri.TryCreate(receipt.RowUrl, UriKind.Absolute, out var row)) actions.Add(new AdaptiveOpenUrlAction { Title = words["SeeRow"], Url = row });
        return Part.Card(words, title, body, actions);
    }
}
