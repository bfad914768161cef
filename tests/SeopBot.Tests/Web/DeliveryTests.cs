using System.Net;
using System.Net.WebSockets;
using SeopBot.Bot.Web;

namespace SeopBot.Tests.Web;

/// <summary>What is said reaches the bot once and in order, whatever fails on the way.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task What_the_bot_had_not_heard_to_the_end_reaches_it_after_the_restart()
    {
        var database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "chat.db");
        await using (var server = await ChatServer.StartAsync(database))
        {
            var ana = await server.OpenAsync(ChatServer.Ana);
            using var done = await ana.SayAsync(new { type = "message", text = "done" });
            await server.Bot.HearAsync();
            var finish = new TaskCompletionSource<int>();
            server.Bot.Turn = _ => finish.Task;
            var unfinished = ana.SayAsync(new { type = "message", text = "keep me" });
            var heard = await server.Bot.HearAsync();

            await using var again = await ChatServer.StartAsync(database); // The first one never gets to its end before.
            var heardAgain = await again.Bot.HearAsync();
            finish.SetResult(200);
            using var answer = await unfinished;

            Assert.Equal("keep me", (string?)heardAgain["text"]);
            Assert.Equal((string?)heard["id"], (string?)heardAgain["id"]);
            Assert.Equal(["done", "keep me"], DirectLineTests.Texts(await ana.ReadAsync()));
        }

        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
    }

    [Theory]
    [InlineData(503, 2)]
    [InlineData(500, 2)]
    [InlineData(400, 1)]
    public async Task A_message_sent_again_is_brought_again_unless_it_was_refused_for_good(int status, int times)
    {
        await using var server = await ChatServer.StartAsync();
        var ana = await server.OpenAsync(ChatServer.Ana);
        await server.Bot.HearAsync("conversationUpdate");
        var heard = 0;
        server.Bot.Turn = _ => Task.FromResult(++heard == 1 ? status : 200);
        var message = new { type = "message", text = "keep me", channelData = new { clientActivityID = "c1" } };
        using var first = await ana.SayAsync(message);
        using var second = await ana.SayAsync(message);

        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(times, heard);
    }

    [Fact]
    public async Task A_new_message_waits_for_what_its_conversation_has_to_catch_up_with()
    {
        var database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "chat.db");
        await using (var server = await ChatServer.StartAsync(database))
        {
            server.Bot.Turn = _ => Task.FromResult(503);
            foreach (var person in (ChatPerson[])[ChatServer.Ana, ChatServer.Ben])
                using (await (await server.OpenAsync(person)).SayAsync(new { type = "message", text = $"old {person.Id}" })) { }
        }

        var finish = new TaskCompletionSource<int>();
        await using (var server = await ChatServer.StartAsync(database, turn: activity => (string?)activity["text"] == "old staff-1" ? finish.Task : Task.FromResult(200)))
        {
            Assert.Equal(["old staff-1", "old staff-2"], new[] { await TextAsync(), await TextAsync() }.Order());
            var ana = (await server.OpenAsync(ChatServer.Ana)).SayAsync(new { type = "message", text = "new of ana" });
            using var ben = await (await server.OpenAsync(ChatServer.Ben)).SayAsync(new { type = "message", text = "new of ben" });
            Assert.Equal("new of ben", await TextAsync());
            Assert.False(ana.IsCompleted);
            finish.SetResult(200);
            Assert.Equal("new of ana", await TextAsync());
            using var answer = await ana;

            async Task<string?> TextAsync() => (string?)(await server.Bot.HearAsync())["text"];
        }

        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
    }

    [Fact]
    public async Task A_stream_ends_with_its_token()
    {
        await using var server = await ChatServer.StartAsync(time: new HurriedTime(36_000));
        var ana = await server.OpenAsync(ChatServer.Ana);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(ana.StreamUrl), default);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<WebSocketException>(async () => await socket.ReceiveAsync(new byte[8192], patience.Token));
    }
}
