using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Web;

public sealed class DirectLineAccessTests
{
    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        var ben = await server.OpenAsync(ChatServer.Ben);
        using var read = await ana.SendAsync(HttpMethod.Get, $"conversations/{ben.ConversationId}/activities");
        using var said = await ana.SendAsync(HttpMethod.Post, $"conversations/{ben.ConversationId}/activities", new { type = "message", text = "hi" });
        using var reconnected = await ana.SendAsync(HttpMethod.Get, $"conversations/{ben.ConversationId}");
        using var socket = new ClientWebSocket();
        var stream = ana.StreamUrl.Replace(ana.ConversationId + "/stream", ben.ConversationId + "/stream", StringComparison.Ordinal);

        Assert.All([read, said, reconnected], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(stream), default));
        Assert.Empty((await ben.ReadAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task A_forged_token_opens_nothing()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        var ben = await server.OpenAsync(ChatServer.Ben);
        var forged = ana.Token.Replace(ana.ConversationId, ben.ConversationId, StringComparison.Ordinal);
        foreach (var token in (string[])[forged, ana.Token + "A", "a.b.c", ""])
        {
            var client = new DirectLineClient(server.Http, token, ben.ConversationId, "");
            using var answer = await client.SendAsync(HttpMethod.Get, $"conversations/{ben.ConversationId}/activities");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_ends_after_an_hour_and_can_be_renewed_before()
    {
        var time = new HandClock { Now = new(2026, 9, 1, 15, 0, 0, TimeSpan.Zero) };
        await using var server = await ChatServer.StartAsync(time: time);
        var ana = await server.OpenAsync(ChatServer.Ana);
        time.Now += TimeSpan.FromMinutes(59);
        using var refreshed = await ana.SendAsync(HttpMethod.Post, "tokens/refresh");
        var renewed = await DirectLineClient.JsonAsync(refreshed);
        time.Now += TimeSpan.FromMinutes(2);
        using var late = await ana.SendAsync(HttpMethod.Post, "tokens/refresh");
        var again = new DirectLineClient(server.Http, (string)renewed["token"]!, ana.ConversationId, "");
        using var read = await again.SendAsync(HttpMethod.Get, $"conversations/{ana.ConversationId}/activities");

        Assert.Equal(3600, (int)renewed["expires_in"]!);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal("TokenExpired", (string?)(await DirectLineClient.JsonAsync(late))["error"]!["code"]);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_sites_are_refused()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        var path = $"conversations/{ana.ConversationId}/activities";
        using var foreign = await ana.SendAsync(HttpMethod.Get, path, origin: "https://example.org");
        using var none = await ana.SendAsync(HttpMethod.Get, path, origin: "null");
        using var same = await ana.SendAsync(HttpMethod.Get, path, origin: server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://example.org");

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(ana.StreamUrl), default));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat?person=staff-1")]
    [InlineData("/web/chat.css")]
    [InlineData("/v3/directline/conversations/x/activities")]
    public async Task A_foreign_host_name_for_this_machine_finds_nothing(string path)
    {
        await using var server = await ChatServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "rebound.example.org";
        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_a_token_for_a_person_who_is_not_on_the_list()
    {
        await using var server = await ChatServer.StartAsync();
        using var answer = await server.Http.PostAsJsonAsync("/v3/directline/tokens/generate", new { person = "staff-9" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_256_KB_is_too_large()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var large = await ana.SayAsync(new { type = "message", text = new string('a', 256 * 1024) });
        using var small = await ana.SayAsync(new { type = "message", text = new string('a', 250 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal("MessageSizeTooBig", (string?)(await DirectLineClient.JsonAsync(large))["error"]!["code"]);
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("""{ "type": "invoke", "name": "adaptiveCard/action" }""")]
    [InlineData("""{ "type": 7 }""")]
    public async Task What_is_no_message_is_a_bad_request(string body)
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{ana.ConversationId}/activities");
        request.Headers.Authorization = new("Bearer", ana.Token);
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
