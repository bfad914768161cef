using System.Diagnostics;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using Xunit.Abstractions;

namespace SeopBot.Tests.SharePoint;

public sealed class RosterTests(ITestOutputHelper output) : SharePointTest
{
    private static readonly School Lincoln = new("lincoln", "Lincoln Elementary") { ElementaryGrades = [new Grade(0), new Grade(4)] };

    private static readonly RosterImport Import = new()
    {
        Schools = [Lincoln],
        Staff = [new StaffMember("t-1", "María O'Neill", StaffRole.Teacher, ["lincoln"]) { Email = "m@x.org", EntraId = "e-1" }, new StaffMember("t-2", "Li Wei", StaffRole.Counselor, [])],
        Students =
        [
            Ana with { PreferredName = "Añita", TeacherKeys = ["t-1", "t-2"], Classes = ["Math 4", "Art"], BirthOn = new DateOnly(2017, 2, 28), EnrolledOn = new DateOnly(2026, 8, 20), GraduationYear = 2035, Language = "es" },
            new Student("s-2", "José María", "</script>", "lincoln", new Grade(0)),
        ],
        Contacts = [new Contact("s-1", "p-1", "Rosa Nuñez", "mother") { Email = "rosa@x.org", Household = "h-1", MaySee = true, MayBook = true }],
        Windows = [new ConferenceWindow("lincoln", Year, PlanKind.Sep, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 9)) { FirstTime = new TimeOnly(8, 0), HalfDay = true, Slot = TimeSpan.FromMinutes(20) }],
        Assessments = [new Assessment("a-1", "s-1", "Acadience", "Reading", "BOY", new DateOnly(2026, 9, 10)) { Score = 312.5m, Level = "At Benchmark" }],
    };

    [Fact]
    public async Task What_is_imported_is_read_again()
    {
        var report = await Bot.Importer.ImportAsync(Import, null, default);
        var roster = (await Bot.District.RefreshAsync(default)).Roster;

        Assert.Equal(new ImportReport(8, 0, 0), report);
        AssertSame(ListPlan.Students, Import.Students, roster.Students);
        AssertSame(ListPlan.Staff, Import.Staff, roster.Staff);
        AssertSame(ListPlan.Schools, Import.Schools, roster.Schools);
        AssertSame(ListPlan.Contacts, Import.Contacts, roster.ContactsOf("s-1"));
        AssertSame(ListPlan.Windows, Import.Windows, roster.WindowsOf("lincoln", Year, PlanKind.Sep));
        Assert.Equal(Import.Assessments, (await Bot.Plans.ReadAsync(Ana, default)).Assessments);
        // In the picture results have no keys, as no other row names them.
        Assert.Equal(Import.Assessments.Select(result => result with { Key = "", StudentKey = "" }), (await Bot.District.ReadAsync(default)).Records["s-1"].Assessments);
    }

    [Fact]
    public async Task History_is_added_once_and_never_changes_a_row_that_is_there()
    {
        var import = Import with { History = [Row("s-1:2025-26", "Reads well."), Row("s-2:2025-26", "Counts to 100.")] };
        Assert.Equal(new ImportReport(10, 0, 0), await Bot.Importer.ImportAsync(import, null, default));
        Assert.Equal("Reads well.", Assert.Single((await Bot.Plans.ReadAsync(Ana, default)).Plans).Progress);

        var later = Import with { History = [Row("s-1:2025-26", "Something else."), Row("s-1:2024-25", "Begins to read."), Row("s-1:2023-24", "Too young.") with { Values = new Dictionary<string, string> { ["Grade"] = "baby" } }] };
        var report = await Bot.Importer.ImportAsync(later, null, default);
        Assert.Equal((1, 0, 9, 1), (report.Added, report.Changed, report.Unchanged, report.Refused.Count));
        Assert.Equal(["Begins to read.", "Reads well."], (await Bot.Plans.ReadAsync(Ana, default)).Plans.Select(plan => plan.Progress).Order());

        static HistoryRow Row(string key, string progress) => new("Plans", key,
            new Dictionary<string, string> { ["Key"] = key, ["StudentKey"] = key[..3], ["SchoolYear"] = key[4..], ["Grade"] = "3", ["Progress"] = progress }, "plans.csv line 2");
    }

    [Fact]
    public async Task Importing_again_changes_nothing_and_a_change_changes_one_row()
    {
        await Bot.Importer.ImportAsync(Import, null, default);

        Assert.Equal(new ImportReport(0, 0, 8), await Bot.Importer.ImportAsync(Import, null, default));
        var moved = Import with { Students = [Import.Students[0] with { LeftOn = new DateOnly(2026, 11, 2) }, Import.Students[1]] };
        Assert.Equal(new ImportReport(0, 1, 7), await Bot.Importer.ImportAsync(moved, null, default));
        Assert.Equal(new ImportReport(0, 1, 7), await Bot.Importer.ImportAsync(Import, null, default));
        Assert.Null((await Bot.District.RefreshAsync(default)).Roster.FindStudent("s-1")!.LeftOn);
    }

    [Fact]
    public async Task A_member_of_staff_who_left_is_unknown_until_an_import_has_them_again()
    {
        var here = new StaffMember("d-1", "Dora", StaffRole.District, []) { EntraId = "e-9" };
        await ImportAsync(here);
        Assert.NotNull((await Bot.District.ReadAsync(default)).Roster.FindStaffByEntraId("e-9"));

        // As an export says it: the link to Teams is not known any more, which alone would leave it.
        await ImportAsync(here with { EntraId = null, LeftOn = new DateOnly(2026, 11, 2) });
        var roster = (await Bot.District.ReadAsync(default)).Roster;
        Assert.Null(roster.FindStaffByEntraId("e-9"));
        Assert.Equal(RefusalReason.NoRole, Access.Rule(here, new PlanQuestion(), roster).Refusal?.Reason);

        await ImportAsync(here with { EntraId = null });
        Assert.Equal("d-1", (await Bot.District.ReadAsync(default)).Roster.FindStaffByEntraId("e-9")?.Key);

        Task ImportAsync(StaffMember member) => Bot.Importer.ImportAsync(Import with { Staff = [.. Import.Staff, member] }, null, default);
    }

    [Fact]
    public async Task The_day_a_student_left_is_not_put_off_by_the_next_import()
    {
        await Bot.Importer.ImportAsync(LeftOn(new DateOnly(2026, 11, 2)), null, default);

        Assert.Equal(new ImportReport(0, 0, 8), await Bot.Importer.ImportAsync(LeftOn(new DateOnly(2026, 11, 3)), null, default));
        Assert.Equal(new ImportReport(0, 1, 7), await Bot.Importer.ImportAsync(LeftOn(new DateOnly(2026, 10, 30)), null, default));
        Assert.Equal(new DateOnly(2026, 10, 30), (await Bot.District.RefreshAsync(default)).Roster.FindStudent("s-1")!.LeftOn);

        static RosterImport LeftOn(DateOnly day) => Import with { Students = [Import.Students[0] with { LeftOn = day }, Import.Students[1]] };
    }

    [Fact]
    public async Task The_first_day_is_put_off_only_for_a_new_school_or_one_who_comes_back()
    {
        await Bot.Importer.ImportAsync(With(new(2025, 8, 20), "lincoln", null), null, default);
        Assert.Equal(new DateOnly(2025, 8, 20), await FirstDayAsync(With(new(2026, 8, 19), "lincoln", null)));
        Assert.Equal(new DateOnly(2024, 8, 21), await FirstDayAsync(With(new(2024, 8, 21), "lincoln", null)));
        Assert.Equal(new DateOnly(2026, 10, 1), await FirstDayAsync(With(new(2026, 10, 1), "jefferson", null)));
        Assert.Equal(new DateOnly(2026, 10, 1), await FirstDayAsync(With(new(2026, 10, 1), "jefferson", new(2026, 10, 9))));
        Assert.Equal(new DateOnly(2026, 11, 2), await FirstDayAsync(With(new(2026, 11, 2), "jefferson", null)));

        static RosterImport With(DateOnly day, string school, DateOnly? left) => Import with { Students = [Import.Students[0] with { EnrolledOn = day, SchoolKey = school, LeftOn = left }, Import.Students[1]] };

        async Task<DateOnly?> FirstDayAsync(RosterImport import)
        {
            await Bot.Importer.ImportAsync(import, null, default);
            return (await Bot.District.RefreshAsync(default)).Roster.FindStudent("s-1")!.EnrolledOn;
        }
    }

    [Fact]
    public async Task An_import_leaves_the_schools_own_settings_and_links_it_does_not_know()
    {
        await Bot.Importer.ImportAsync(Import, null, default);
        var rows = (await Site.Lists["Schools"].Items.GetAsync())!.Value!;
        await WriteByHandAsync("Schools", rows[0].Id!, "StudentMustAttendSep", false);

        var report = await Bot.Importer.ImportAsync(Import with { Staff = [Import.Staff[0] with { EntraId = null }, Import.Staff[1]] }, null, default);

        Assert.Equal(new ImportReport(0, 0, 8), report);
        var roster = (await Bot.District.RefreshAsync(default)).Roster;
        Assert.False(roster.SchoolOf("lincoln").StudentMustAttendSep);
        Assert.Equal("t-1", roster.FindStaffByEntraId("E-1")!.Key);
    }

    [Fact]
    public async Task An_import_that_was_interrupted_is_finished_by_the_next()
    {
        using var stop = new CancellationTokenSource();
        var many = Students(200);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bot.Importer.ImportAsync(many, new StopAt(0.2, stop), stop.Token));
        var rest = await Bot.Importer.ImportAsync(many, null, default);

        Assert.InRange(rest.Added, 1, 199);
        Assert.Equal(200, rest.Added + rest.Unchanged);
        Assert.Equal(200, (await Bot.District.RefreshAsync(default)).Roster.Students.Count);
    }

    [Fact]
    public async Task An_import_goes_on_through_throttling_and_lost_answers()
    {
        Server.Faults.ThrottleRequests(2, 429, TimeSpan.FromSeconds(0.1));
        Server.Faults.ThrottleMembers(30, 503, TimeSpan.FromSeconds(0.1));

        Assert.Equal(200, (await Bot.Importer.ImportAsync(Students(200), null, default)).Added);
        Assert.Equal(200, (await Bot.District.RefreshAsync(default)).Roster.Students.Count);
    }

    [Fact]
    public async Task A_text_that_is_too_long_stops_the_import_before_it_writes_anything()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() =>
            Bot.Importer.ImportAsync(Import with { Schools = [new School("x", new string('x', 300))] }, null, default));

        Assert.Contains("Name", error.Message);
        Assert.Equal(0, Server.Meter.Requests);
    }

    [Fact]
    public async Task A_student_whose_grade_a_person_spoiled_is_left_out_and_the_others_stay()
    {
        await Bot.Importer.ImportAsync(Import, null, default);
        var rows = await Bot.Lists.QueryAsync([new(ListPlan.Students)], TimeSpan.FromSeconds(4), default);
        await WriteByHandAsync("Students", rows[0].Single(row => row.Key == "s-2").ItemId, "Grade", "fourth");

        var roster = (await Bot.District.RefreshAsync(default)).Roster;

        Assert.Equal("s-1", Assert.Single(roster.Students).Key);
        var fault = Assert.Single(Bot.District.Faults);
        Assert.Equal(("Students", "s-2", "Grade", 6, true), (fault.List, fault.Key, fault.Column, fault.Length, fault.IsLeftOut));
        Assert.Empty(Bot.Logged.All);
    }

    [Fact]
    public async Task While_the_lists_are_down_the_last_roster_is_served_and_without_one_it_says_so()
    {
        await Bot.Importer.ImportAsync(Import, null, default);
        await Bot.District.ReadAsync(default);
        var bare = await StartAsync("bare");
        Server.Faults.ThrottleFor(TimeSpan.FromMinutes(50), 503, TimeSpan.FromSeconds(90));

        Bot.Clock.Ahead = TimeSpan.FromMinutes(6);
        Assert.Equal(2, (await Bot.District.ReadAsync(default)).Roster.Students.Count);
        await Assert.ThrowsAsync<ListsUnavailableException>(() => Bot.District.RefreshAsync(default));
        Assert.Equal(2, (await Bot.District.ReadAsync(default)).Roster.Students.Count);
        await Assert.ThrowsAsync<ListsUnavailableException>(() => bare.District.ReadAsync(default).AsTask());
    }

    [Fact]
    public async Task After_an_import_the_next_reader_sees_it()
    {
        await Bot.District.ReadAsync(default);
        await Bot.Importer.ImportAsync(Import, null, default);

        Assert.Equal(2, (await Bot.District.ReadAsync(default)).Roster.Students.Count);
    }

    [Fact]
    public async Task More_rows_than_a_page_holds_are_all_read()
    {
        Server.Options.MaxPageSize = 30;
        await Bot.Importer.ImportAsync(Students(100), null, default);

        Assert.Equal(100, (await Bot.District.RefreshAsync(default)).Roster.Students.Count);
    }

    [Fact]
    public async Task A_filter_over_the_threshold_is_answered_by_reading_the_list()
    {
        for (var i = 0; i < 6; i++)
            await Bot.Plans.FileAsync(new Filing($"f-{i}", "t-1") { Checks = [new GoalCheck($"k-{i}", "g", "s-1", "lincoln", Party.Teacher, new DateOnly(2026, 10, 1))] }, default);
        Server.Options.ListViewThreshold = 5;

        Assert.Equal(6, (await Bot.Plans.ReadAsync(Ana, default)).Checks.Count);
    }

    [Fact]
    public async Task Eight_thousand_rows_are_imported_in_seconds()
    {
        var watch = Stopwatch.StartNew();
        var report = await Bot.Importer.ImportAsync(Students(8000), null, default);
        output.WriteLine($"imported in {watch.Elapsed.TotalSeconds:0.0} s with {Server.Meter.Requests} requests");
        watch.Restart();
        var roster = (await Bot.District.RefreshAsync(default)).Roster;
        output.WriteLine($"read in {watch.Elapsed.TotalSeconds:0.0} s");

        Assert.Equal(8000, report.Added);
        Assert.Equal(8000, roster.Students.Count);
        // 20 rows a $batch, then read again in pages of 200.
        Assert.InRange(Server.Meter.Requests, 400 + 40, 400 + 60);
    }

    private static RosterImport Students(int count) => new()
    {
        Students = [.. Enumerable.Range(0, count).Select(i => Ana with { Key = $"n-{i}", TeacherKeys = ["t-1", "t-2"], BirthOn = new DateOnly(2017, 2, 28), Language = "en" })],
    };

    private static void AssertSame<T>(SchoolList<T> list, IEnumerable<T> expected, IEnumerable<T> actual) where T : class =>
        Assert.Equal(expected.Select(list.Write).OrderBy(row => row["Key"], StringComparer.Ordinal), actual.Select(list.Write).OrderBy(row => row["Key"], StringComparer.Ordinal));

    private sealed class StopAt(double share, CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value >= share) stop.Cancel();
        }
    }
}
