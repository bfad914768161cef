using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint;
using SeopBot.SharePoint.Mirror;

namespace SeopBot.Tests.SharePoint;

public sealed class MirrorTests : SharePointTest
{
    private static readonly int Lists = MirroredList.All.Count;
    private static readonly Student Ben = Ana with { Key = "s-2", GivenName = "Ben" };

    private static readonly RosterImport Import = new()
    {
        Schools = [new School("lincoln", "Lincoln") { ElementaryGrades = [new Grade(4)] }],
        Students = [Ana, Ben],
        Contacts = [new Contact("s-1", "p-1", "Rosa Nuñez", "mother")],
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.Importer.ImportAsync(Import, null, default);
        await Bot.Plans.FileAsync(Conference(), default);
        await Bot.District.RefreshAsync(default);
        Server.Meter.Reset();
    }

    [Fact]
    public async Task A_question_costs_no_request_and_a_refresh_without_news_one_delta_a_list()
    {
        var records = await Bot.District.ReadAsync(default);
        Assert.Single((await Bot.District.ReadAsync(Ana, default)).Conferences);
        Assert.Equal(0, Server.Meter.Requests);

        var again = await Bot.District.RefreshAsync(default);

        Assert.Equal((1, Lists, Lists), (Server.Meter.Requests, Server.Meter.MemberRequests, Server.Meter.ResourceUnits));
        Assert.Same(records.Records, again.Records);
        Assert.Same(records.Roster, again.Roster);
        Assert.True(again.ReadAt > records.ReadAt);
    }

    [Fact]
    public async Task What_somebody_else_changes_shows_after_one_refresh_and_the_other_students_keep_their_record()
    {
        var before = await Bot.District.ReadAsync(default);
        await WriteByHandAsync("Conferences", await ItemAsync("Conferences", "c-1"), "Status", "noShow");
        Assert.Same(before, await Bot.District.ReadAsync(default));

        var after = await Bot.District.RefreshAsync(default);

        Assert.Equal(ConferenceStatus.NoShow, after.RecordOf(Ana).Conferences[0].Status);
        Assert.Same(before.RecordOf(Ben), after.RecordOf(Ben));
        Assert.Same(before.Roster, after.Roster);
        Assert.Same(before.RecordOf(Ana).Student, after.RecordOf(Ana).Student);
    }

    [Fact]
    public async Task The_picture_says_of_texts_whether_they_are_filled_and_the_whole_record_says_them()
    {
        var lean = (await Bot.District.ReadAsync(default)).RecordOf(Ana);
        var whole = await Bot.District.ReadAsync(Ana, default);

        Assert.True(PlanText.IsFilled(lean.PlanOf(Year)!.Progress));
        Assert.Same(lean.PlanOf(Year)!.Progress, lean.Goals[0].Text);
        Assert.Equal(("Reads well", "Read 20 minutes a day"), (whole.PlanOf(Year)!.Progress, whole.Goals[0].Text));
        Assert.Equal("Rosa Nuñez", whole.Contacts.Single().Name);
        Assert.NotNull(whole.Conferences[0].Stamp!.WebUrl);
    }

    [Fact]
    public async Task A_row_that_is_deleted_is_gone_and_a_student_without_a_row_is_nobody()
    {
        await Site.Lists["Goals"].Items[await ItemAsync("Goals", "g-1")].DeleteAsync();
        await Site.Lists["Students"].Items[await ItemAsync("Students", "s-2")].DeleteAsync();

        var records = await Bot.District.RefreshAsync(default);

        Assert.Equal("g-2", Assert.Single(records.RecordOf(Ana).Goals).Key);
        Assert.Null(records.Roster.FindStudent("s-2"));
        Assert.False(records.Records.ContainsKey("s-2"));
    }

    [Fact]
    public async Task A_row_given_to_another_student_by_hand_moves()
    {
        await WriteByHandAsync("Goals", await ItemAsync("Goals", "g-1"), "StudentKey", "s-2");

        var records = await Bot.District.RefreshAsync(default);

        Assert.Equal((1, 1), (records.RecordOf(Ana).Goals.Count, records.RecordOf(Ben).Goals.Count));
    }

    [Fact]
    public async Task Six_thousand_rows_of_one_school_never_meet_the_threshold()
    {
        await Server.Loader.AddAsync("seop", Enumerable.Range(0, 6001).Select(i => ("GoalChecks", new (string, string?)[]
            { ("Key", $"k-{i}"), ("GoalKey", "g-1"), ("StudentKey", "s-1"), ("SchoolKey", "lincoln"), ("By", "teacher"), ("CheckedOn", "2026-10-20") })), default);

        Assert.Equal(6001, (await Bot.District.RefreshAsync(default)).RecordOf(Ana).Checks.Count);
        // 6,002 rows in pages of 200, the first of them in the $batch.
        Assert.InRange(Server.Meter.Requests, 31, 32);
    }

