using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Bench.Bots;

namespace SeopBot.Bench.Turns;

/// <summary>The bots that are measured, in a process of their own: wired as the Bot Framework's samples are, without an app id.</summary>
internal static class BenchHost
{
    private static readonly byte[] Echo = "{\"type\":\"message\",\"text\":\"You said: Good morning\"}"u8.ToArray();

    public static async Task RunAsync(TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services => new CloudAdapter(services.GetRequiredService<BotFrameworkAuthentication>()));
        builder.Services.AddSingleton<IStorage, MemoryStorage>();
        builder.Services.AddSingleton<ConversationState>();
        await using var app = builder.Build();
        Map(app, new EchoBot(), "echo");
        Map(app, new StepBot(app.Services.GetRequiredService<ConversationState>()), "step");
        Map(app, new CardBot(), "card");
        app.MapPost("http", RelayAsync);
        app.MapGet("meter", () => BotMeter.Read());
        await app.StartAsync();
        await output.WriteLineAsync(app.Urls.First());

        // Its parent closes the input when it ends, however it ends.
        await Console.In.ReadLineAsync();
    }

    private static void Map(WebApplication app, IBot bot, string path)
    {
        var adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        app.MapPost(path, (HttpRequest request, HttpResponse response, CancellationToken cancellationToken) => adapter.ProcessAsync(request, response, bot, cancellationToken));
    }

    // What no Bot Framework can save: a request read to its end, a post to the connector, its answer read to its end.
    private static async Task RelayAsync(HttpRequest request, IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        using var content = new ByteArrayContent(Echo) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        using var answer = await clients.CreateClient().PostAsync(new Uri(request.Headers.Referer.ToString()), content, cancellationToken);
        await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
    }
}

/// <summary>What the bot's process has used since it began.</summary>
/// <param name="Allocated">Bytes allocated, by all threads.</param>
/// <param name="Cpu">Processor time of all threads.</param>
internal sealed record BotMeter(long Allocated, TimeSpan Cpu)
{
    public static BotMeter Read()
    {
        using var process = Process.GetCurrentProcess();
        return new(GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime);
    }
}
