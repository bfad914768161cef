using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Bot.Web;

namespace SeopBot.Tests.Web;

/// <summary>The chat page on a real port, with two people and a fake bot behind it.</summary>
public sealed class ChatServer : IAsyncDisposable
{
    public static readonly ChatPerson Ana = new("staff-1", "Ana O'Brien", "Counselor", "Cedar Middle School", "00000000-0000-0000-0000-000000000001");
    public static readonly ChatPerson Ben = new("staff-2", "Ben <b>Lee</b>", "Teacher", "Cedar Middle School", "00000000-0000-0000-0000-000000000002");

    private readonly WebApplication app;

    private ChatServer(WebApplication app, FakeBot bot)
    {
        (this.app, Bot) = (app, bot);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public FakeBot Bot { get; }

    public HttpClient Http { get; }

    public static async Task<ChatServer> StartAsync(
        string? database = null, TimeProvider? time = null, IReadOnlyList<ChatPerson>? people = null, Func<JsonObject, Task<int>>? turn = null)
    {
        var directory = new FixedPeople(people ?? [Ana, Ben]);
        var bot = await FakeBot.StartAsync();
        if (turn is not null) bot.Turn = turn;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IPeopleDirectory>(directory);
        builder.Services.AddWebChat(options =>
        {
            options.BotEndpoint = bot.Endpoint;
            options.Database = database;
            options.Hints = ["help", "my students"];
        });
        var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync();
        return new ChatServer(app, bot);
    }

    /// <summary>A Direct Line client of that person with an open conversation.</summary>
    public async Task<DirectLineClient> OpenAsync(ChatPerson person) => await DirectLineClient.OpenAsync(Http, person.Id);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Bot.DisposeAsync();
    }
}

public sealed class FixedPeople(IReadOnlyList<ChatPerson> people) : IPeopleDirectory
{
    public Task<IReadOnlyList<ChatPerson>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(people);
}

/// <summary>Speaks Direct Line 3.0 as Web Chat does.</summary>
public sealed class DirectLineClient(HttpClient http, string token, string conversationId, string streamUrl)
{
    public string Token => token;

    public string ConversationId => conversationId;

    public string StreamUrl => streamUrl;

    public static async Task<DirectLineClient> OpenAsync(HttpClient http, string person)
    {
        using var generated = await http.PostAsJsonAsync("/v3/directline/tokens/generate", new { person });
        var token = await JsonAsync(generated);
        using var started = await SendAsync(http, HttpMethod.Post, "conversations", (string)token["token"]!);
        var session = await JsonAsync(started);
        return new(http, (string)session["token"]!, (string)session["conversationId"]!, (string)session["streamUrl"]!);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? origin = null) =>
        SendAsync(http, method, path, token, body, origin);

    public Task<HttpResponseMessage> SayAsync(object activity) =>
        SendAsync(HttpMethod.Post, $"conversations/{conversationId}/activities", activity);

    public async Task<JsonNode> ReadAsync(string? watermark = null)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"conversations/{conversationId}/activities?watermark={watermark}");
        return await JsonAsync(answer);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient http, HttpMethod method, string path, string token, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/" + path);
        request.Headers.Authorization = new("Bearer", token);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await http.SendAsync(request);
    }
}
