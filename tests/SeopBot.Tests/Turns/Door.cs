using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Linq;
using SeopBot.Bot.Turns;

namespace SeopBot.Tests.Turns;

/// <summary>An instance of a bot: POST /api/messages, the real adapter, the gate, and a channel that takes what the bot sends.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Arrivals _arrivals = new();

    private HttpClient? _http;

    private Door(WebApplication app, CloudAdapter adapter, Channel channel) => (_app, Adapter, Channel) = (app, adapter, channel);

    public CloudAdapter Adapter { get; }

    public Channel Channel { get; }

    public static async Task<Door> OpenAsync(IBot bot, ITurnLedger ledger)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var channel = new Channel();
        var adapter = new CloudAdapter(new ConfigurationBuilder().Build(), channel)
        {
            OnTurnError = (context, error) => context.SendActivityAsync(MessageFactory.Text("Broken")),
        };
        var door = new Door(builder.Build(), adapter, channel);
        adapter.Use(door._arrivals).Use(new TurnGate(ledger, NullLogger<TurnGate>.Instance) { MostWaiting = 1_000 });
        door._app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, CancellationToken cancellationToken) => adapter.ProcessAsync(request, response, bot, cancellationToken));
        await door._app.StartAsync();
        door._http = door._app.GetTestClient();
        return door;
    }

    /// <summary>Posts an activity and waits for the answer.</summary>
    public Task<Answer> PostAsync(JObject activity) => Post(activity).Answered;

    /// <summary>Posts an activity, and tells when it stands in its lines and when it is answered.</summary>
    public (Task Arrived, Task<Answer> Answered) Post(JObject activity, CancellationToken hangUp = default)
    {
        var post = (JObject)activity.DeepClone();
        var (number, arrived) = _arrivals.Expect();
        post["label"] = number;
        return (arrived, SendAsync(post, hangUp));
    }

    public async ValueTask DisposeAsync()
    {
        _http!.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<Answer> SendAsync(JObject activity, CancellationToken hangUp)
    {
        using var content = new StringContent(activity.ToString(Newtonsoft.Json.Formatting.None), Encoding.UTF8, "application/json");
        using var answer = await _http!.PostAsync("/api/messages", content, hangUp);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(hangUp));
    }

    /// <summary>Stands before the gate: an activity has arrived when the gate has taken it.</summary>
    private sealed class Arrivals : Microsoft.Bot.Builder.IMiddleware
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _expected = new();
        private int _last;

        public (string Number, Task Arrived) Expect()
        {
            var number = $"{Interlocked.Increment(ref _last)}";
            return (number, (_expected[number] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
        }

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var turn = next(cancellationToken);
            if (turnContext.Activity.Label is { } number && _expected.TryRemove(number, out var expected)) expected.SetResult();
            await turn;
        }
    }
}

/// <summary>What a request was answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body);

/// <summary>The channel's side of the wire: counts what the bot says.</summary>
internal sealed class Channel : HttpMessageHandler, IHttpClientFactory
{
    private readonly ConcurrentQueue<string> _heard = new();

    /// <summary>The texts that the bot sent, in order.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var activity = JObject.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        _heard.Enqueue((string?)activity["text"] ?? "");
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""", Encoding.UTF8, "application/json") };
    }
}
