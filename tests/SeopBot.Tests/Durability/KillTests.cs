using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace SeopBot.Tests.Durability;

/// <summary>
/// The bot is killed while teachers save, and started again on the same data. <c>KILLS=200</c> is the whole proof;
/// <c>SEED</c> repeats a run.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int SaversAtOnce = 2;
    private const int LongestSave = 450;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "SeopBot.Bot.dll");
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("kill-");

    /// <summary>Keys of the rows that the sample brings.</summary>
    private readonly HashSet<string> _sample = [];

    [Fact]
    public async Task Every_confirmed_conference_is_in_the_lists_exactly_once_whenever_the_bot_is_killed()
    {
        var kills = Setting("KILLS", 8);
        var seed = Setting("SEED", Environment.TickCount);
        var random = new Random(seed);
        await using var teams = await TeamsChannel.StartAsync();
        var bot = await StartAsync(0);
        var (answered, filed) = (0, 0);
        try
        {
            var savers = await SaversAsync(bot, teams, kills * SaversAtOnce);
            for (var kill = 0; kill < kills; kill++)
            {
                var saving = savers[(kill * SaversAtOnce)..((kill + 1) * SaversAtOnce)];
                foreach (var saver in saving) await saver.WriteAsync(bot.Http);
                var saves = saving.Select(saver => saver.SaveAsync(bot.Http)).ToList();
                await Task.Delay(random.Next(LongestSave));
                bot.Dispose();
                await Task.WhenAll(saves);

                bot = await StartAsync(kill + 1);
                await EventuallyAsync(async () => await CountAsync(bot, saving.Where(saver => saver.Confirmed)) == saving.Count(saver => saver.Confirmed), seed);
                var unanswered = saving.Where(saver => !saver.Confirmed).ToList();
                answered += saving.Length - unanswered.Count;
                filed += await CountAsync(bot, unanswered);
                // Once more, on the same card: also what was confirmed.
                foreach (var saver in saving) await saver.SaveAsync(bot.Http);
                Assert.All(saving, saver => Assert.True(saver.Confirmed));
            }

            await EventuallyAsync(async () => await CountAsync(bot, savers) == savers.Length, seed);
            await AssertOnceAsync(bot, savers);
        }
        finally
        {
            bot.Dispose();
            output.WriteLine($"Seed {seed}: {kills} kills, {kills * SaversAtOnce} saves; {answered} answered before the kill; "
                + $"of the others {filed} were in the lists soon after the restart.");
        }
    }

    [Fact]
    public async Task Notes_that_were_kept_when_the_bot_died_show_as_saved_and_a_change_begins_from_there()
    {
        await using var teams = await TeamsChannel.StartAsync();
        var bot = await StartAsync(0);
        try
        {
            var saver = Assert.Single(await SaversAsync(bot, teams, 1));
            await saver.WriteAsync(bot.Http);
            bot = await RestartAsync(bot, () => Copy("state.db", "before.db"));
            await saver.SaveAsync(bot.Http);
            // As if it had died after keeping the conference, before it wrote down that the notes are done.
            bot = await RestartAsync(bot, () => Copy("before.db", "state.db"));

            Assert.Contains(Cards.Words.For("en")["Saved.Filed"], await saver.TapAsync(bot.Http, "Change"), StringComparison.Ordinal);
            await EventuallyAsync(async () => await CountAsync(bot, [saver]) == 1, 0);
            await AssertOnceAsync(bot, [saver]);
        }
        finally
        {
            bot.Dispose();
        }
    }

    public void Dispose() => _data.Delete(recursive: true);

    // Every other bot answers "Kept safe" at once, so that kills hit the delivery, too.
    private Task<BotProcess> StartAsync(int number) =>
        BotProcess.StartAsync(Program, _data.FullName, ("SharePoint__FilingWait", number % 2 == 0 ? "00:00:02" : "00:00:00"));

    private async Task<BotProcess> RestartAsync(BotProcess bot, Action between)
    {
        bot.Dispose();
        between();
        return await StartAsync(0);
    }

    private void Copy(string from, string to)
    {
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            var (source, target) = (Path.Combine(_data.FullName, from + part), Path.Combine(_data.FullName, to + part));
            File.Delete(target);
            if (File.Exists(source)) File.Copy(source, target);
        }
    }

    private async Task<List<JsonObject>> SavedAsync(BotProcess bot, string list) =>
        [.. (await bot.RowsAsync(list)).Where(row => !_sample.Contains((string)row["Key"]!))];

    // Teachers take turns, so that two who save at once are never the same person; nobody saves twice for a student.
    private async Task<Saver[]> SaversAsync(BotProcess bot, TeamsChannel teams, int count)
    {
        foreach (var list in (string[])["Conferences", "Goals"]) _sample.UnionWith((await bot.RowsAsync(list)).Select(row => (string)row["Key"]!));
        var staff = (await bot.RowsAsync("Staff")).Where(row => row["EntraId"] is not null).ToDictionary(row => (string)row["Key"]!, row => (string)row["EntraId"]!);
        var elementary = (await bot.RowsAsync("Schools")).ToDictionary(row => (string)row["Key"]!, row => ((string?)row["ElementaryGrades"] ?? "").Split(';'));
        var students = (await bot.RowsAsync("Students")).Where(row => row["TeacherKeys"] is not null && row["LeftOn"] is null
            && string.CompareOrdinal((string?)row["EnrolledOn"], BotProcess.Today) <= 0 && elementary[(string)row["SchoolKey"]!].Contains((string)row["Grade"]!));
        var byTeacher = students.GroupBy(row => ((string)row["TeacherKeys"]!).Split(';')[0]).Where(group => staff.ContainsKey(group.Key));
        var pairs = byTeacher.SelectMany(group => group.Select((student, turn) => (Turn: turn, Teacher: group.Key, Student: student)))
            .OrderBy(pair => pair.Turn).ThenBy(pair => pair.Teacher, StringComparer.Ordinal).Take(count)
            .Select(pair => new Saver(teams.Open(staff[pair.Teacher]), (string)pair.Student["Key"]!, $"{pair.Student["GivenName"]} {pair.Student["FamilyName"]}")).ToArray();
        return pairs.Length == count ? pairs : throw new InvalidOperationException($"The sample has students for {pairs.Length / SaversAtOnce} kills only.");
    }

    private async Task<int> CountAsync(BotProcess bot, IEnumerable<Saver> savers)
    {
        var conferences = (await SavedAsync(bot, "Conferences")).Select(row => (string)row["StudentKey"]!).ToLookup(student => student);
        var goals = (await SavedAsync(bot, "Goals")).Select(row => (string)row["StudentKey"]!).ToLookup(student => student);
        Assert.All(conferences, student => Assert.Single(student));
        return savers.Count(saver => conferences.Contains(saver.Student) && goals[saver.Student].Count() == Saver.Goals);
    }

    private async Task AssertOnceAsync(BotProcess bot, Saver[] savers)
    {
        var students = savers.Select(saver => saver.Student).Order(StringComparer.Ordinal).ToList();
        var conferences = await SavedAsync(bot, "Conferences");
        Assert.Equal(students, conferences.Select(row => (string)row["StudentKey"]!).Order(StringComparer.Ordinal));
        var ofConference = (await SavedAsync(bot, "Goals")).ToLookup(row => (string)row["ConferenceKey"]!);
        Assert.All(conferences, row => Assert.Equal(Saver.GoalTexts((string)row["StudentKey"]!), Texts(ofConference[(string)row["Key"]!])));
        var plans = (await bot.RowsAsync("Plans")).Where(row => (string)row["SchoolYear"]! == "2026-27").ToLookup(row => (string)row["StudentKey"]!);
        Assert.All(students, student => Assert.Contains($"reads well, says {student}", (string)Assert.Single(plans[student])["Progress"]!, StringComparison.Ordinal));

        static IEnumerable<string> Texts(IEnumerable<JsonObject> goals) => goals.Select(goal => (string)goal["Text"]!).Order(StringComparer.Ordinal);
    }

    private async Task EventuallyAsync(Func<Task<bool>> holds, int seed)
    {
        for (var end = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < end; await Task.Delay(50))
            if (await holds()) return;
        Assert.Fail($"A confirmed conference did not come into the lists. SEED={seed}");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A teacher with the notes of one student.</summary>
    private sealed class Saver(TeamsChat chat, string student, string name)
    {
        public const int Goals = 2;
        private static readonly string[] Words = [Cards.Words.For("en")["Saved.Filed.Text"], Cards.Words.For("en")["Saved.Kept.Text"]];
        private ShownCard? _review;

        public string Student => student;

        /// <summary>The bot has said that it has it.</summary>
        public bool Confirmed { get; private set; }

        public static string[] GoalTexts(string student) => [$"reading twice a week with {student}", $"visit a workplace with {student}"];

        public async Task WriteAsync(HttpClient bot)
        {
            await chat.SayAsync(bot, $"notes for {name}: reads well, says {student}. Goal: {GoalTexts(student)[0]}. Career goal: {GoalTexts(student)[1]}. Mom and {name.Split(' ')[0]} came.");
            _review = chat.Card;
        }

        public Task<string> TapAsync(HttpClient bot, string title) => chat.TapAsync(bot, _review!, title);

        public async Task SaveAsync(HttpClient bot)
        {
            try
            {
                var answer = await TapAsync(bot, "Save");
                Assert.True(Words.Any(answer.Contains), answer);
                Confirmed = true;
            }
            catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException { InnerException: not TimeoutException })
            {
                // Killed before the answer.
            }
        }
    }
}
