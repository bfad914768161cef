using System.Text.Json.Nodes;
using SeopBot.Cards;

namespace SeopBot.Tests.Attacks;

/// <summary>What Birch has written about Winter: one conference saved, another half written. Their keys are all that an attacker could wish to know.</summary>
/// <param name="Conference">The saved conference.</param>
/// <param name="Filing">The filing that saved it.</param>
/// <param name="Notes">The notes that are open.</param>
/// <param name="Revision">The revision of their card.</param>
/// <param name="Save">Birch's tap that saved, as it was sent.</param>
internal sealed record BirchsNotes(string Conference, string Filing, string Notes, int Revision, JsonObject Save)
{
    /// <summary>Words that only Birch and the lists know.</summary>
    public const string Text = "reads hesitantly aloud";

    /// <summary>Writes them by taps, as a person does.</summary>
    public static async Task<BirchsNotes> WriteAsync(GuardedBot bot)
    {
        await TapAsync(bot, new StudentChoiceCard.Reply { Student = Town.Winter.Key, Said = $"{Text}. Marisol and dad came." });
        var review = DataOf(bot.World.Sent[^1].Body, "review");
        var tap = bot.Tap(Town.Birch.EntraId, Data(new ReviewCard.Reply { Notes = (string?)review["notes"], Revision = (int)review["revision"]!, Filing = (string?)review["filing"], Press = Press.Save }));
        var saved = DataOf((await bot.SendAsync(bot.Post(tap))).Body, "saved");
        await TapAsync(bot, new StudentChoiceCard.Reply { Student = Town.Winter.Key });
        var who = DataOf(bot.World.Sent[^1].Body, "who");
        return new BirchsNotes((string)saved["conference"]!, (string)review["filing"]!, (string)who["notes"]!, (int)who["revision"]!, tap);
    }

    /// <summary>A card's reply as it is on the wire.</summary>
    public static JsonObject Data(CardReply reply) => JsonNode.Parse(reply.ToData().ToString())!.AsObject();

    private static async Task TapAsync(GuardedBot bot, CardReply reply) =>
        Assert.Equal(200, (await bot.SendAsync(bot.Post(bot.Tap(Town.Birch.EntraId, Data(reply))))).Status);

    /// <summary>What a button with that verb would send.</summary>
    public static JsonObject DataOf(string json, string verb) =>
        All(JsonNode.Parse(json)).FirstOrDefault(found => found["verb"] is JsonValue named && (string?)named == verb && found.ContainsKey(verb == "saved" ? "conference" : "notes"))
            ?? throw new InvalidOperationException($"No button of {verb} in {json}");

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => All(member.Value)).Prepend(found),
        JsonArray items => items.SelectMany(All),
        _ => [],
    };
}
