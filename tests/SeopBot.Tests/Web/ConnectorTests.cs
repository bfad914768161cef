using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeopBot.Bot.Web;

namespace SeopBot.Tests.Web;

public sealed class ConnectorTests
{
    [Fact]
    public async Task An_updated_activity_comes_again_with_its_id_and_keeps_its_place()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        var id = await server.Bot.AnswerAsync(heard, new { type = "message", text = "first" });
        await server.Bot.AnswerAsync(heard, new { type = "message", text = "second" });
        var before = await ana.ReadAsync();
        using var put = await server.Bot.CallAsync(HttpMethod.Put, heard, $"{ana.ConversationId}/activities/{id}", new { type = "message", text = "first, again" });
        var news = (await ana.ReadAsync((string?)before["watermark"]))["activities"]!.AsArray();

        Assert.Equal(id, (string?)(await DirectLineClient.JsonAsync(put))["id"]);
        Assert.Equal(id, (string?)news.Single()!["id"]);
        Assert.Equal((string?)before["activities"]![1]!["timestamp"], (string?)news[0]!["timestamp"]);
        Assert.Equal(["hello", "first, again", "second"], DirectLineTests.Texts(await ana.ReadAsync()));
    }

    [Fact]
    public async Task A_reply_names_what_it_answers_and_hides_the_secret_of_the_connector()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        using var answer = await server.Bot.CallAsync(HttpMethod.Post, heard, $"{ana.ConversationId}/activities/{heard["id"]}/",
            new { type = "message", text = "hi", serviceUrl = FakeBot.ServiceUrl(heard), from = new { id = ChatServer.Ana.Id } });
        var shown = (await ana.ReadAsync())["activities"]![1]!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((string?)heard["id"], (string?)shown["replyToId"]);
        Assert.Equal("bot", (string?)shown["from"]!["role"]);
        Assert.NotEqual(ChatServer.Ana.Id, (string?)shown["from"]!["id"]);
        Assert.DoesNotContain("directline-connector", shown.ToJsonString());
    }

    [Fact]
    public async Task A_pressed_button_names_its_card_and_the_mark_is_taken_off()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        var id = await server.Bot.AnswerAsync(heard, Card("""{ "verb": "save" }"""));
        var data = (await ana.ReadAsync())["activities"]![1]!["attachments"]![0]!["content"]!["actions"]![0]!["data"]!;
        using var pressed = await ana.SayAsync(new { type = "message", value = data });
        var press = await server.Bot.HearAsync();

        Assert.Equal(id, (string?)press["replyToId"]);
        Assert.Equal("""{"verb":"save"}""", press["value"]!.ToJsonString());
    }

    [Fact]
    public async Task A_button_cannot_name_a_card_of_another_conversation()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        await server.Bot.AnswerAsync(heard, Card("{}"));
        var data = (await ana.ReadAsync())["activities"]![1]!["attachments"]![0]!["content"]!["actions"]![0]!["data"]!;
        var ben = await server.OpenAsync(ChatServer.Ben);
        using var pressed = await ben.SayAsync(new { type = "message", value = data });

        Assert.Null((await server.Bot.HearAsync())["replyToId"]);
    }

    [Fact]
    public async Task The_bot_begins_a_conversation_with_a_person_who_has_not_come_yet()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        using var begun = await server.Bot.CallAsync(HttpMethod.Post, heard, "", new
        {
            isGroup = false,
            members = new[] { new { id = ChatServer.Ben.EntraId.ToUpperInvariant() } },
            activity = new { type = "message", text = "A reminder" },
        });
        var id = (string?)(await DirectLineClient.JsonAsync(begun))["id"];
        var ben = await server.OpenAsync(ChatServer.Ben);

        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        Assert.NotEqual(ana.ConversationId, id);
        Assert.Equal(id, ben.ConversationId);
        Assert.Equal(["A reminder"], DirectLineTests.Texts(await ben.ReadAsync()));
    }

    [Fact]
    public async Task The_members_of_a_conversation_are_its_person()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        var all = await GetAsync("members");
        var page = await GetAsync("pagedmembers?pageSize=50");
        var one = await GetAsync("members/" + ChatServer.Ana.EntraId);
        using var nobody = await server.Bot.CallAsync(HttpMethod.Get, heard, $"{ana.ConversationId}/members/{ChatServer.Ben.Id}");

        Assert.Equal("staff-1", (string?)all.AsArray().Single()!["id"]);
        Assert.Equal("Ana O'Brien", (string?)page["members"]!.AsArray().Single()!["name"]);
        Assert.Equal(ChatServer.Ana.EntraId, (string?)one["aadObjectId"]);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);

        async Task<JsonNode> GetAsync(string path)
        {
            using var answer = await server.Bot.CallAsync(HttpMethod.Get, heard, $"{ana.ConversationId}/{path}");
            return await DirectLineClient.JsonAsync(answer);
        }
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_updated_or_deleted()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        using var updated = await server.Bot.CallAsync(HttpMethod.Put, heard, $"{ana.ConversationId}/activities/none", new { type = "message" });
        using var deleted = await server.Bot.CallAsync(HttpMethod.Delete, heard, $"{ana.ConversationId}/activities/none");
        using var sent = await server.Bot.CallAsync(HttpMethod.Post, heard, "none/activities", new { type = "message" });

        Assert.All([updated, deleted, sent], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task Without_the_secret_nobody_speaks_as_the_bot()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, _) = await StartAsync(server);
        using var answer = await server.Http.PostAsJsonAsync(
            $"/directline-connector/guess/v3/conversations/{ana.ConversationId}/activities", new { type = "message", text = "I am the bot" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(["hello"], DirectLineTests.Texts(await ana.ReadAsync()));
    }

    [Fact]
    public async Task A_conversation_keeps_its_last_500_activities()
    {
        await using var server = await ChatServer.StartAsync();
        var (ana, heard) = await StartAsync(server);
        for (var i = 1; i <= 505; i++) await server.Bot.AnswerAsync(heard, new { type = "message", text = $"{i}" });
        var texts = DirectLineTests.Texts(await ana.ReadAsync());

        Assert.Equal(500, texts.Count);
        Assert.Equal("6", texts[0]);
        Assert.Equal("505", texts[^1]);
    }

    [Fact]
    public async Task Of_1000_conversations_the_oldest_makes_room_for_the_next()
    {
        var people = Enumerable.Range(0, 1001).Select(i => new ChatPerson($"s{i}", "Sam", "Teacher", "Aspen", $"e{i}")).ToArray();
        await using var server = await ChatServer.StartAsync(people: people);
        var oldest = await server.OpenAsync(people[0]);
        foreach (var person in people[1..1000])
            (await server.Http.PostAsJsonAsync("/v3/directline/tokens/generate", new { person = person.Id })).Dispose();
        using var kept = await oldest.SendAsync(HttpMethod.Get, $"conversations/{oldest.ConversationId}/activities");
        await server.OpenAsync(people[1000]);
        using var gone = await oldest.SendAsync(HttpMethod.Get, $"conversations/{oldest.ConversationId}/activities");

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static async Task<(DirectLineClient Ana, JsonObject Heard)> StartAsync(ChatServer server)
    {
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var sent = await ana.SayAsync(new { type = "message", text = "hello" });
        return (ana, await server.Bot.HearAsync());
    }

    private static JsonNode Card(string data) => JsonNode.Parse($$"""
        { "type": "message", "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": {
          "type": "AdaptiveCard", "version": "1.5", "body": [], "actions": [{ "type": "Action.Submit", "title": "Save", "data": {{data}} }] } }] }
        """)!;
}
