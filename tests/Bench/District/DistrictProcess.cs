using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace SeopBot.Bench.District;

/// <summary>The process of <see cref="DistrictHost"/>, seen from the bench.</summary>
internal sealed class DistrictProcess : IDisposable
{
    /// <summary>What the bot says before its address.</summary>
    public const string Ready = "The bench reaches the bot at ";

    private readonly Process _process;

    private DistrictProcess(Process process, string address, TimeSpan startup)
    {
        (_process, Startup) = (process, startup);
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(30) };
    }

    /// <summary>The bot's address.</summary>
    public HttpClient Http { get; }

    /// <summary>From the command to "ready".</summary>
    public TimeSpan Startup { get; }

    public static async Task<DistrictProcess> StartAsync(string data, Uri lists)
    {
        var watch = Stopwatch.StartNew();
        // With the settings of the runtime that the bot's own project has.
        var program = typeof(DistrictProcess).Assembly.Location;
        var settings = Path.Combine(Path.GetDirectoryName(program)!, "SeopBot.Bot.runtimeconfig.json");
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", settings, program, "district-bot", data, lists.AbsoluteUri])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        // The bot's log comes on the same way.
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync())?.StartsWith(Ready, StringComparison.Ordinal) == false) { }
        var bot = new DistrictProcess(process, line?[Ready.Length..] ?? throw new InvalidOperationException("The bot ended before it was ready."), watch.Elapsed);
        _ = process.StandardOutput.BaseStream.CopyToAsync(Console.OpenStandardError());
        return bot;
    }

    /// <summary>Waits until the bot has a picture of all records, and says of how many students.</summary>
    public Task<int> PictureAsync() => Http.GetFromJsonAsync<int>("bench/picture");

    public async Task<BotMemory> MemoryAsync() => (await Http.GetFromJsonAsync<BotMemory>("bench/memory"))!;

    public async Task<BenchStaff> StaffAsync() => (await Http.GetFromJsonAsync<BenchStaff>("bench/staff"))!;

    public async Task<IReadOnlyList<double>> AskDeskAsync(string staff, int times, bool days = false) => (await Http.GetFromJsonAsync<double[]>($"bench/desk?staff={staff}&times={times}&days={days}"))!;

    public async Task<IReadOnlyList<double>> ReadSentencesAsync(string staff, int times, int sentence) => (await Http.GetFromJsonAsync<double[]>($"bench/reading?staff={staff}&times={times}&sentence={sentence}"))!;

    /// <summary>One refresh, in milliseconds.</summary>
    public async Task<double> RefreshAsync() => await (await Http.PostAsync("bench/refresh", null)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<double>();

    /// <summary>The processor time the bot has used since it began; work beside it on the machine does not change it much.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory the process ever held, in bytes, as Linux counts it.</summary>
    public long Peak() => long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Http.Dispose();
    }
}
