using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeopBot.Tests.Web;

/// <summary>A front door that notes what comes in, and a bot behind it that answers over the serviceUrl.</summary>
public sealed class FakeBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<JsonObject> heard = Channel.CreateUnbounded<JsonObject>();
    private readonly HttpClient http = new();

    private FakeBot(WebApplication app) => this.app = app;

    /// <summary>The turn; returns the HTTP status of the front door.</summary>
    public Func<JsonObject, Task<int>> Turn { get; set; } = _ => Task.FromResult(200);

    public Uri Endpoint => new(app.Urls.Single() + "/api/messages");

    public static async Task<FakeBot> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var bot = new FakeBot(app);
        app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            await bot.heard.Writer.WriteAsync(activity);
            return Results.StatusCode(await bot.Turn(activity));
        });
        await app.StartAsync();
        return bot;
    }

    /// <summary>The next activity of that type, waited for at most 30 s.</summary>
    public async Task<JsonObject> HearAsync(string type = "message")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var activity = await heard.Reader.ReadAsync(patience.Token);
            if ((string?)activity["type"] == type) return activity;
        }
    }

    /// <summary>Whether anything came that nobody has heard yet.</summary>
    public bool HasMore => heard.Reader.TryPeek(out _);

    /// <summary>Calls the connector behind the activity's serviceUrl.</summary>
    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, JsonObject heardActivity, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(ServiceUrl(heardActivity), "v3/conversations/" + path));
        if (body is not null) request.Content = JsonContent.Create(body);
        return await http.SendAsync(request);
    }

    /// <summary>Answers in the conversation of an activity, and returns the id given.</summary>
    public async Task<string> AnswerAsync(JsonObject heardActivity, object activity)
    {
        using var answer = await CallAsync(HttpMethod.Post, heardActivity, ConversationOf(heardActivity) + "/activities", activity);
        answer.EnsureSuccessStatusCode();
        return (string)(await DirectLineClient.JsonAsync(answer))["id"]!;
    }

    public static string ConversationOf(JsonObject activity) => (string)activity["conversation"]!["id"]!;

    public static Uri ServiceUrl(JsonObject activity) => new((string)activity["serviceUrl"]!);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
