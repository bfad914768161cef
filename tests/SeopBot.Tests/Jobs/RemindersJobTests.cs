using AdaptiveCards;
using SeopBot.Cards;
using SeopBot.Jobs;
using SeopBot.Plans;
using SeopBot.Tests.Plans;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Jobs;

/// <summary>When its turn comes, a reminder is sent, tried again, or settled; nothing is sent that is no longer so.</summary>
public sealed class RemindersJobTests : IReminderStore, IStaffSender, IRosterSource
{
    private readonly Town _town = new(Town.SixStudents);
    private readonly HandClock _clock = new() { Now = new DateTimeOffset(2026, 11, 4, 18, 0, 0, TimeSpan.Zero) };
    private readonly Queue<Reminder> _kept = [];
    private readonly List<Reminder> _settled = [];
    private readonly List<string> _cards = [];
    private readonly HashSet<string> _reached = ["t1", "t2"];
    private Func<ReminderState> _send = () => ReminderState.Sent;

    private RemindersJob Job => field ??= new RemindersJob(_town.Desk, this, this, this, new SchoolTime(_clock));

    [Fact]
    public async Task A_principals_order_goes_to_each_teacher_with_own_students()
    {
        await OrderAsync("t1", "t2");
        Assert.True(await Job.SendNextAsync(default) && await Job.SendNextAsync(default));
        Assert.Equal([("t1", "s1,s2", ReminderState.Sent), ("t2", "s3,s4", ReminderState.Sent)], _settled.Select(one => (one.TeacherKey, string.Join(',', one.StudentKeys.Order()), one.State)));
        Assert.Contains("Ana Zane", _cards[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Cy Allred", _cards[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_surely_was_not_sent_is_put_back_and_tried_again()
    {
        await OrderAsync("t1");
        _send = () => throw new HttpRequestException("no token");
        await Assert.ThrowsAsync<HttpRequestException>(() => Job.SendNextAsync(default));
        Assert.Empty(_settled);
        _send = () => ReminderState.Sent;
        Assert.True(await Job.SendNextAsync(default));
        Assert.Equal(ReminderState.Sent, Assert.Single(_settled).State);
    }

    [Fact]
    public async Task What_may_have_arrived_is_unsure_and_not_tried_again()
    {
        await OrderAsync("t1");
        _send = () => ReminderState.Unsure;
        Assert.True(await Job.SendNextAsync(default));
        Assert.False(await Job.SendNextAsync(default));
        Assert.Equal(ReminderState.Unsure, Assert.Single(_settled).State);
    }

    [Fact]
    public async Task Whom_the_teacher_lost_meanwhile_is_not_named()
    {
        await OrderAsync("t1");
        _town.Students = [.. _town.Students.Select(student => student.Key == "s1" ? student with { TeacherKeys = ["t2"] } : student)];
        _town.New();
        await Job.SendNextAsync(default);
        Assert.DoesNotContain("Ana Zane", Assert.Single(_cards), StringComparison.Ordinal);

        await OrderAsync("t1");
        _town.Students = [.. _town.Students.Select(student => student with { TeacherKeys = ["t2"] })];
        _town.New();
        await Job.SendNextAsync(default);
        Assert.Equal(ReminderState.NotNeeded, _settled[^1].State);
        Assert.Single(_cards);
    }

    [Fact]
    public async Task After_a_day_without_a_way_it_is_given_up()
    {
        await OrderAsync("t1");
        _clock.Now += TimeSpan.FromHours(25);
        await Job.SendNextAsync(default);
        Assert.Equal((ReminderState.NotReached, 0), (Assert.Single(_settled).State, _cards.Count));
    }

    [Fact]
    public async Task Who_removed_the_bot_meanwhile_is_not_reached()
    {
        await OrderAsync("t1");
        _reached.Clear();
        await Job.SendNextAsync(default);
        Assert.Equal(ReminderState.NotReached, Assert.Single(_settled).State);
    }

    [Fact]
    public async Task What_is_sent_to_an_identity_of_two_is_read_by_nobody_knows_whom_and_so_not_sent()
    {
        await OrderAsync("t1");
        _town.Staff = [.. _town.Staff.Select(member => member.Key is "t1" or "t3" ? member with { EntraId = "E1" } : member)];
        _town.New();
        await Job.SendNextAsync(default);
        Assert.Equal((ReminderState.NotNeeded, 0), (Assert.Single(_settled).State, _cards.Count));
        Assert.False((await Job.DraftAsync(_town.Who("p1"), new PlanQuestion(), default)).Drafts.Single(draft => draft.Teacher.Key == "t1").IsReachable);
    }

    [Fact]
    public async Task A_refused_question_drafts_nothing()
    {
        var drafts = await Job.DraftAsync(_town.Who("t1"), new PlanQuestion { SchoolKeys = ["bes"] }, default);
        Assert.Empty(drafts.Drafts);
        Assert.Empty(drafts.WithoutTeacher);
    }

    [Fact]
    public async Task A_student_without_a_teacher_is_told_of()
    {
        _town.Students = [.. _town.Students.Select(student => student.Key == "s3" ? student with { TeacherKeys = [] } : student)];
        _town.New();
        var drafts = await Job.DraftAsync(_town.Who("p1"), new PlanQuestion(), default);
        Assert.Equal(["s3"], drafts.WithoutTeacher.Select(student => student.Key));
    }

    [Fact]
    public async Task The_usual_words_come_in_the_receivers_language()
    {
        Assert.Null(Assert.Single(await OrderSayingAsync(Words.Spanish["RemindTextDefault"], "t1")).Text);
        await Job.SendNextAsync(default);
        Assert.Contains(Words.English["RemindTextDefault"], Assert.Single(_cards), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_is_cut_and_an_empty_one_is_none()
    {
        var cut = Assert.Single(await OrderSayingAsync(new string('x', 5000), "t1"));
        Assert.Equal(RemindersJob.LongestText, cut.Text!.Length);
        Assert.Null(Assert.Single(await OrderSayingAsync("  ", "t1")).Text);
    }

    void IReminderStore.Keep(IEnumerable<Reminder> reminders)
    {
        foreach (var reminder in reminders) _kept.Enqueue(reminder);
    }

    Reminder? IReminderStore.Take() => _kept.TryDequeue(out var next) ? next : null;

    void IReminderStore.PutBack(Reminder reminder) => _kept.Enqueue(reminder);

    void IReminderStore.Settle(Reminder reminder) => _settled.Add(reminder);

    void IReminderStore.Recover()
    {
    }

    Task<IReadOnlyList<Reminder>> IReminderStore.ReadAsync(IReadOnlyCollection<string> schoolKeys, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Reminder>>(_settled);

    Task<IReadOnlyDictionary<string, StaffDestination>> IStaffSender.FindAsync(IEnumerable<StaffMember> staff, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, StaffDestination>>(staff.Where(member => _reached.Contains(member.Key)).ToDictionary(member => member.Key, member => new StaffDestination(member.Key, Words.English, new Surface("msteams"))));

    Task<ReminderState> IStaffSender.SendAsync(StaffDestination destination, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var state = _send();
        _cards.Add(card.ToJson());
        return Task.FromResult(state);
    }

    ValueTask<Roster> IRosterSource.ReadAsync(CancellationToken cancellationToken) => new(_town.Picture.Roster);

    private Task<IReadOnlyList<Reminder>> OrderAsync(params string[] teachers) => OrderSayingAsync(null, teachers);

    private Task<IReadOnlyList<Reminder>> OrderSayingAsync(string? text, params string[] teachers) =>
        Job.SendAsync(_town.Who("p1"), new ReminderOrder(Guid.NewGuid().ToString(), new PlanQuestion(), teachers) { Text = text }, default);
}
