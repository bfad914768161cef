using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using SeopBot.Bot;
using SeopBot.Dialogs.Questions;
using SeopBot.Plans;
using SeopBot.Samples;

namespace SeopBot.Bench.District;

/// <summary>The bot as it is, in a process of its own, with a few more paths by which the bench looks into it.</summary>
internal static class DistrictHost
{
    /// <summary>Runs until the bench closes the input.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="lists">The lists' address.</param>
    /// <param name="output">Where its own address goes, once it is ready.</param>
    public static async Task RunAsync(string data, string lists, TextWriter output)
    {
        await using var app = BotHost.Build(Settings(data, lists), verb: false);
        app.UseSeopBot();
        app.MapGet("bench/picture", PictureAsync);
        app.MapPost("bench/refresh", RefreshAsync);
        app.MapGet("bench/memory", Memory);
        app.MapGet("bench/desk", AskAsync);
        app.MapGet("bench/reading", ReadAsync);
        app.MapGet("bench/staff", StaffAsync);
        await app.StartAsync();
        await app.PrepareAsync(TextWriter.Null, default);
        await output.WriteLineAsync(DistrictProcess.Ready + app.Urls.First());
        await Console.In.ReadLineAsync();
    }

    /// <summary>The settings of a bot on those lists, in the middle of the district's school year.</summary>
    public static Dictionary<string, string?> Settings(string data, string lists) => new()
    {
        ["environment"] = "Development",
        ["urls"] = "http://127.0.0.1:0",
        ["SeopBot:Data"] = data,
        ["SeopBot:Today"] = BigDistrict.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["SharePoint:GraphAddress"] = lists,
        ["SharePoint:RefreshInterval"] = "01:00:00",
        ["Logging:LogLevel:Default"] = "Warning",
    };

    // The source does not let a person wait as long as a first reading takes.
    private static async Task<int> PictureAsync(IDistrictSource source, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return (await source.ReadAsync(stop)).Records.Count;
            }
            catch (ListsUnavailableException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
            }
        }
    }

    private static async Task<double> RefreshAsync(IDistrictSource source, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        await source.RefreshAsync(stop);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static BotMemory Memory()
    {
        var now = Environment.WorkingSet;
        var heap = GC.GetGCMemoryInfo();
        return new BotMemory(now, heap.HeapSizeBytes, GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    }

    // What a question costs without Teams, cards and HTTP; with days, each is of a day of its own, which nobody asked about before.
    private static async Task<double[]> AskAsync(PlanDesk desk, IRosterSource roster, string staff, int times, bool days, CancellationToken stop)
    {
        var asker = (await roster.ReadAsync(stop)).FindStaff(staff)!;
        var all = new double[times];
        for (var i = 0; i < times; i++)
        {
            var question = days ? new PlanQuestion { AsOf = BigDistrict.Today.AddDays(-7 - i) } : new PlanQuestion();
            var watch = Stopwatch.StartNew();
            var answer = await desk.AskAsync(asker, question, stop);
            all[i] = watch.Elapsed.TotalMilliseconds;
            if (answer.Refusal is not null || answer.Counts == PlanCounts.None) throw new InvalidOperationException("The desk has not answered.");
        }

        return all;
    }

    // What it costs to understand a sentence against the names of the whole district.
    private static async Task<double[]> ReadAsync(IRosterSource source, string staff, int times, int sentence, CancellationToken stop)
    {
        var roster = await source.ReadAsync(stop);
        var context = new QuestionContext(roster, roster.FindStaff(staff)!, BigDistrict.Today);
        var students = roster.Students.OrderBy(student => student.Key, StringComparer.Ordinal).Take(times).ToList();
        var teachers = roster.Staff.Where(member => member.Role == StaffRole.Teacher).OrderBy(member => member.Key, StringComparer.Ordinal).ToList();
        var all = new double[times];
        for (var i = 0; i < times; i++)
        {
            var said = sentence switch
            {
                0 => "who is missing plans in 10th grade",
                1 => $"which of {Slip(teachers[i % teachers.Count].Name)}'s students have no cluster",
                _ => $"is {Slip(students[i].GivenName)} {Slip(students[i].FamilyName)} done?",
            };
            var watch = Stopwatch.StartNew();
            var reading = QuestionReader.Read(said, context);
            all[i] = watch.Elapsed.TotalMilliseconds;
            if (reading is QuestionReading.NotAboutPlans) throw new InvalidOperationException("A sentence was not read as a question.");
        }

        return all;
    }

    // Two letters in the wrong order.
    private static string Slip(string name) => name.Length < 4 ? name : $"{name[..^3]}{name[^2]}{name[^3]}{name[^1]}";

    private static async Task<BenchStaff> StaffAsync(IRosterSource source, CancellationToken stop)
    {
        var roster = await source.ReadAsync(stop);
        var district = roster.Staff.First(member => member.Role == StaffRole.District);
        var principal = roster.Staff.Where(member => member.Role == StaffRole.Principal && member.SchoolKeys.Count == 1)
            .MaxBy(member => roster.Students.Count(student => student.SchoolKey == member.SchoolKeys[0]))!;
        return new BenchStaff(district.Key, district.EntraId!, principal.Key, principal.EntraId!, roster.Students.Count(student => student.SchoolKey == principal.SchoolKeys[0]));
    }
}

/// <summary>Memory of the bot's process, in bytes.</summary>
/// <param name="WorkingSet">As it ran.</param>
/// <param name="Heap">The managed heap as it was after the last collection, with what is free in it.</param>
/// <param name="Live">What is in use after a full collection.</param>
/// <param name="WorkingSetAfter">After that collection.</param>
internal sealed record BotMemory(long WorkingSet, long Heap, long Live, long WorkingSetAfter);

/// <summary>Who asks.</summary>
/// <param name="District">Key of a person of the district.</param>
/// <param name="DistrictId">Entra id.</param>
/// <param name="Principal">Key of the principal of the largest school.</param>
/// <param name="PrincipalId">Entra id.</param>
/// <param name="Students">The students of that school.</param>
internal sealed record BenchStaff(string District, string DistrictId, string Principal, string PrincipalId, int Students);
