using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Tests.Attacks;

/// <summary>
/// Somebody whom Teams vouches for sends what no card of theirs would send. The answer is a sentence that tells nothing of the other school,
/// and no row of a student changes.
/// </summary>
[Collection(nameof(GuardedBot))]
public sealed class CardAttackTests(GuardedBot bot)
{
    private const string Refused = "NotOnRoster", Gone = "NotesGone", Unreadable = "CardUnreadable";

    private static readonly Dictionary<string, (string Answer, Func<BirchsNotes, JsonNode?> Data)> Forged = new()
    {
        ["chooses a student of the other school"] = (Refused, _ => Data(new StudentChoiceCard.Reply { Student = "s2" })),
        ["chooses a student of the other school and brings notes"] = (Refused, _ => Data(new StudentChoiceCard.Reply { Student = "s2", Said = "came late. Mom came." })),
        ["chooses a student whom nobody knows"] = (Refused, _ => Data(new StudentChoiceCard.Reply { Student = "s3" })),
        ["chooses a student by a path"] = (Refused, _ => Data(new StudentChoiceCard.Reply { Student = "../s2" })),
        ["chooses a student by a filter"] = (Refused, _ => Data(new StudentChoiceCard.Reply { Student = "s1' or fields/StudentKey eq 's2" })),
        ["chooses two students"] = (Refused, _ => Data(new StudentChoiceCard.Reply { Student = "s1,s2" })),
        ["opens the other's saved conference to change it"] = (Refused, birch => Data(new SavedCard.Reply { Student = "s2", Conference = birch.Conference, Next = SavedCard.Next.Change })),
        ["opens the other's saved conference to fill it"] = (Refused, birch => Data(new SavedCard.Reply { Student = "s2", Conference = birch.Conference, Next = SavedCard.Next.Fill })),
        ["opens the other's saved conference under a student of their own"] = (Gone, birch => Data(new SavedCard.Reply { Student = "s1", Conference = birch.Conference })),
        ["opens a conference without a student"] = (Refused, birch => Data(new SavedCard.Reply { Conference = birch.Conference })),
        ["goes on in the other's notes (who)"] = (Gone, birch => Data(new WhoCard.Reply { Notes = birch.Notes, Revision = birch.Revision, Came = "student" })),
        ["goes on in the other's notes (seen)"] = (Gone, birch => Data(new SeenCard.Reply { Notes = birch.Notes, Revision = birch.Revision, Progress = "forged" })),
        ["goes on in the other's notes (goals)"] = (Gone, birch => Data(new GoalsCard.Reply { Notes = birch.Notes, Revision = birch.Revision, Education = "forged" })),
        ["goes on in the other's notes (gaps)"] = (Gone, birch => Data(new GapsCard.Reply { Notes = birch.Notes, Revision = birch.Revision, Career = "forged" })),
        ["saves the other's notes"] = (Gone, birch => Data(new ReviewCard.Reply { Notes = birch.Notes, Revision = birch.Revision, Press = Press.Save })),
        ["gives up the other's notes"] = (Gone, birch => Data(new WhoCard.Reply { Notes = birch.Notes, Revision = birch.Revision, Press = Press.Cancel })),
        ["asks what became of the other's filing"] = (Gone, birch => Data(new ReviewCard.Reply { Notes = "x", Filing = birch.Filing, Press = Press.Save })),
        ["answers a question on the other's filing"] = (Refused, birch => Data(new ConflictCard.Reply { Filing = birch.Filing, Keep = ConflictAnswer.Mine })),
        ["answers a question on a filing that is not there"] = (Refused, _ => Data(new ConflictCard.Reply { Filing = "f9", Keep = ConflictAnswer.Both })),
        ["presses a button of no notes"] = (Gone, _ => Data(new WhoCard.Reply { Revision = 1 })),
        ["presses a button of notes from a revision to come"] = (Gone, _ => Data(new WhoCard.Reply { Notes = "x", Revision = int.MaxValue })),
        ["sends a verb that no card has"] = (Unreadable, _ => new JsonObject { ["verb"] = "grant", ["student"] = "s2" }),
        ["sends a verb that is a number"] = (Unreadable, _ => new JsonObject { ["verb"] = 5 }),
        ["sends a verb that is a type"] = (Unreadable, _ => new JsonObject { ["verb"] = "who", ["$type"] = "System.Diagnostics.Process, System", ["notes"] = new JsonArray() }),
        ["sends a revision beyond all numbers"] = (Unreadable, birch => Change(new WhoCard.Reply { Notes = birch.Notes }, "revision", 1e300)),
        ["sends a revision that is a word"] = (Unreadable, birch => Change(new WhoCard.Reply { Notes = birch.Notes }, "revision", "newest")),
        ["sends a button that no card has"] = (Unreadable, birch => Change(new WhoCard.Reply { Notes = birch.Notes }, "press", "destroy")),
        ["sends a list instead of data"] = (Unreadable, _ => new JsonArray("s2")),
        ["sends a text instead of data"] = (Unreadable, _ => "s2"),
        ["sends data nested 60 deep"] = (Unreadable, _ => Change(new GoalsCard.Reply { Notes = "x" }, "status:g", JsonNode.Parse(new string('[', 60) + new string(']', 60)))),
    };

