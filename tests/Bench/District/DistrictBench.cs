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
    private const int WarmUps = 20, Questions = 100, Changes = 100, NewDays = 5;
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
        output.WriteLine($"{"",-46}{"measured",12}{"target",10}");
        var staff = await FirstReadingAsync(data);
        await RestartAsync(data, staff);
    }

    private async Task<BenchStaff> FirstReadingAsync(string data)
    {
        lists.Meter.Reset();
        var watch = Stopwatch.StartNew();
        using var bot = await DistrictProcess.StartAsync(data, lists.Address);
        var ready = watch.Elapsed;
        Row("first start: command to ready", $"{ready.TotalSeconds:F2} s");
        var ours = Environment.CpuUsage.TotalTime;
        await bot.PictureAsync();
        var allowed = lists.Meter.ResourceUnits * 60.0 / UnitsAMinute;
        Row("first reading: ready to picture", $"{(watch.Elapsed - ready).TotalSeconds:F1} s", $"{allowed * 1.1:F1} s", $"{Spent()}, {UnitsAMinute:N0} units a minute allow it in {allowed:F1} s");
        Row("  processor time of the bot", $"{bot.Processor.TotalSeconds:F1} s", "", $"of the lists {(Environment.CpuUsage.TotalTime - ours).TotalSeconds:F1} s");
        await MemoryAsync(bot, "after the first reading");
        return await bot.StaffAsync();
    }

    private async Task RestartAsync(string data, BenchStaff staff)
    {
        var (district, school) = (teams.Open(staff.DistrictId), teams.Open(staff.PrincipalId));
        var watch = Stopwatch.StartNew();
        using var bot = await DistrictProcess.StartAsync(data, lists.Address);
        Row("restart: command to ready", $"{watch.Elapsed.TotalSeconds:F2} s", "3 s");
        await AskAsync(bot, district);
        Row("restart: command to first answer", $"{watch.Elapsed.TotalSeconds:F2} s", "3 s", $"processor time {bot.Processor.TotalSeconds:F1} s");
        // The round that every start begins with.
        await bot.RefreshAsync();

        lists.Meter.Reset();
        await QuestionsAsync("question of the district, front door", "150 ms", () => TimeAsync(() => AskAsync(bot, district)));
        await QuestionsAsync($"question of a school of {staff.Students:N0}, front door", "30 ms", () => TimeAsync(() => AskAsync(bot, school)));
        await MemoryAsync(bot, $"after {2 * (WarmUps + Questions)} questions");
        Percentiles("question of the district, the desk alone", (await bot.AskDeskAsync(staff.District, WarmUps + Questions)).Skip(WarmUps));
        Percentiles("question of a school, the desk alone", (await bot.AskDeskAsync(staff.Principal, WarmUps + Questions)).Skip(WarmUps));
        Percentiles("first question of another day, the desk alone", await bot.AskDeskAsync(staff.District, NewDays, days: true), "150 ms");
        foreach (var (name, sentence) in new[] { "a list", "a misspelled teacher", "a misspelled student" }.Select((name, i) => (name, i)))
            Percentiles($"reading a question for {name}", (await bot.ReadSentencesAsync(staff.District, WarmUps + Questions, sentence)).Skip(WarmUps));
        Row("requests to the lists during all questions", $"{lists.Meter.Requests}", "0");
        if (lists.Meter.Requests > 0) throw new InvalidOperationException("A question has asked the lists.");

        await RefreshAsync(bot, "refresh, nothing changed");
        await lists.ChangeAsync("Conferences", "NextSteps", Changes);
        await RefreshAsync(bot, $"refresh after {Changes} changed rows");
        Row("question of the district after that", $"{await TimeAsync(() => AskAsync(bot, district)):F0} ms", "150 ms");
        await MemoryAsync(bot, "at the end");
    }

    // An answer is a new card with a chart of the counts.
    private static async Task AskAsync(DistrictProcess bot, TeamsChat chat)
    {
        var before = chat.LastCard;
        await chat.SayAsync(bot.Http, Question);
        if (chat.LastCard is not { } card || ReferenceEquals(card, before) || !card.Content.ToJsonString().Contains("\"Chart.", StringComparison.Ordinal))
            throw new InvalidOperationException("The question was not answered with counts.");
    }

    private async Task QuestionsAsync(string name, string target, Func<Task<double>> ask)
    {
        for (var i = 0; i < WarmUps; i++) await ask();
        var times = new List<double>();
        for (var i = 0; i < Questions; i++) times.Add(await ask());
        Percentiles(name, times, target);
    }

    private async Task RefreshAsync(DistrictProcess bot, string name)
    {
        lists.Meter.Reset();
        var took = await bot.RefreshAsync();
        Row(name, $"{took:F0} ms", "", Spent());
    }

    private async Task MemoryAsync(DistrictProcess bot, string when)
    {
        var memory = await bot.MemoryAsync();
        Row($"memory {when}", $"{memory.WorkingSet / Mega:F0} MB", "400 MB",
            $"most {bot.Peak() / Mega:F0}; managed heap {memory.Heap / Mega:F0}, of it in use {memory.Live / Mega:F0}; working set after a full collection {memory.WorkingSetAfter / Mega:F0}");
    }

    private string Spent() => $"{lists.Meter.Requests} requests to the lists, {lists.Meter.ResourceUnits} resource units";

    // The target is of the p95.
    private void Percentiles(string name, IEnumerable<double> times, string target = "")
    {
        double[] sorted = [.. times.Order()];
        Row(name, $"{sorted[sorted.Length * 95 / 100]:F1} ms", target, $"p95; p50 {sorted[sorted.Length / 2]:F1} ms, most {sorted[^1]:F1} ms");
    }

    private void Row(string name, string value, string target = "", string more = "") => output.WriteLine($"{name,-46}{value,12}{target,10}   {more}");

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }
}
