using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SeopBot.Tests.Clients;

/// <summary>
/// Microsoft 365 Agents Playground, which looks and speaks like Teams; its person is Carla Whitmore (tests/playground/cfg.yml).
/// <c>npm ci --prefix tests/playground</c> installs it.
/// </summary>
public sealed class Playground : IAsyncDisposable
{
    private readonly Process process;

    private Playground(Process process, Uri home) => (this.process, Home) = (process, home);

    /// <summary>Where it is installed; null when it is not.</summary>
    public static string? Program { get; } = Folder() is { } folder
        && Path.Combine(folder, "node_modules/@microsoft/m365agentsplayground/cli.js") is var program && File.Exists(program) ? program : null;

    public Uri Home { get; }

    public static async Task<Playground> StartAsync(Uri bot)
    {
        if (Program is null) throw new InvalidOperationException(PlaygroundFactAttribute.Missing);
        var port = FreePort();
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Program, "start", "-e", $"{bot}api/messages", "-c", "msteams", "-p", $"{port}",
                "--su", $"http://127.0.0.1:{port}/_connector", "--dt",
            },
            Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none", ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(Folder()!, "cfg.yml") },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var playground = new Playground(process, new Uri($"http://127.0.0.1:{port}/"));
        await playground.WaitAsync();
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        for (var tries = 0; tries < 240 && !process.HasExited; tries++)
        {
            try
            {
                if ((await http.GetStringAsync(new Uri(Home, "_debug/ping"))).Contains("pong", StringComparison.Ordinal)) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        await DisposeAsync();
        throw new InvalidOperationException("Agents Playground did not start within a minute.");
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "tests", "playground") is var found && Directory.Exists(found)) return found;
        return null;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
