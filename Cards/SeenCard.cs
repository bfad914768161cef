using AdaptiveCards;

namespace SeopBot.Cards;

/// <summary>What was seen: the four parts of 3.1.3.1, behavior and homework, the parent's questions.</summary>
public static class SeenCard
{
    /// <summary>A button of this card, with its fields.</summary>
    public sealed record Reply : NotesReply
    {
        /// <summary>Progress.</summary>
        public string? Progress { get; init; }

        /// <summary>Accomplishments.</summary>
        public string? Accomplishments { get; init; }

        /// <summary>Strengths.</summary>
        public string? Strengths { get; init; }

        /// <summary>Areas needing attention.</summary>
        public string? NeedsAttention { get; init; }

        /// <summary>true: none at this time.</summary>
        public string? NothingNow { get; init; }

        /// <summary>Behavior and homework.</summary>
        public string? Behavior { get; init; }

        /// <summary>The parent's questions.</summary>
        public string? Questions { get; init; }
    }

    /// <summary>The card.</summary>
    public static AdaptiveCard Draw(NotesSheet sheet, Words words, Surface surface)
    {
        var notes = sheet.Notes;
        var reply = new Reply { Notes = notes.Key, Revision = notes.Revision };
        List<AdaptiveElement> body =
        [
            .. sheet.Head(words, 2, words["SeenTitle"]),
            .. sheet.Field(Part.Text("progress", words["Progress"], notes.Progress)),
            .. sheet.Field(Part.Text("accomplishments", words["Accomplishments"], notes.Accomplishments)),
            .. sheet.Field(Part.Text("strengths", words["Strengths"], notes.Strengths)),
            .. sheet.Field(Part.Text("needsAttention", words["NeedsAttention"], notes.NeedsAttention)),
            Part.Toggle("nothingNow", words["NothingNow"], ticked: false),
            .. sheet.Field(Part.Text("behavior", words["Behavior"], notes.BehaviorAndHomework)),
            .. sheet.Field(Part.Text("questions", words["Questions"], notes.ParentQuestions)),
        ];
        return Part.Card(words, words["SeenTitle"], body,
            [Part.Button(surface, words["Next"], reply, primary: true), .. NotesSheet.WaysOut(surface, words, reply, back: true, skip: true)]);
    }
}