    [Theory]
    [InlineData("resyncRequired")]
    [InlineData("resyncChangesApplyDifferences")]
    [InlineData("resyncChangesUploadDifferences")]
    public async Task An_old_place_in_delta_means_one_full_reading(string code)
    {
        Server.Options.ExpiredTokenCode = code;
        await Site.Lists["Goals"].Items[await ItemAsync("Goals", "g-1")].DeleteAsync();
        await WriteByHandAsync("Goals", await ItemAsync("Goals", "g-2"), "Status", "met");
        Server.Options.DeltaRetention = TimeSpan.Zero;

        var records = await Bot.District.RefreshAsync(default);

        Assert.Equal(("g-2", GoalStatus.Met), (Assert.Single(records.RecordOf(Ana).Goals).Key, records.RecordOf(Ana).Goals[0].Status));
        Assert.Equal(2, records.Roster.Students.Count);
    }

    [Fact]
    public async Task A_place_that_Graph_does_not_know_means_one_full_reading()
    {
        Bot.Mirror.Write(connection => connection.Execute("UPDATE list SET link = replace(link, 'token=', 'token=x')") > 0);
        await Site.Lists["Goals"].Items[await ItemAsync("Goals", "g-1")].DeleteAsync();

        var records = await Bot.District.RefreshAsync(default);

        Assert.Equal("g-2", Assert.Single(records.RecordOf(Ana).Goals).Key);
        Assert.Equal(2, records.Roster.Students.Count);
    }

    [Fact]
    public async Task A_list_that_is_gone_keeps_its_rows_until_it_is_there_again()
    {
        await Site.Lists["Goals"].DeleteAsync();
        await Assert.ThrowsAsync<ListsUnavailableException>(() => Bot.District.RefreshAsync(default));

        Assert.Equal(2, (await Bot.District.RefreshAsync(default)).RecordOf(Ana).Goals.Count);
        Assert.Equal(["Goals"], Bot.District.MissingLists);

        await Bot.Provisioner.RunAsync(default);
        Assert.Empty((await Bot.District.RefreshAsync(default)).RecordOf(Ana).Goals);
        Assert.Empty(Bot.District.MissingLists);
    }

    [Fact]
    public async Task After_a_restart_questions_are_answered_without_Graph()
    {
        var readAt = (await Bot.District.ReadAsync(default)).ReadAt;
        await StopAsync(Bot);
        var restarted = await StartAsync();
        Server.Faults.ThrottleFor(TimeSpan.FromMinutes(5), 503, TimeSpan.FromMinutes(5));
        Server.Meter.Reset();

        var records = await restarted.District.ReadAsync(default);

        Assert.Equal((0, readAt), (Server.Meter.Requests, records.ReadAt));
        Assert.Equal((2, 1), (records.RecordOf(Ana).Goals.Count, records.RecordOf(Ana).Conferences.Count));
    }

    [Fact]
    public async Task A_first_reading_that_was_broken_off_goes_on_where_it_stopped()
    {
        Server.Options.MaxPageSize = 10;
        await Bot.Importer.ImportAsync(new RosterImport { Students = [.. Enumerable.Range(0, 60).Select(i => Ana with { Key = $"n-{i}" })] }, null, default);
        var broken = await StartAsync("other", options => options.PagesAMinute = 600);
        Server.Meter.Reset();
        _ = broken.District.RefreshAsync(default);
        // The site, two pages of its lists, 12 other lists, and 4 of the 7 pages of students, which come last.
        await EventuallyAsync(() => Task.FromResult(Server.Meter.Requests >= 19));
        await StopAsync(broken);
        Server.Meter.Reset();

        var records = await (await StartAsync("other")).District.RefreshAsync(default);

        Assert.Equal(62, records.Roster.Students.Count);
        // The site, two pages of its lists, one $batch for the lists that were read, and of the pages of students those that were missing.
        Assert.InRange(Server.Meter.Requests, 4, 4 + 5);
    }

    [Fact]
    public async Task A_reading_waits_as_long_as_Graph_asks_it_to()
    {
        Server.Faults.ThrottleRequests(1, 429, TimeSpan.FromSeconds(0.6));
        Server.Faults.ThrottleMembers(3, 429, TimeSpan.FromSeconds(0.3));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await Bot.District.RefreshAsync(default);

        Assert.True(watch.Elapsed.TotalSeconds >= 0.9, $"{watch.Elapsed}");
        Assert.Equal((3, Lists + 3), (Server.Meter.Requests, Server.Meter.MemberRequests));
    }

    [Fact]
    public async Task What_a_verb_beside_the_bot_has_read_the_bot_shows_too()
    {
        var verb = await StartAsync(delivers: false);
        await WriteByHandAsync("Goals", await ItemAsync("Goals", "g-1"), "Status", "met");
        Assert.Equal(GoalStatus.Met, (await verb.District.RefreshAsync(default)).RecordOf(Ana).Goals.Single(goal => goal.Key == "g-1").Status);

        Assert.Equal(GoalStatus.Met, (await Bot.District.RefreshAsync(default)).RecordOf(Ana).Goals.Single(goal => goal.Key == "g-1").Status);
    }

