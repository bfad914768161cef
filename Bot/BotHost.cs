using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Console;
using SeopBot.Bot.Channels;
using SeopBot.Bot.Turns;
using SeopBot.Plans;
using SeopBot.SharePoint;

namespace SeopBot.Bot;

/// <summary>Builds and runs the host: the bot, or one verb of the command line on the same store.</summary>
public static class BotHost
{
    /// <summary>Runs the bot until it is told to stop.</summary>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string?> settings, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        try
        {
            await using var app = Build(settings, verb: false);
            using var folder = DataFolderLock.Take(app.Services.GetRequiredService<HostSettings>().Data);
            app.UseSeopBot();
            await app.StartAsync(stop);
            await app.PrepareAsync(output, stop);
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (SettingsException wrong)
        {
            await errors.WriteLineAsync(wrong.Message);
            return 1;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await errors.WriteLineAsync($"{taken.Message.TrimEnd('.')}. Stop the other program, or give another address with --urls.");
            return 1;
        }
    }

    /// <summary>Runs a verb against the same store as the chat; a bot may be running beside it.</summary>
    public static async Task<int> RunVerbAsync(IReadOnlyDictionary<string, string?> settings, Func<IServiceProvider, CancellationToken, Task<int>> verb,
        TextWriter output, TextWriter errors, CancellationToken stop)
    {
        try
        {
            var own = new Dictionary<string, string?>(settings) { ["urls"] = "http://127.0.0.1:0" };
            await using var app = Build(own, verb: true);
            app.UseLists();
            await app.StartAsync(stop);
            var code = await verb(app.Services, stop);
            await app.StopAsync(stop);
            return code;
        }
        catch (Exception refused) when (refused is SettingsException or ListsUnavailableException)
        {
            // Who may run programs here may also read what the lists said.
            await errors.WriteLineAsync(refused.InnerException is { } cause ? $"{refused.Message} ({cause.Message})" : refused.Message);
            return 1;
        }
    }

    /// <summary>The host, not yet started.</summary>
    /// <param name="settings">Settings that come before all others.</param>
    /// <param name="verb">For one verb of the command line: nothing works in the background.</param>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings, bool verb) => CreateBuilder(settings, verb).Build();

    /// <summary>What the host is made of, for a caller who exchanges a part of it.</summary>
    /// <param name="settings">Settings that come before all others.</param>
    /// <param name="verb">For one verb of the command line: nothing works in the background.</param>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static WebApplicationBuilder CreateBuilder(IReadOnlyDictionary<string, string?> settings, bool verb)
    {
        // The content root is where the program lies, so that appsettings.json is found from every folder.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.GetValueOrDefault("environment"),
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration["urls"] = WithPort(builder.Configuration["urls"] ?? SeopBotOptions.DefaultUrl);
        if (verb) builder.Logging.AddFilter(null, LogLevel.Error).Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddSeopBot();
        if (!verb) builder.Services.AddHostedService<TurnSweep>().AddHostedService<AnswerWarmUp>().AddHostedService<ReminderDelivery>().AddFilingDelivery().AddMirrorRefresh().AddChangeNotifications();
        return builder;
    }

    // Port 0 is settled now, because the lists' own address must be known before the server starts.
    private static string WithPort(string urls)
    {
        if (!urls.EndsWith(":0", StringComparison.Ordinal)) return urls;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"{urls[..^2]}:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }
}