    public static TheoryData<string> ForgedNames => [.. Forged.Keys];

    [Theory]
    [MemberData(nameof(ForgedNames))]
    public async Task A_card_tells_and_changes_nothing_when_somebody(string act)
    {
        var (answer, data) = Forged[act];
        await AssertToldAsync(answer, bot.Tap(Town.Alder.EntraId, data(await bot.BirchAsync())));
    }

    [Fact]
    public async Task Another_person_cannot_send_a_tap_again()
    {
        var tap = (await bot.BirchAsync()).Save.DeepClone().AsObject();
        tap["from"] = bot.Tap(Town.Alder.EntraId, null)["from"]!.DeepClone();
        await AssertToldAsync(Gone, tap);
    }

    [Theory]
    [InlineData("somebody whom the lists do not know", "00000000-0000-0000-0000-000000000009")]
    [InlineData("nobody", null)]
    [InlineData("somebody without an id", "")]
    [InlineData("a teacher's key instead of the Entra id", "t1")]
    [InlineData("a pattern", "*")]
    [InlineData("a filter", "' or 1 eq 1")]
    public Task A_stranger_is_told_nothing(string who, string? entraId)
    {
        Assert.NotEmpty(who);
        return AssertToldAsync("Unknown", bot.Tap(entraId, Data(new StudentChoiceCard.Reply { Student = "s1" })));
    }

    [Fact]
    public Task Who_may_not_record_records_nothing() => AssertToldAsync(Refused, bot.Tap(Town.Office.EntraId, Data(new StudentChoiceCard.Reply { Student = "s1" })));

    [Theory]
    [InlineData("groupChat", true)]
    [InlineData("channel", true)]
    [InlineData("groupChat", null)]
    [InlineData("channel", false)]
    [InlineData("personal", true)]
    public Task A_group_is_told_nothing(string type, bool? isGroup)
    {
        var tap = bot.Tap(Town.Alder.EntraId, Data(new StudentChoiceCard.Reply { Student = "s1" }));
        (tap["conversation"]!["conversationType"], tap["conversation"]!["isGroup"]) = (type, isGroup);
        return AssertToldAsync("NotInGroups", tap);
    }

    [Theory]
    [InlineData("Marisol", "students")]
    [InlineData("Wintergreen", "students")]
    [InlineData("s2", "students")]
    [InlineData("Tobias", "staff")]
    [InlineData("Tobias", "STUDENTS")]
    [InlineData("*", "students")]
    public async Task A_search_finds_nobody_elses_students(string typed, string dataset)
    {
        var search = bot.Search(typed);
        search["value"]!["dataset"] = dataset;
        var (status, body) = await bot.SendAsync(bot.Post(search));
        Assert.Equal(200, status);
        Assert.Empty(JsonNode.Parse(body)!["value"]!["results"]!.AsArray());
    }

    [Theory]
    [InlineData("{}", -1)]
    [InlineData("{}", int.MaxValue)]
    [InlineData("""{ "schoolKeys": ["oak"] }""", 0)]
    [InlineData("""{ "schoolKeys": ["elm", "oak"], "kind": "rollUp" }""", 0)]
    [InlineData("""{ "kind": "student", "studentKey": "s2" }""", 0)]
    [InlineData("""{ "kind": "list", "studentKey": "s2" }""", 0)]
    [InlineData("""{ "kind": "changes", "since": "2026-08-01", "schoolKeys": ["oak"] }""", 0)]
    [InlineData("""{ "kind": "aprilReport", "schoolKeys": ["oak"] }""", 0)]
    [InlineData("""{ "grades": ["4' or 1 eq 1"] }""", 0)]
    [InlineData("""{ "kind": 99, "states": ["everything"], "schoolKeys": null }""", 0)]
    public async Task A_question_of_a_changed_card_never_brings_anybody_elses_students(string question, int page)
    {
        await bot.BirchAsync();
        var data = Data(new AnswerCard.Reply { Page = page });
        data["question"] = JsonNode.Parse(question);
        var (status, body) = await bot.SendAsync(bot.Post(bot.Tap(Town.Alder.EntraId, data)));
        Assert.Equal(200, status);
        if (question == "{}") Assert.Contains(Town.Quill.FamilyName, body, StringComparison.Ordinal);
        AssertNothingOfBirch(body);
    }

