using SeopBot.Plans;

namespace SeopBot.Tests.Conversations;

/// <summary>"Remind their teachers": who gets what, from the question to the teacher's chat and the list.</summary>
[Collection(nameof(District))]
public sealed class RemindersTests(District district)
{
    private static readonly PlanQuestion Missing = new() { PlanKind = PlanKind.Sep, AsOf = new DateOnly(2026, 11, 22) };

    private IReminders Reminders => district.Service<IReminders>();

    private StaffMember Laura => district.Roster.FindStaff(District.Laura)!;

    [Fact]
    public async Task A_teacher_is_told_of_own_students_only_and_it_is_remembered()
    {
        var (teacher, chat) = await TalkingAsync("t121");
        var draft = await DraftAsync(teacher);
        Assert.True(draft.IsReachable);
        Assert.All(draft.Students, row => Assert.Contains(teacher, row.Student.TeacherKeys));

        var sent = Assert.Single(await Reminders.SendAsync(Laura, new ReminderOrder("order-1", Missing, [teacher]) { Text = "see me about these, please *soon*" }, default));
        await chat.WaitAsync(Laura.Name);
        var heard = CardText.Of(chat.Cards[^1]);
        Assert.All(draft.Students.Take(15), row => Assert.Contains(row.Student.FullName, heard, StringComparison.Ordinal));
        var others = district.Roster.Students.Where(student => !student.TeacherKeys.Contains(teacher)).Select(student => student.FullName).Except(draft.Students.Select(row => row.Student.FullName));
        Assert.DoesNotContain(others, name => heard.Contains($"{name} ", StringComparison.Ordinal));
        Assert.Contains("see me about these, please *soon*", heard, StringComparison.Ordinal);

        var row = await RowAsync(sent.Key);
        Assert.Equal((teacher, District.Laura, "sent", draft.Students.Count), ((string?)row["TeacherKey"], (string?)row["By"], (string?)row["Status"], (int)row["Students"]!));
        Assert.DoesNotContain("see me", row.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_list_to_the_teachers_own_explanation_in_the_chat()
    {
        var (teacher, chat) = await TalkingAsync("t128");
        var principal = district.Open(District.Laura);
        await principal.SayAsync("who is missing a plan?");
        await principal.TapAsync("Remind their teachers");
        Assert.Contains(district.Roster.FindStaff(teacher)!.Name, principal.LastHeard, StringComparison.Ordinal);
        await principal.TapAsync("Send", ("teachers", teacher));
        Assert.Contains("on its way", principal.LastHeard, StringComparison.Ordinal);
        await chat.WaitAsync(Laura.Name);
        await chat.TapAsync("My list");
        Assert.Contains("puts in place of", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_received_card_leads_to_the_own_list()
    {
        var (teacher, chat) = await TalkingAsync("t123");
        await Reminders.SendAsync(Laura, new ReminderOrder("order-2", Missing, [teacher]), default);
        await chat.WaitAsync(Laura.Name);
        await chat.TapAsync("My list");
        Assert.Contains("puts in place of", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tap_sends_nothing_twice_and_a_second_reminder_warns()
    {
        var (teacher, chat) = await TalkingAsync("t124");
        Assert.False((await DraftAsync(teacher)).IsSoon);
        var order = new ReminderOrder("order-3", Missing, [teacher]);
        var both = await Task.WhenAll(Reminders.SendAsync(Laura, order, default), Reminders.SendAsync(Laura, order, default));
        Assert.Equal(both[0].Single().Key, both[1].Single().Key);
        await chat.WaitAsync(Laura.Name);
        var count = chat.MessageCount;
        await RowAsync(both[0].Single().Key);

        var again = await DraftAsync(teacher);
        Assert.Equal((true, new DateOnly(2026, 11, 22)), (again.IsSoon, again.LastOn!.Value));
        await Reminders.SendAsync(Laura, order, default);
        // They are sent one after the other: once a later one is out, so is all before it.
        var drafts = (await Reminders.DraftAsync(Laura, Missing, default)).Drafts;
        var (other, _) = await TalkingAsync(drafts.First(draft => draft.Teacher.Key is not ("t121" or "t123" or "t124" or "t126" or "t127" or "t128")).Teacher.Key);
        await RowAsync(Assert.Single(await Reminders.SendAsync(Laura, new ReminderOrder("order-7", Missing, [other]), default)).Key);
        Assert.Equal(count, chat.MessageCount);
    }

    [Fact]
    public async Task Who_never_opened_the_bot_or_removed_it_cannot_be_reached()
    {
        Assert.False((await DraftAsync("t126")).IsReachable);
        Assert.Empty(await Reminders.SendAsync(Laura, new ReminderOrder("order-4", Missing, ["t126"]), default));
        var (_, chat) = await TalkingAsync("t126");
        Assert.True((await DraftAsync("t126")).IsReachable);
        await chat.UninstallAsync();
        Assert.False((await DraftAsync("t126")).IsReachable);
    }

    [Fact]
    public async Task Nobody_reminds_of_students_they_may_not_see()
    {
        var (teacher, _) = await TalkingAsync("t121");
        var stranger = district.Roster.Staff.First(member => member.Role == StaffRole.Principal && !member.SchoolKeys.Intersect(Laura.SchoolKeys).Any());
        Assert.Empty((await Reminders.DraftAsync(stranger, Missing with { SchoolKeys = Laura.SchoolKeys }, default)).Drafts);
        Assert.Empty(await Reminders.SendAsync(stranger, new ReminderOrder("order-5", Missing with { SchoolKeys = Laura.SchoolKeys }, [teacher]), default));
        Assert.Empty(await Reminders.SendAsync(stranger, new ReminderOrder("order-6", Missing, [teacher]), default));
        var own = await Reminders.DraftAsync(district.Roster.FindStaff(teacher)!, Missing, default);
        Assert.DoesNotContain(own.Drafts, draft => draft.Teacher.Key == teacher);
    }

    [Fact]
    public async Task Of_a_SEOP_the_counselor_is_reminded_and_when_the_counselor_asks_one_teacher()
    {
        var counselor = district.Roster.Staff.First(member => member.Role == StaffRole.Counselor && district.Roster.Students.Any(student => student.CounselorKey == member.Key));
        var principal = district.Roster.Staff.First(member => member.Role == StaffRole.Principal && member.SchoolKeys.Intersect(counselor.SchoolKeys).Any());
        var question = new PlanQuestion { PlanKind = PlanKind.Seop, Elements = [PlanElement.GroupConference] };
        Assert.All((await Reminders.DraftAsync(principal, question, default)).Drafts, draft => Assert.Equal(StaffRole.Counselor, draft.Teacher.Role));

        var drafts = (await Reminders.DraftAsync(counselor, question, default)).Drafts;
        Assert.NotEmpty(drafts);
        Assert.All(drafts, draft => Assert.Equal(StaffRole.Teacher, draft.Teacher.Role));
        var named = drafts.SelectMany(draft => draft.Students).Select(row => row.Student.Key).ToList();
        Assert.Equal(named.Distinct(), named);
    }

    // A teacher of Laura's who has opened the bot.
    private async Task<(string Teacher, Chat Chat)> TalkingAsync(string teacher)
    {
        var chat = district.Open(teacher);
        await chat.SayAsync("hello");
        return (teacher, chat);
    }

    private async Task<ReminderDraft> DraftAsync(string teacher) => (await Reminders.DraftAsync(Laura, Missing, default)).Drafts.Single(draft => draft.Teacher.Key == teacher);

    private async Task<System.Text.Json.Nodes.JsonObject> RowAsync(string key)
    {
        for (var stop = DateTime.UtcNow.AddSeconds(20); ;)
        {
            if ((await district.RowsWhereAsync("Reminders", $"fields/Key eq '{key}'")).SingleOrDefault() is { } row) return row;
            Assert.True(DateTime.UtcNow < stop, "The reminder did not reach the list.");
            await Task.Delay(100);
        }
    }
}
