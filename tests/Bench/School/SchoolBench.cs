using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SeopBot.Bot;
using SeopBot.LocalGraph;
using SeopBot.Plans;
using SeopBot.Tests.Durability;

namespace SeopBot.Bench.School;

/// <summary>How long a turn takes on the real host, over HTTP on both sides, with the embedded lists and the sample district.</summary>
internal sealed class SchoolBench(HttpClient bot, LocalGraphMeter meter, TextWriter output)
{
    /// <summary>A teacher of the sample.</summary>
    public const string Teacher = "t115";

    private const string Principal = "t102";
    private const int WarmUps = 20, Turns = 200;

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("bench-");
        try
        {
            await using var app = BotHost.Build(new Dictionary<string, string?>
            {
                ["environment"] = "Development",
                ["urls"] = "http://127.0.0.1:0",
                ["SeopBot:Data"] = data.FullName,
                ["SeopBot:Today"] = BotProcess.Today,
                ["Logging:LogLevel:Default"] = "Warning",
            }, verb: false);
            app.UseSeopBot();
            await app.StartAsync();
            await app.PrepareAsync(TextWriter.Null, default);
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            await new SchoolBench(http, app.Services.GetRequiredService<LocalGraphMeter>(), output)
                .MeasureAsync(await app.Services.GetRequiredService<IRosterSource>().ReadAsync(default));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private async Task MeasureAsync(Roster roster)
    {
        await using var teams = await TeamsChannel.StartAsync();
        var today = DateOnly.Parse(BotProcess.Today, CultureInfo.InvariantCulture);
        var staff = roster.FindStaff(Teacher)!;
        var teacher = teams.Open(staff.EntraId!);
        var principal = teams.Open(roster.FindStaff(Principal)!.EntraId!);
        var students = roster.Students.Where(student => student.IsEnrolled(today) && student.TeacherKeys.Contains(Teacher)).ToList();
        var turn = 0;
        string Next() => students[turn++ % students.Count].FullName;

        output.WriteLine($"{"turn",-36}{"median",9}{"p99",9}   Graph requests (in $batch)");
        await RowAsync("help", () => teacher.SayAsync(bot, "help"));
        await RowAsync("notes for a student: brief and card", () => teacher.SayAsync(bot, $"notes for {Next()}"));
        await RowAsync("one step of the walk", () => teacher.TapAsync(bot, teacher.Card, "Next"), () => teacher.SayAsync(bot, $"notes for {Next()}"));
        await RowAsync("save a conference with two goals", () => teacher.TapAsync(bot, teacher.Card, "Save"), () => teacher.SayAsync(bot,
            $"notes for {Next()}: reads well in week {turn}. Goal: reading {turn} pages. Career goal: visit workplace {turn}. Mom came."));
        await RowAsync("who is missing a plan: a teacher", () => teacher.SayAsync(bot, "who is missing a plan?"));
        await RowAsync("who is missing a plan: a principal", () => principal.SayAsync(bot, "who is missing a plan?"));
    }

    private async Task RowAsync(string name, Func<Task> measured, Func<Task>? before = null)
    {
        var times = new List<double>();
        long requests = 0, members = 0;
        for (var i = -WarmUps; i < Turns; i++)
        {
            if (before is not null) await before();
            meter.Reset();
            var watch = Stopwatch.StartNew();
            await measured();
            if (i < 0) continue;
            times.Add(watch.Elapsed.TotalMilliseconds);
            requests += meter.Requests;
            members += meter.MemberRequests;
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-36}{times[Turns / 2],6:F1} ms{times[Turns * 99 / 100],6:F1} ms   {(double)requests / Turns:F2} ({(double)members / Turns:F2})"));
    }
}