    [Theory]
    [InlineData("answer", """{"question":{"own":true,"schoolKeys":["oak"]},"parts":"Strengths,Nothing,99","state":"NoPlan"}""")]
    [InlineData("answer", """{"question":{"schoolKeys":[null]}}""")]
    [InlineData("answer", """{"question":{"staffKeys":"t2"}}""")]
    [InlineData("answer", """{"question":null}""")]
    [InlineData("answer", """{"question":{"staffKeys":["t2"],"kind":"rollUp"}}""")]
    [InlineData("answer", """{"question":{"kind":"changes","asOf":"0001-01-01"}}""")]
    [InlineData("answer", """{"question":{"kind":"changes","asOf":"0001-01-01","since":"9999-12-31"}}""")]
    [InlineData("answer", """{"question":{"kind":"aprilReport","asOf":"9999-12-31"}}""")]
    [InlineData("explanation", """{"student":"s1","asOf":"0001-01-01"}""")]
    [InlineData("explanation", """{"student":"s1","question":{"kind":"student","studentKey":"s2","schoolKeys":["oak"]}}""")]
    [InlineData("explanation", """{"student":"s2"}""")]
    [InlineData("explanation", """{"student":"s1' or fields/StudentKey eq 's2"}""")]
    [InlineData("explanation", """{}""")]
    [InlineData("reminder", """{"question":{"schoolKeys":["oak"]}}""")]
    [InlineData("reminder", """{"question":{"kind":"student","studentKey":"s2"}}""")]
    [InlineData("reminder", """{"question":{"kind":"student","studentKey":"s2"},"press":"send","confirmation":"c1","teachers":"t2"}""")]
    public async Task A_forged_button_tells_nothing_of_anybody_else_and_breaks_nothing(string verb, string data)
    {
        await bot.BirchAsync();
        var forged = JsonNode.Parse(data)!.AsObject();
        forged["verb"] = verb;
        var (status, body) = await bot.SendAsync(bot.Post(bot.Tap(Town.Alder.EntraId, forged)));
        Assert.Equal(200, status);
        Assert.DoesNotContain("Something broke", body, StringComparison.Ordinal);
        AssertNothingOfBirch(body);
    }

    [Fact]
    public async Task Who_lost_the_student_settles_nothing_any_more()
    {
        var birch = await bot.BirchAsync();
        var settle = bot.Tap(Town.Birch.EntraId, Data(new ConflictCard.Reply { Filing = birch.Filing, Keep = ConflictAnswer.Mine }));
        Assert.DoesNotContain(Words.English[Refused], (await bot.SendAsync(bot.Post(settle))).Body, StringComparison.Ordinal);
        await ImportAsync("t9");
        try
        {
            settle["id"] = "f:another";
            settle["value"]!["action"]!["data"] = Data(new ConflictCard.Reply { Filing = birch.Filing, Keep = ConflictAnswer.Mine });
            await AssertToldAsync(Refused, settle);
        }
        finally
        {
            await ImportAsync("t2");
        }

        Task ImportAsync(string teacher) => bot.Services.GetRequiredService<IRosterTarget>().ImportAsync(Town.Import with { Students = [Town.Quill, Town.Winter with { TeacherKeys = [teacher] }] }, null, default);
    }

