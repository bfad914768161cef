using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeopBot.Bench.Turns;

/// <summary>The channel's connector: takes every activity, and gives it an id.</summary>
internal sealed class BenchConnector : IAsyncDisposable
{
    private static readonly byte[] Answer = "{\"id\":\"1767765488332\"}"u8.ToArray();

    private readonly WebApplication _app;
    private long _activities, _bytes;

    private BenchConnector(WebApplication app) => _app = app;

    /// <summary>How many activities came.</summary>
    public long Activities => Interlocked.Read(ref _activities);

    /// <summary>How long they were together, in bytes.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    public static async Task<BenchConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new BenchConnector(builder.Build());
        connector._app.Run(connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        for (var isWhole = false; !isWhole;)
        {
            var read = await reader.ReadAsync();
            Interlocked.Add(ref _bytes, read.Buffer.Length);
            reader.AdvanceTo(read.Buffer.End);
            isWhole = read.IsCompleted;
        }

        Interlocked.Increment(ref _activities);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Answer.Length;
        await context.Response.Body.WriteAsync(Answer);
    }
}
