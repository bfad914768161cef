using SeopBot.Plans;

namespace SeopBot.Tests.SharePoint;

/// <summary>Rows that belong to no student, or to several, in the picture of the lists.</summary>
public sealed class MirrorOfSeveralTests : SharePointTest
{
    private static readonly Student Ben = Ana with { Key = "s-2", GivenName = "Ben" };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.Importer.ImportAsync(new RosterImport { Schools = [new School("lincoln", "Lincoln")], Students = [Ana, Ben] }, null, default);
        await Bot.Plans.FileAsync(Conference(), default);
        await Bot.District.RefreshAsync(default);
    }

    [Fact]
    public async Task A_course_that_the_school_offers_is_in_the_next_picture_and_what_is_mistyped_in_it_is_named()
    {
        var before = await Bot.District.ReadAsync(default);
        await Site.Lists["Courses"].Items.PostAsync(new() { Fields = new() { AdditionalData = new Dictionary<string, object>
        {
            ["Title"] = "Anatomy", ["Key"] = "lincoln:AN11", ["SchoolKey"] = "lincoln", ["Code"] = "AN11", ["Credits"] = 1, ["Area"] = "Science", ["Clusters"] = "Health Science;Human Services", ["Grades"] = "11;thirteen",
        } } });

        var after = await Bot.District.RefreshAsync(default);

        Assert.NotSame(before.Roster, after.Roster);
        Assert.Same(before.RecordOf(Ana), after.RecordOf(Ana));
        var course = after.Roster.Courses.Of("lincoln").Find("an11")!;
        Assert.Equal((1m, "Science", "Health Science;Human Services", "11"), (course.Credits, course.Area, string.Join(';', course.Clusters), string.Join(';', course.Grades)));
        Assert.Equal(("Courses", "lincoln:AN11", "Grades", false), Assert.Single(Bot.District.Faults.Select(fault => (fault.List, fault.Key, fault.Column, fault.IsLeftOut))));
        Assert.Same(after.Roster.Courses, (await Bot.District.RefreshAsync(default)).Roster.Courses);
    }

    [Fact]
    public async Task Another_students_row_of_the_same_event_shows_in_the_list_and_in_the_explanation()
    {
        var held = (await Bot.District.ReadAsync(default)).RecordOf(Ana).Conferences[0].HeldOn!.Value;
        await WriteByHandAsync("Conferences", "1", "EventKey", "e1");
        Assert.False((await Bot.District.RefreshAsync(default)).RecordOf(Ana).Conferences[0].IsOfSeveral);
        await Site.Lists["Conferences"].Items.PostAsync(new() { Fields = new() { AdditionalData = new Dictionary<string, object>
        {
            ["Title"] = "Ben", ["Key"] = "c-ben", ["StudentKey"] = "s-2", ["SchoolKey"] = "lincoln", ["SchoolYear"] = "2026-27", ["Kind"] = "individual", ["EventKey"] = "e1", ["Status"] = "held", ["HeldOn"] = $"{held:yyyy-MM-dd}",
        } } });

        Assert.True((await Bot.District.RefreshAsync(default)).RecordOf(Ana).Conferences[0].IsOfSeveral);
        Assert.True((await Bot.District.ReadAsync(Ana, default)).Conferences.Single().IsOfSeveral);
        Assert.True((await (await StartAsync()).District.ReadAsync(default)).RecordOf(Ana).Conferences[0].IsOfSeveral);
    }
}
