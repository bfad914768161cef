using System.Security.Cryptography;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Cards;

/// <summary>What a card's button sends. Each card has its own, nested in it.</summary>
public abstract record CardReply
{
    // No card of ours sends more, and no key of a district is longer.
    private const int MostInList = 64, LongestKey = 64;

    private static readonly Dictionary<string, Type> Replies = new Type[]
    {
        typeof(WelcomeCard.Reply), typeof(StudentChoiceCard.Reply), typeof(WhoCard.Reply), typeof(SeenCard.Reply), typeof(GoalsCard.Reply),
        typeof(GapsCard.Reply), typeof(ReviewCard.Reply), typeof(SavedCard.Reply), typeof(ConflictCard.Reply), typeof(AnswerCard.Reply),
        typeof(ExplanationCard.Reply), typeof(ReminderCard.Reply),
    }.ToDictionary(VerbOf);

    /// <summary>The name on the wire, such as <c>who</c>; the same in Action.Execute's verb and in the data.</summary>
    [JsonIgnore]
    public string Verb => VerbOf(GetType());

    /// <summary>Reads what a button sent: the data of an Action.Submit, or of an Action.Execute.</summary>
    /// <returns>Null when it is not a reply of one of our cards.</returns>
    public static CardReply? Parse(object? value)
    {
        if (value is not JObject data || data["verb"] is not JValue { Value: string verb } || !Replies.TryGetValue(verb, out var type) || !IsBounded(data["question"])) return null;
        return (CardReply?)QuestionJson.Read(data, type);
    }

    private static bool IsBounded(JToken? question) => question is not JContainer parts
        || parts.DescendantsAndSelf().All(part => part is JArray { Count: <= MostInList } or JProperty or JObject or JValue { Value: not string } or JValue { Value: string { Length: <= LongestKey } });

    /// <summary>
    /// The reply as a button's data, without the inputs that the client adds. Each drawing differs, so that the same tap on a card drawn
    /// afresh is a new one, while a tap that the channel repeats is not.
    /// </summary>
    public JObject ToData()
    {
        var data = QuestionJson.Write(this);
        data["verb"] = Verb;
        data["drawing"] = RandomNumberGenerator.GetHexString(8, lowercase: true);
        return data;
    }

    // WhoCard.Reply is "who".
    private static string VerbOf(Type reply)
    {
        var card = reply.DeclaringType!.Name;
        return char.ToLowerInvariant(card[0]) + card[1..^"Card".Length];
    }
}

/// <summary>What a button of the walk through a conference does.</summary>
public enum Press
{
    /// <summary>On to the next card.</summary>
    Next,

    /// <summary>To the card before, keeping what was typed.</summary>
    Back,

    /// <summary>On without looking at this card.</summary>
    Skip,

    /// <summary>Give the notes up.</summary>
    Cancel,

    /// <summary>Save.</summary>
    Save,

    /// <summary>Add what is missing.</summary>
    Fill,

    /// <summary>Go through everything again.</summary>
    Change,
}

/// <summary>A reply within the walk through a conference.</summary>
public abstract record NotesReply : CardReply
{
    /// <summary>The notes' key.</summary>
    public string? Notes { get; init; }

    /// <summary>The revision of the card; an older one changes nothing.</summary>
    public int Revision { get; init; }

    /// <summary>The button.</summary>
    public Press Press { get; init; }
}
