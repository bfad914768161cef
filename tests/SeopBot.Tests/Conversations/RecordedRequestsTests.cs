using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SeopBot.Tests.Sdk;
using Xunit.Abstractions;

namespace SeopBot.Tests.Conversations;

/// <summary>Every kind of request that a channel sends, through the product's front door: none fails, and none makes a turn fail.</summary>
[Collection(nameof(District))]
public sealed class RecordedRequestsTests(District district, ITestOutputHelper output)
{
    // Angela Ballard, grade 2 at Bryce Valley: no other test talks with her.
    private const string Teacher = "t127";

    private static readonly HttpStatusCode[] Proper = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotImplemented];

    private static readonly List<JObject> Recorded = [.. Golden.Lines("inbound.jsonl").Select(line => line["body"]).OfType<JObject>()];

    [Fact]
    public async Task What_a_channel_sends_is_answered()
    {
        var chat = district.Open(Teacher);
        foreach (var body in Recorded)
            await AssertAnswered(chat, Addressed(body, chat));
    }

    [Fact]
    public async Task What_a_card_sends_may_be_anything()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        var chat = district.Open(Teacher);
        await chat.SayAsync("conference notes");
        await chat.TapAsync("Start", ("student", district.Roster.Students.First(student => student.TeacherKeys.Contains(Teacher)).Key));
        var actions = chat.Cards.SelectMany(card => JObject.Parse(card.ToJsonString()).SelectTokens("$..actions[?(@.data)]")).ToList();
        Assert.NotEmpty(actions);
        for (var i = 0; i < 200; i++)
        {
            var action = actions[random.Next(actions.Count)];
            var body = Addressed(JObject.Parse("{}"), chat);
            var submit = random.Next(2) == 0;
            body["type"] = submit ? "message" : "invoke";
            if (!submit)
                body["name"] = "adaptiveCard/action";
            body["value"] = submit ? action["data"] : new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = action["verb"], ["data"] = action["data"] } };
            Mutation.ChangeOne((JObject)body["value"]!, random);
            await AssertAnswered(chat, body);
        }
    }

    private JObject Addressed(JObject recorded, Chat chat)
    {
        var body = (JObject)recorded.DeepClone();
        body["id"] = district.Teams.NewId();
        body["serviceUrl"] = district.Teams.ServiceUrl;
        body["channelId"] ??= "msteams";
        body["conversation"] = new JObject { ["id"] = chat.Id, ["conversationType"] = "personal" };
        body["from"] = new JObject { ["id"] = chat.Person.Id, ["aadObjectId"] = chat.Person.EntraId };
        body["recipient"] = new JObject { ["id"] = "28:bot" };
        return body;
    }

    private async Task AssertAnswered(Chat chat, JObject body)
    {
        chat.Remark(body.ToString());
        using var content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        using var answer = await district.Http.PostAsync("api/messages", content);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(Proper.Contains(answer.StatusCode), $"{answer.StatusCode} {said} {body}");
        Assert.DoesNotContain("Something broke", said + chat.Transcript, StringComparison.Ordinal);
    }
}
