using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Bot.Web;

namespace SeopBot.Tests.Web;

public sealed class DirectLineTests
{
    [Fact]
    public async Task A_new_conversation_tells_the_bot_once_who_is_there()
    {
        await using var server = await ChatServer.StartAsync();
        await server.OpenAsync(ChatServer.Ana);
        await server.OpenAsync(ChatServer.Ana);
        var update = await server.Bot.HearAsync("conversationUpdate");

        Assert.Equal(["seop-bot", "staff-1"], update["membersAdded"]!.AsArray().Select(member => (string?)member!["id"]));
        Assert.Equal("webchat", (string?)update["channelId"]);
        Assert.Equal(ChatServer.Ana.EntraId, (string?)update["from"]!["aadObjectId"]);
        Assert.False(server.Bot.HasMore);
    }

    [Fact]
    public async Task What_is_said_reaches_the_bot_and_is_echoed_with_its_channel_data()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var sent = await ana.SayAsync(new { type = "message", text = "help", locale = "en-US", channelData = new { clientActivityID = "c1" } });
        var heard = await server.Bot.HearAsync();
        var echo = (await ana.ReadAsync())["activities"]!.AsArray().Single()!;

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal((string?)(await DirectLineClient.JsonAsync(sent))["id"], (string?)echo["id"]);
        Assert.Equal("help", (string?)heard["text"]);
        Assert.Equal("en-US", (string?)heard["locale"]);
        Assert.Equal((string?)echo["id"], (string?)heard["id"]);
        Assert.Equal("c1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("staff-1", (string?)echo["from"]!["id"]);
    }

    [Fact]
    public async Task A_message_sent_again_is_shown_once_and_heard_once()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        await server.Bot.HearAsync("conversationUpdate");
        var finish = new TaskCompletionSource<int>();
        server.Bot.Turn = _ => finish.Task;
        var again = new { type = "message", text = "help", channelData = new { clientActivityID = "c1" } };
        var first = ana.SayAsync(again);
        var heard = await server.Bot.HearAsync();
        var second = ana.SayAsync(again);
        finish.SetResult(200);
        var ids = new List<string?>();
        foreach (var sent in (Task<HttpResponseMessage>[])[first, second, ana.SayAsync(again)])
            ids.Add((string?)(await DirectLineClient.JsonAsync(await sent))["id"]);

