using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Bodies are read and written in memory that is used again; none may show in another.</summary>
public sealed class BodyTests
{
    private const string Message = """{"type":"message","text":"ñ 🎓","channelId":"test","serviceUrl":"http://127.0.0.1:1/","conversation":{"id":"a:1"}}""";

    [Fact]
    public async Task A_body_may_begin_with_a_byte_order_mark() =>
        Assert.Equal("ñ 🎓", await ReadAsync([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Message)]));

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_refused_and_spoils_none_after_it()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await ReadAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Message)]));
            Assert.Null(await ReadAsync(Encoding.UTF8.GetBytes(Message + new string(' ', 9_000) + "{")));
            Assert.Equal("ñ 🎓", await ReadAsync(Encoding.UTF8.GetBytes(Message)));
        }
    }

    [Fact]
    public async Task A_short_message_after_a_long_one_is_only_itself()
    {
        var connector = new Connector();
        foreach (var length in (int[])[50_000, 3, 500_000, 1])
            Assert.Equal(new string('é', length), await connector.SendAsync(length));
    }

    [Fact]
    public async Task A_message_that_cannot_be_written_leaves_nothing_for_the_next()
    {
        var connector = new Connector();
        await Assert.ThrowsAnyAsync<Exception>(() => connector.SendAsync(7, new Unwritable()));
        Assert.Equal("ééé", await connector.SendAsync(3));
    }

    [Fact]
    public async Task A_body_whose_sending_broke_off_is_not_written_over()
    {
        var connector = new Connector { BreaksOff = true };
        await Assert.ThrowsAsync<HttpRequestException>(() => connector.SendAsync(5));
        var unsent = connector.Last!;
        connector.BreaksOff = false;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => connector.SendAsync(9)));
        Assert.Equal("ééééé", JObject.Parse(await unsent.ReadAsStringAsync()).Value<string>("text"));
    }

    private static async Task<string?> ReadAsync(byte[] body)
    {
        var context = new DefaultHttpContext { Request = { Method = "POST", ContentType = "application/json", ContentLength = body.Length, Body = new MemoryStream(body) } };
        string? text = null;
        await new CloudAdapter().ProcessAsync(context.Request, context.Response, new Listener(heard => text = heard));
        Assert.Equal(text is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, context.Response.StatusCode);
        return text;
    }

    private sealed class Listener(Action<string> hear) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            hear(turnContext.Activity.Text);
            return Task.CompletedTask;
        }
    }

    private sealed class Unwritable
    {
        public string Before => "written before it throws";

        public string Name => throw new InvalidOperationException("It cannot be written.");
    }

    private sealed class Connector : HttpMessageHandler
    {
        public bool BreaksOff { get; set; }

        public HttpContent? Last { get; private set; }

        public async Task<string?> SendAsync(int length, object? value = null)
        {
            using IConnectorClient client = new ConnectorClient(new Uri("http://connector.test/"), null, new HttpClient(this, disposeHandler: false), disposeHttpClient: false);
            return (await client.Conversations.SendToConversationAsync("a:1", new Activity { Type = "message", Value = value, Text = new string('é', length) })).Id;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Last = request.Content;
            if (BreaksOff)
                throw new HttpRequestException("The connection broke.");
            var text = JObject.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).Value<string>("text");
            return new HttpResponseMessage { Content = new StringContent(new JObject { ["id"] = text }.ToString()) };
        }
    }
}
