using System.Diagnostics;
using System.Globalization;
using Microsoft.Bot.Builder;

namespace SeopBot.Bench.Turns;

/// <summary>Turns a second, their latency, and what the bot's process allocates for one: the load in this process, the bot in another.</summary>
/// <remarks>Each conversation says something only after the turn before it has ended. Of several short runs the fastest is told: other work on the machine only ever slows one down.</remarks>
internal sealed class TurnBench(BenchBot bot, BenchConnector connector)
{
    private const int Runs = 3;

    private static readonly int[] Conversations = [1, 16, 64];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Length = TimeSpan.FromSeconds(2);

    private long _lastId = 1_767_765_488_332;

    /// <param name="kind">The endpoint of the only kind to measure; null for all.</param>
    /// <param name="output">Where the table goes.</param>
    public static async Task RunAsync(string? kind, TextWriter output)
    {
        await using var connector = await BenchConnector.StartAsync();
        using var bot = await BenchBot.StartAsync();
        var bench = new TurnBench(bot, connector);
        output.WriteLine($"Bot Framework: {typeof(BotState).Assembly.GetName().Name} {FileVersionInfo.GetVersionInfo(typeof(BotState).Assembly.Location).ProductVersion}, {Environment.ProcessorCount} processors");
        output.WriteLine($"{"turn",-28}{"conversations",14}{"turns/s",10}{"p50 ms",9}{"p99 ms",9}{"CPU µs/turn",13}{"bytes/turn",12}{"reply bytes",13}");
        foreach (var turn in TurnKind.All.Where(turn => kind is null || turn.Path == kind))
        {
            await bench.RunAsync(turn, Conversations[1], WarmUp);
            foreach (var conversations in Conversations)
                output.WriteLine(await bench.BestAsync(turn, conversations));
        }
    }

    private async Task<string> BestAsync(TurnKind turn, int conversations)
    {
        var runs = new List<TurnRun>();
        for (var i = 0; i < Runs; i++)
            runs.Add(await RunAsync(turn, conversations, Length));
        var best = runs.MaxBy(run => run.TurnsASecond)!;
        return string.Create(CultureInfo.InvariantCulture,
            $"{turn.Name,-28}{conversations,14}{best.TurnsASecond,10:F0}{best.Latency(50),9:F2}{best.Latency(99),9:F2}{runs.Min(run => run.Cpu),13:F0}{runs.Min(run => run.Allocated),12:F0}{best.ReplyBytes,13}");
    }

    private async Task<TurnRun> RunAsync(TurnKind turn, int conversations, TimeSpan length)
    {
        var (activities, bytes, before) = (connector.Activities, connector.Bytes, await bot.MeterAsync());
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, conversations).Select(conversation => TalkAsync(turn, $"a:17vxw6{turn.Path}{conversation}", watch, length)));
        var elapsed = watch.Elapsed;
        var after = await bot.MeterAsync();
        double[] sorted = [.. times.SelectMany(time => time).Order()];
        var replies = connector.Activities - activities;
        return replies == sorted.Length
            ? new TurnRun(sorted, elapsed, (after.Cpu - before.Cpu).TotalMicroseconds / replies, (double)(after.Allocated - before.Allocated) / replies, (connector.Bytes - bytes) / replies)
            : throw new InvalidOperationException($"{sorted.Length} turns had {replies} replies; each must have one.");
    }

    private async Task<List<double>> TalkAsync(TurnKind turn, string conversation, Stopwatch watch, TimeSpan length)
    {
        var times = new List<double>();
        while (watch.Elapsed < length)
        {
            var activity = turn.Activity(Interlocked.Increment(ref _lastId), conversation, connector.Address.AbsoluteUri);
            var start = watch.Elapsed;
            await bot.PostAsync(turn.Path, activity, connector.Address, default);
            times.Add((watch.Elapsed - start).TotalMilliseconds);
        }

        return times;
    }
}

/// <summary>What one run measured.</summary>
/// <param name="Times">How long each turn took, in milliseconds, the shortest first.</param>
/// <param name="Elapsed">How long the run took.</param>
/// <param name="Cpu">Processor time a turn, in microseconds, of the bot's process.</param>
/// <param name="Allocated">Bytes a turn, of the bot's process.</param>
/// <param name="ReplyBytes">The length of a reply's body.</param>
internal sealed record TurnRun(double[] Times, TimeSpan Elapsed, double Cpu, double Allocated, long ReplyBytes)
{
    public double TurnsASecond => Times.Length / Elapsed.TotalSeconds;

    public double Latency(int percent) => Times[Times.Length * percent / 100];
}
