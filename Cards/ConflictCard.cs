using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Two people changed the same field: both texts, and whose to keep.</summary>
public static class ConflictCard
{
    /// <summary>A button of this card.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>The filing that waits.</summary>
        public string? Filing { get; init; }

        /// <summary>The texts that the card showed, as <see cref="SeenOf"/> tells them.</summary>
        public string? Seen { get; init; }

        /// <summary>Whose text to keep.</summary>
        public ConflictAnswer Keep { get; init; }
    }

    /// <summary>What stands in its place once it is answered.</summary>
    public static AdaptiveCard DrawSettled(Words words) => Part.Card(words, words["Conflict.Done"], [Part.Line(words["Conflict.Done"])]);

    /// <summary>The card.</summary>
    /// <param name="student">The student's name.</param>
    /// <param name="receipt">The filing with its conflicts.</param>
    /// <param name="nameOf">The name of a member of staff by key; null when unknown.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(string student, FilingReceipt receipt, Func<string?, string?> nameOf, Words words, Surface surface)
    {
        List<AdaptiveElement> body = [Part.Heading(words["ConflictTitle"]), Part.Plain(student)];
        foreach (var conflict in receipt.Conflicts)
        {
            body.Add(Part.Plain(words.Of("ConflictLine", nameOf(conflict.ChangedBy) ?? words["SomeoneElse"], words.Field(conflict.Field))));
            body.Add(Part.Plain(conflict.Theirs ?? words["Empty"]).After(words["Theirs"]));
            body.Add(Part.Plain(conflict.Mine ?? words["Empty"]).After(words["Yours"]));
        }

        return Part.Card(words, words["ConflictTitle"], body, Enum.GetValues<ConflictAnswer>().OrderBy(answer => answer != ConflictAnswer.Both)
            .Select(answer => Part.Button(surface, words[$"Keep.{answer}"], new Reply { Filing = receipt.Id, Seen = SeenOf(receipt), Keep = answer })));
    }

    /// <summary>A mark of the texts in question, so that an answer is not taken for texts that nobody saw.</summary>
    public static string SeenOf(FilingReceipt receipt) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', receipt.Conflicts.Select(conflict => $"{conflict.List}/{conflict.Key}/{conflict.Field}/{conflict.Mine}/{conflict.Theirs}")))))[..16];
}
