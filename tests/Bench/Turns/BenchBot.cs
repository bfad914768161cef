using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace SeopBot.Bench.Turns;

/// <summary>The process of <see cref="BenchHost"/>, seen from the load's side.</summary>
internal sealed class BenchBot : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly Process _process;
    private readonly HttpClient _http;

    private BenchBot(Process process, string address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public static async Task<BenchBot> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(BenchBot).Assembly.Location, "bot"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new BenchBot(process, await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The bot ended before it was ready."));
    }

    /// <summary>Posts an activity, and returns once its turn is over.</summary>
    public async Task PostAsync(string path, byte[] activity, Uri connector, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(activity) { Headers = { ContentType = Json } } };
        request.Headers.Referrer = connector;
        using var answer = await _http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<BotMeter> MeterAsync() => (await _http.GetFromJsonAsync<BotMeter>("meter"))!;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }
}