    [Fact]
    public async Task What_the_bot_keeps_shows_at_once_and_once_on_its_way_and_when_it_has_arrived()
    {
        var bot = await StartAsync("kept", options => options.FilingWait = TimeSpan.FromSeconds(0.1), delivers: false);
        var before = await bot.District.RefreshAsync(default);
        await bot.Plans.FileAsync(new Filing("f-9", "t-1") { Conference = new(null, NewConference("c-9")) }, default);

        Assert.Equal(2, (await bot.District.ReadAsync(default)).RecordOf(Ana).Conferences.Count);
        Assert.Same(before.RecordOf(Ben), (await bot.District.ReadAsync(default)).RecordOf(Ben));
        Assert.Null((await bot.District.ReadAsync(Ana, default)).Conferences.Single(conference => conference.Key == "c-9").Stamp);
        await StopAsync(bot);

        var delivering = await StartAsync("kept");
        await EventuallyAsync(async () => (await delivering.Plans.FindAsync("f-9", default))!.State == FilingState.Filed);
        Server.Meter.Reset();
        Assert.Equal(2, (await delivering.District.ReadAsync(default)).RecordOf(Ana).Conferences.Count);
        Assert.NotNull((await delivering.District.ReadAsync(Ana, default)).Conferences.Single(conference => conference.Key == "c-9").Stamp);
        Assert.Equal(0, Server.Meter.Requests);
        Assert.Equal(2, (await delivering.District.RefreshAsync(default)).RecordOf(Ana).Conferences.Count);
    }

    [Fact]
    public async Task A_cell_that_cannot_be_read_counts_as_empty_and_is_named_until_it_is_mended()
    {
        var item = await ItemAsync("Conferences", "c-1");
        await WriteByHandAsync("Conferences", item, "HeldOn", "last week");
        await WriteByHandAsync("Plans", await ItemAsync("Plans", "s-1:2026-27"), "Grade", "fourth");

        var records = await Bot.District.RefreshAsync(default);

        Assert.Equal((null, ConferenceStatus.Held), (records.RecordOf(Ana).Conferences[0].HeldOn, records.RecordOf(Ana).Conferences[0].Status));
        Assert.Null(Assert.Single(records.RecordOf(Ana).Plans).Grade);
        Assert.Equal([("Conferences", "c-1", item, "HeldOn", 9, false), ("Plans", "s-1:2026-27", "1", "Grade", 6, false)],
            Bot.District.Faults.Select(fault => (fault.List, fault.Key, fault.Item, fault.Column, fault.Length, fault.IsLeftOut)));
        Assert.Equal("write a day as 2026-10-05", Bot.District.Faults[0].Mending);

        await WriteByHandAsync("Conferences", item, "HeldOn", "2026-10-06");
        Assert.Equal(new DateOnly(2026, 10, 6), (await Bot.District.RefreshAsync(default)).RecordOf(Ana).Conferences[0].HeldOn);
        Assert.Equal("Plans", Assert.Single(Bot.District.Faults).List);
    }

    [Fact]
    public async Task A_ring_brings_the_news_before_their_time()
    {
        using var refresh = new MirrorRefresh(Bot.District, Bot.Bell, Options.Create(new SharePointOptions { RefreshInterval = TimeSpan.FromHours(1) }), NullLogger<MirrorRefresh>.Instance);
        await refresh.StartAsync(default);
        await refresh.StartedAsync(default);
        await EventuallyAsync(() => Task.FromResult(Server.Meter.MemberRequests == Lists));
        await WriteByHandAsync("Goals", await ItemAsync("Goals", "g-1"), "Status", "met");

        Bot.Bell.Ring("Goals");

        await EventuallyAsync(async () => (await Bot.District.ReadAsync(default)).RecordOf(Ana).Goals.Any(goal => goal.Status == GoalStatus.Met));
        await refresh.StopAsync(default);
    }

    [Fact]
    public async Task After_a_failure_the_loop_asks_again()
    {
        Server.Faults.LoseAnswers(1);
        using var refresh = new MirrorRefresh(Bot.District, Bot.Bell, Options.Create(new SharePointOptions()), NullLogger<MirrorRefresh>.Instance);
        await refresh.StartAsync(default);
        await refresh.StartedAsync(default);

        await EventuallyAsync(() => Task.FromResult(Server.Meter.MemberRequests >= Lists && Server.Meter.Requests >= 2), seconds: 30);
        await refresh.StopAsync(default);
    }

    private async Task<string> ItemAsync(string list, string key) =>
        (await Site.Lists[list].Items.GetAsync(request => request.QueryParameters.Filter = $"fields/Key eq '{key}'"))!.Value!.Single().Id!;
}
