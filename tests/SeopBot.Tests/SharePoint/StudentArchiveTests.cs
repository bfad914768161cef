using System.Text.Json;
using SeopBot.Plans;

namespace SeopBot.Tests.SharePoint;

/// <summary>A student's whole record is about that student alone.</summary>
public sealed class StudentArchiveTests : SharePointTest
{
    [Fact]
    public async Task A_reminder_about_several_students_gives_away_no_other()
    {
        await Bot.Importer.ImportAsync(new RosterImport { Schools = [new School("lincoln", "Lincoln")], Students = [Ana] }, null, default);
        var sent = new Reminder("r-1", "t-1", "p-1", "lincoln", DateTimeOffset.UtcNow) { StudentKeys = [Ana.Key, "s-77", "s-78"], Clauses = ["3.1.1", "3.2"] };
        Bot.Reminders.Keep([sent]);
        Bot.Reminders.Settle(Bot.Reminders.Take()! with { State = ReminderState.Sent });

        StudentFile? file = null;
        await EventuallyAsync(async () =>
        {
            file = await Bot.Archive.ReadAsync(new Disclosure(Ana.Key, DateTimeOffset.UtcNow, "p-1", "principal", "whole record", "a parent asked"), default);
            return file!.Lists.Single(list => list.List == "Reminders").Rows.Count == 1;
        });
        var row = file!.Lists.Single(list => list.List == "Reminders").Rows[0];
        Assert.Equal(["At", "By", "Key", "SchoolKey", "Status", "StudentKeys", "TeacherKey"], row.Keys.Order());
        Assert.Equal(Ana.Key, row["StudentKeys"]);
        Assert.DoesNotContain("s-7", JsonSerializer.Serialize(file), StringComparison.Ordinal);
    }
}