    [Fact]
    public async Task A_parent_of_another_student_cannot_be_said_to_have_come()
    {
        var sent = bot.World.Sent.Count;
        await bot.SendAsync(bot.Post(bot.Tap(Town.Alder.EntraId, Data(new StudentChoiceCard.Reply { Student = "s1" }))));
        var who = BirchsNotes.DataOf(bot.World.Sent[^1].Body, "who");
        var reply = new WhoCard.Reply { Notes = (string?)who["notes"], Revision = (int)who["revision"]!, Came = "student,c1,c2", Staff = "t2,o1", HeldOn = Town.Today, Minutes = "15" };
        var (_, body) = await bot.SendAsync(bot.Post(bot.Tap(Town.Alder.EntraId, Data(reply))));
        Assert.Contains("\"type\":\"application/vnd.microsoft.card.adaptive\"", body, StringComparison.Ordinal);
        var state = string.Join('\n', await bot.StateAsync($"29:{Town.Alder.EntraId}"));
        Assert.Contains("\"c1\"", state, StringComparison.Ordinal);
        Assert.DoesNotContain("\"c2\"", state, StringComparison.Ordinal);
        Assert.DoesNotContain("\"t2\"", state, StringComparison.Ordinal);
        AssertNothingOfBirch(body);
        Assert.Equal(sent + 1, bot.World.Sent.Count);
    }

    [Theory]
    [InlineData("schoolKeys", 65)]
    [InlineData("staffKeys", 100_000)]
    [InlineData("grades", 65)]
    public void A_question_longer_than_any_of_ours_is_no_reply(string list, int entries)
    {
        Assert.NotNull(Parse(list, 13));
        Assert.Null(Parse(list, entries));

        static CardReply? Parse(string list, int entries) => CardReply.Parse(new Newtonsoft.Json.Linq.JObject
        {
            ["verb"] = "answer",
            ["question"] = new Newtonsoft.Json.Linq.JObject { [list] = new Newtonsoft.Json.Linq.JArray(Enumerable.Range(0, entries).Select(number => $"{number % 13}")) },
        });
    }

    [Theory]
    [InlineData("""{"verb":"answer","question":{"kind":99}}""")]
    [InlineData("""{"verb":"answer","question":{"states":[1]}}""")]
    [InlineData("""{"verb":"answer","question":{"remarks":"1024"}}""")]
    [InlineData("""{"verb":"answer","question":{"studentKey":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}""")]
    public void A_number_for_a_word_and_a_key_without_end_are_no_reply(string data) => Assert.Null(CardReply.Parse(Newtonsoft.Json.Linq.JObject.Parse(data)));

    [Fact]
    public async Task An_endless_student_is_refused_and_breaks_nothing()
    {
        var (status, body) = await bot.SendAsync(bot.Post(bot.Tap(Town.Alder.EntraId, Data(new ExplanationCard.Reply { Student = new string('s', 3000) }))));
        Assert.Equal(200, status);
        Assert.Contains(Words.English["Refusal.OtherStudent"][..13], body, StringComparison.Ordinal);
        var chosen = await bot.SendAsync(bot.Post(bot.Tap(Town.Alder.EntraId, Data(new StudentChoiceCard.Reply { Student = new string('s', 3000) }))));
        Assert.Contains(Words.English[Refused][..13], chosen.Body, StringComparison.Ordinal);
    }

    private static JsonObject Data(CardReply reply) => BirchsNotes.Data(reply);

    private static JsonObject Change(CardReply reply, string name, JsonNode? value)
    {
        var data = Data(reply);
        data[name] = value;
        return data;
    }

    // Asked in English, so answered in English; what is drawn or sent besides is looked at as well.
    private async Task AssertToldAsync(string answer, JsonObject tap)
    {
        var birch = await bot.BirchAsync();
        var (rows, sent, logged) = (await RowsAsync(), bot.World.Sent.Count, bot.Log.Count);
        var request = bot.Post(tap);
        var (status, body) = await bot.SendAsync(request);
        Assert.Equal(200, status);
        Assert.Equal(Words.English[answer], (string?)JsonNode.Parse(body)!["value"]);
        AssertNothingOfBirch(body);
        Assert.Equal(sent, bot.World.Sent.Count);
        Assert.Empty(bot.World.Elsewhere);
        bot.AssertTellsNothing(logged, request);
        Assert.Equal(rows, await RowsAsync());
        Assert.Contains(birch.Notes, string.Join('\n', await bot.StateAsync($"29:{Town.Birch.EntraId}")), StringComparison.Ordinal);
    }

    private async Task<string> RowsAsync() => string.Join('\n', await Task.WhenAll(((string[])["Students", "Plans", "Conferences", "Goals", "Staff"]).Select(bot.RowsAsync)));

    private static void AssertNothingOfBirch(string body) =>
        Assert.All([.. Town.Names.Where(name => !name.StartsWith("Quill", StringComparison.Ordinal) && name != "Tobias"), BirchsNotes.Text], text => Assert.DoesNotContain(text, body, StringComparison.OrdinalIgnoreCase));
}
