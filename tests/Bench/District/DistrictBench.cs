using System.Diagnostics;
using SeopBot.Tests.Durability;

namespace SeopBot.Bench.District;

/// <summary>
/// A district of 36,000 students on the bot as it is: the first reading of its lists, memory, restart, questions, refresh. The lists are
/// in the process of the bench, the bot in one of its own; both share the machine.
/// </summary>
internal sealed class DistrictBench(DistrictLists lists, TeamsChannel teams, TextWriter output)
{
    private const int UnitsAMinute = 5000;
    private const int WarmUps = 20, Questions = 100, Changes = 100;
    private const string Question = "who is missing a plan?";
    private const double Mega = 1e6;

    public static async Task RunAsync(int students, TextWriter output)
    {
        output.WriteLine($"{Environment.ProcessorCount} processors, {File.ReadAllText("/proc/loadavg").Split(' ')[0]} tasks on them in the last minute");
        var folder = Directory.CreateTempSubdirectory("bench-");
        try
        {
            await using var lists = await DistrictLists.StartAsync(folder.FullName);
            await using var teams = await TeamsChannel.StartAsync();
            await new DistrictBench(lists, teams, output).RunAsync(folder.FullName, students);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RunAsync(string folder, int students)
    {
        var rows = await lists.FillAsync(students, Path.Combine(folder, "provision"));
        output.WriteLine($"{rows.Values.Sum():N0} rows: {string.Join(", ", rows.Select(list => $"{list.Key} {list.Value:N0}"))}");
        output.WriteLine();
        var data = Path.Combine(folder, "bot");
        await FirstReadingAsync(data);
        await RestartAsync(data);
    }

    private async Task FirstReadingAsync(string data)
    {
        lists.Meter.Reset();
        var watch = Stopwatch.StartNew();
        using var bot = await DistrictProcess.StartAsync(data, lists.Address);
        Row("first start to ready", $"{bot.Startup.TotalSeconds:F2} s");
        var ours = Environment.CpuUsage.TotalTime;
        await bot.PictureAsync();
        var units = lists.Meter.ResourceUnits;
        Row("first reading, from the command", $"{watch.Elapsed.TotalSeconds:F1} s", $"{Spent()}; at {UnitsAMinute:N0} a minute these take {units * 60.0 / UnitsAMinute:F1} s");
        Row("  processor time of the bot, of the lists", $"{bot.Processor.TotalSeconds:F1} s", $"{(Environment.CpuUsage.TotalTime - ours).TotalSeconds:F1} s");
        await MemoryAsync(bot, "after the first reading");
    }

    private async Task RestartAsync(string data)
    {
        lists.Meter.Reset();
        using var bot = await DistrictProcess.StartAsync(data, lists.Address);
        Row("restart to ready", $"{bot.Startup.TotalSeconds:F2} s");
        var watch = Stopwatch.StartNew();
        await bot.PictureAsync();
        Row("ready to the picture", $"{watch.Elapsed.TotalSeconds:F2} s");
        var staff = await bot.StaffAsync();
        var (district, school) = (teams.Open(staff.DistrictId), teams.Open(staff.PrincipalId));
        watch.Restart();
        await district.SayAsync(bot.Http, Question);
        Row("picture to the first answer", $"{watch.Elapsed.TotalSeconds:F2} s", Spent());

        await QuestionsAsync("district, through the front door", () => TimeAsync(() => district.SayAsync(bot.Http, Question)));
        await QuestionsAsync($"school of {staff.Students:N0}, through the front door", () => TimeAsync(() => school.SayAsync(bot.Http, Question)));
        Percentiles("district, the desk alone", (await bot.AskDeskAsync(staff.District, WarmUps + Questions)).Skip(WarmUps));
        Percentiles("school, the desk alone", (await bot.AskDeskAsync(staff.Principal, WarmUps + Questions)).Skip(WarmUps));
        await MemoryAsync(bot, "after the questions");

        await RefreshAsync(bot, "refresh, nothing changed");
        await lists.ChangeAsync("Conferences", "NextSteps", Changes);
        await RefreshAsync(bot, $"refresh after {Changes} changed rows");
        watch.Restart();
        await district.SayAsync(bot.Http, Question);
        Row("district, first answer after that", $"{watch.Elapsed.TotalMilliseconds:F0} ms");
        await MemoryAsync(bot, "at the end");
    }

    private async Task QuestionsAsync(string name, Func<Task<double>> ask)
    {
        for (var i = 0; i < WarmUps; i++) await ask();
        lists.Meter.Reset();
        var times = new List<double>();
        for (var i = 0; i < Questions; i++) times.Add(await ask());
        Percentiles(name, times, Spent());
    }

    private async Task RefreshAsync(DistrictProcess bot, string name)
    {
        lists.Meter.Reset();
        var took = await bot.RefreshAsync();
        Row(name, $"{took:F0} ms", Spent());
    }

    private async Task MemoryAsync(DistrictProcess bot, string when)
    {
        var memory = await bot.MemoryAsync();
        Row($"memory {when}", $"{memory.WorkingSet / Mega:F0} MB",
            $"most {bot.Peak() / Mega:F0}; managed heap {memory.Heap / Mega:F0}, of it in use {memory.Live / Mega:F0}; working set after a full collection {memory.WorkingSetAfter / Mega:F0}");
    }

    private string Spent() => $"{lists.Meter.Requests} requests to the lists, {lists.Meter.ResourceUnits} resource units";

    private void Percentiles(string name, IEnumerable<double> times, string more = "")
    {
        double[] sorted = [.. times.Order()];
        Row(name, $"{sorted[sorted.Length / 2]:F1} ms", $"p95 {sorted[sorted.Length * 95 / 100]:F1} ms, most {sorted[^1]:F1} ms  {more}");
    }

    private void Row(string name, string value, string more = "") => output.WriteLine($"{name,-44}{value,12}   {more}");

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }
}
