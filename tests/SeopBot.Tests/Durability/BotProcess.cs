using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SeopBot.Tests.Durability;

/// <summary>The bot as a process of its own, with the embedded lists in it, which can be killed.</summary>
internal sealed class BotProcess : IDisposable
{
    /// <summary>The bot's day.</summary>
    public const string Today = "2026-10-07";

    private const string Ready = "SeopBot is ready at ";
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private bool _isDead;

    private BotProcess(Process process) => _process = process;

    /// <summary>The bot's address.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>What the bot said on its standard output.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts the bot and waits until it is ready.</summary>
    /// <param name="program">SeopBot.Bot.dll.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="settings">Settings as environment variables.</param>
    public static Task<BotProcess> StartAsync(string program, string data, params (string Name, string Value)[] settings) => StartAsync(program, data, 0, settings);

    /// <summary>Starts the bot on a port, so that who talked with it finds it again; 0 = any free one.</summary>
    public static async Task<BotProcess> StartAsync(string program, string data, int port, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--environment", "Development", "--data", data, "--urls", $"http://127.0.0.1:{port}", "--today", Today])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var bot = new BotProcess(process);
        process.OutputDataReceived += (_, line) => bot.Hear(line.Data, address);
        process.ErrorDataReceived += (_, line) => bot.Hear(line.Data, address);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The bot ended before it was ready.\n{bot.Said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bot.Http = new HttpClient { BaseAddress = await address.Task.WaitAsync(TimeSpan.FromMinutes(1)) };
        return bot;
    }

    /// <summary>The rows of a list: their fields, as Graph tells them.</summary>
    public async Task<IReadOnlyList<JsonObject>> RowsAsync(string list)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"graph/v1.0/sites/localhost:/sites/seop:/lists/{list}/items?$expand=fields&$top=5000");
        request.Headers.Authorization = new("Bearer", "any");
        using var answer = await Http.SendAsync(request);
        var body = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
        return body["@odata.nextLink"] is null
            ? [.. body["value"]!.AsArray().Select(item => item!["fields"]!.AsObject())]
            : throw new InvalidOperationException($"The list {list} has more rows than one page.");
    }

    /// <summary>Ends the bot as a power failure does: <c>kill -9</c>.</summary>
    public void Dispose()
    {
        if (_isDead) return;
        _isDead = true;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Http.Dispose();
    }

    private void Hear(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (line.StartsWith(Ready, StringComparison.Ordinal)) address.TrySetResult(new Uri(new Uri(line[Ready.Length..].Split(' ')[0]), "/"));
    }
}
