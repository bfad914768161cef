using System.Diagnostics;
using System.Globalization;
using SeopBot.Tests.Durability;

namespace SeopBot.Bench.School;

/// <summary>From the command to "ready", and how long the first words wait then: with an empty data folder, and later.</summary>
internal static class StartBench
{
    private const int LaterStarts = 5;

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("bench-");
        try
        {
            await using var teams = await TeamsChannel.StartAsync();
            for (var start = 0; start <= LaterStarts; start++)
            {
                var watch = Stopwatch.StartNew();
                using var bot = await BotProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "SeopBot.Bot.dll"), data.FullName);
                var ready = watch.Elapsed;
                var teacher = (string)(await bot.RowsAsync("Staff")).First(row => (string)row["Key"]! == SchoolBench.Teacher)["EntraId"]!;
                watch.Restart();
                await teams.Open(teacher).SayAsync(bot.Http, "help");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(start == 0 ? "first start" : "later start"),-12} ready after {ready.TotalSeconds,5:F2} s, first answer {watch.Elapsed.TotalMilliseconds,5:F0} ms"));
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