        Assert.All(ids, id => Assert.Equal((string?)heard["id"], id));
        Assert.Equal(["help"], Texts(await ana.ReadAsync()));
        Assert.False(server.Bot.HasMore);
    }

    [Fact]
    public async Task The_same_name_of_a_message_in_two_conversations_is_two_messages()
    {
        await using var server = await ChatServer.StartAsync();
        foreach (var person in (ChatPerson[])[ChatServer.Ana, ChatServer.Ben])
        {
            using var sent = await (await server.OpenAsync(person)).SayAsync(new { type = "message", text = person.Name, channelData = new { clientActivityID = "c1" } });
            Assert.Equal(person.Name, (string?)(await server.Bot.HearAsync())["text"]);
        }
    }

    [Fact]
    public async Task A_sender_made_up_by_the_browser_is_ignored()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var sent = await ana.SayAsync(new
        {
            type = "message",
            text = "hello",
            id = "mine",
            serviceUrl = "http://example.org/",
            channelId = "msteams",
            from = new { id = ChatServer.Ben.Id, name = "Ben", aadObjectId = ChatServer.Ben.EntraId, role = "bot" },
            conversation = new { id = "other" },
        });
        var heard = await server.Bot.HearAsync();

        Assert.Equal(ChatServer.Ana.Id, (string?)heard["from"]!["id"]);
        Assert.Equal(ChatServer.Ana.EntraId, (string?)heard["from"]!["aadObjectId"]);
        Assert.Equal("user", (string?)heard["from"]!["role"]);
        Assert.Equal(ana.ConversationId, FakeBot.ConversationOf(heard));
        Assert.Equal("webchat", (string?)heard["channelId"]);
        Assert.NotEqual("mine", (string?)heard["id"]);
        Assert.Equal("127.0.0.1", FakeBot.ServiceUrl(heard).Host);
    }

    [Fact]
    public async Task Reading_goes_on_from_the_watermark()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var first = await ana.SayAsync(new { type = "message", text = "one" });
        var start = await ana.ReadAsync();
        await server.Bot.AnswerAsync(await server.Bot.HearAsync(), new { type = "message", text = "two" });
        var next = await ana.ReadAsync((string?)start["watermark"]);
        var rest = await ana.ReadAsync((string?)next["watermark"]);

        Assert.Equal(["one"], Texts(start));
        Assert.Equal(["two"], Texts(next));
        Assert.Empty(Texts(rest));
        Assert.Equal((string?)next["watermark"], (string?)rest["watermark"]);
    }

    [Fact]
    public async Task The_stream_sends_the_history_and_then_each_news()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var first = await ana.SayAsync(new { type = "message", text = "one" });
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(ana.StreamUrl), default);
        var history = await FrameAsync(socket);
        var heard = await server.Bot.HearAsync();
        await server.Bot.AnswerAsync(heard, new { type = "typing" });
        var typing = await FrameAsync(socket);
        await server.Bot.AnswerAsync(heard, new { type = "message", text = "two" });
        var news = await FrameAsync(socket);

        Assert.Equal(["one"], Texts(history));
        Assert.Equal("typing", (string?)typing["activities"]![0]!["type"]);
        Assert.Equal(["two"], Texts(news));
        Assert.Equal(["one", "two"], Texts(await ana.ReadAsync()));
    }

    [Fact]
    public async Task A_stream_goes_on_from_the_watermark_of_the_reconnection()
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var first = await ana.SayAsync(new { type = "message", text = "one" });
        var seen = (string?)(await ana.ReadAsync())["watermark"];
        using var second = await ana.SayAsync(new { type = "message", text = "two" });
        using var answer = await ana.SendAsync(HttpMethod.Get, $"conversations/{ana.ConversationId}?watermark={seen}");
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)(await DirectLineClient.JsonAsync(answer))["streamUrl"]!), default);

        Assert.Equal(["two"], Texts(await FrameAsync(socket)));
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart()
    {
        var database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "chat.db");
        DirectLineClient before;
        JsonObject heard;
        await using (var server = await ChatServer.StartAsync(database))
        {
            before = await server.OpenAsync(ChatServer.Ana);
            using var sent = await before.SayAsync(new { type = "message", text = "one" });
            heard = await server.Bot.HearAsync();
        }

        await using var again = await ChatServer.StartAsync(database);
        var after = await again.OpenAsync(ChatServer.Ana);
        using var oldToken = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/refresh");
        oldToken.Headers.Authorization = new("Bearer", before.Token);
        using var refreshed = await again.Http.SendAsync(oldToken);
        using var next = await after.SayAsync(new { type = "message", text = "two" });
        var heardAgain = await again.Bot.HearAsync();

        Assert.Equal(before.ConversationId, after.ConversationId);
        Assert.Equal(["one", "two"], Texts(await after.ReadAsync()));
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        Assert.Equal(FakeBot.ServiceUrl(heard).AbsolutePath, FakeBot.ServiceUrl(heardAgain).AbsolutePath);
        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
    }

    [Fact]
    public async Task A_bot_that_fails_is_told_in_the_chat_and_the_message_is_kept()
    {
        await using var server = await ChatServer.StartAsync();
        server.Bot.Turn = _ => Task.FromResult(500);
        var ana = await server.OpenAsync(ChatServer.Ana);
        await server.Bot.HearAsync("conversationUpdate");
        using var sent = await ana.SayAsync(new { type = "message", text = "keep me" });
        var error = await DirectLineClient.JsonAsync(sent);
        var texts = Texts(await ana.ReadAsync());

        Assert.Equal(HttpStatusCode.BadGateway, sent.StatusCode);
        Assert.Equal("BotError", (string?)error["error"]!["code"]);
        Assert.Contains("keep me", texts);
        Assert.StartsWith("The bot could not answer just now.", texts[^1]);
    }

    [Fact]
    public async Task A_long_turn_ends_the_wait_but_not_the_turn()
    {
        await using var server = await ChatServer.StartAsync(time: new HurriedTime(50));
        var ana = await server.OpenAsync(ChatServer.Ana);
        var finish = new TaskCompletionSource();
        server.Bot.Turn = async activity =>
        {
            if ((string?)activity["type"] != "message") return 200;
            await finish.Task;
            await server.Bot.AnswerAsync(activity, new { type = "message", text = "done at last" });
            return 200;
        };
        using var sent = await ana.SayAsync(new { type = "message", text = "long work" });
        var heard = await server.Bot.HearAsync();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(ana.StreamUrl), default);
        var before = Texts(await FrameAsync(socket));
        finish.SetResult();
        var after = Texts(await FrameAsync(socket));

        Assert.Equal(HttpStatusCode.GatewayTimeout, sent.StatusCode);
        Assert.Equal("long work", (string?)heard["text"]);
        Assert.Equal(["long work"], before);
        Assert.Equal(["done at last"], after);
    }

    [Fact]
    public async Task Without_a_setting_the_bot_is_this_very_server()
    {
        var heard = new TaskCompletionSource<JsonNode>();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://localhost:41213");
        builder.Services.AddSingleton<IPeopleDirectory>(new FixedPeople([ChatServer.Ana])).AddWebChat(_ => { });
        await using var app = builder.Build();
        app.MapPost("/api/messages", async (HttpRequest request) => heard.TrySetResult((await JsonNode.ParseAsync(request.Body))!));
        app.MapWebChat();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri("http://localhost:41213") };
        await DirectLineClient.OpenAsync(http, ChatServer.Ana.Id);
        var update = await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.StartsWith("http://127.0.0.1:41213/directline-connector/", (string?)update["serviceUrl"]);
    }

    internal static async Task<JsonNode> FrameAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(frame.ToArray())!;
    }

    internal static List<string?> Texts(JsonNode set) => [.. set["activities"]!.AsArray().Select(activity => (string?)activity!["text"])];
}
