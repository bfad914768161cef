using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

public sealed class ConferenceNotesTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 22, 0, 0, TimeSpan.Zero);
    private static readonly StaffMember Teacher = new("t1", "Carla Whitmore", StaffRole.Teacher, ["pes"]);
    private static readonly StaffMember Colleague = new("t2", "Dan Poe", StaffRole.Teacher, ["pes"]);
    private static readonly Student Ana = new("s1", "Ana", "Nuñez", "pes", new(3));

    [Fact]
    public void New_notes_are_of_today_and_of_who_writes_them()
    {
        var notes = ConferenceNotes.Begin("c1", new StudentRecord(Ana), Today, Teacher);
        Assert.Equal(("s1", "pes", "2026-27", Today), (notes.StudentKey, notes.SchoolKey, notes.Year.ToString(), notes.HeldOn));
        Assert.Equal(["t1"], notes.StaffKeys);
        Assert.Equal(("c1", false, false), (notes.FilingId, notes.Touched, notes.StudentPresent));
    }

    [Fact]
    public void Notes_show_what_the_plan_says_already()
    {
        var notes = ConferenceNotes.Begin("c1", Record("texts, goals"), Today, Teacher);
        Assert.Equal(("curious", "math facts", 2), (notes.Strengths, notes.NeedsAttention, notes.EarlierGoals.Count()));
    }

    [Fact]
    public void A_first_conference_files_plan_conference_and_goals_as_new_rows()
    {
        var notes = ConferenceNotes.Begin("c1", new StudentRecord(Ana), Today, Teacher) with
        {
            Progress = "reads well", Minutes = 20, StudentPresent = true, ContactKeys = ["mom"], ParentQuestions = "Homework?",
        };
        notes = notes.WithGoal(GoalKind.Education, goal => goal with { Text = "20 minutes of reading", DueOn = new(2027, 5, 28) });
        var filing = notes.ToFiling(Teacher, Now, key => key == "mom", "conversation");

        Assert.Equal(("c1", "t1", "conversation"), (filing.Id, filing.By, filing.ReplyTo));
        Assert.Null(filing.Plan!.Before);
        Assert.Equal(("s1:2026-27", "reads well", "t1", 1), (filing.Plan.After.Key, filing.Plan.After.Progress, filing.Plan.After.EditedBy, filing.Plan.After.Version));
        var held = filing.Conference!.After;
        Assert.Equal((ConferenceStatus.Held, 20d, 20d, true, true), (held.Status, held.Length.TotalMinutes, held.SchoolDayLength.TotalMinutes, held.StudentPresent, held.ParentPresent));
        Assert.Equal(("t1", Now, "Homework?"), (held.RecordedBy, held.RecordedAt, held.ParentQuestions));
        var goal = Assert.Single(filing.Goals);
        Assert.Null(goal.Before);
        Assert.Equal(("c1-e", "c1", 3), (goal.After.Key, goal.After.ConferenceKey, goal.After.Monitors.Count));
        Assert.Empty(filing.Checks);
    }

    [Fact]
    public void What_did_not_change_is_not_filed()
    {
        var filing = ConferenceNotes.Begin("c1", Record("texts, goals"), Today, Teacher).ToFiling(Teacher, Now, _ => true, null);
        Assert.Null(filing.Plan);
        Assert.Empty(filing.Goals);
        Assert.NotNull(filing.Conference);
    }

    [Theory]
    [InlineData("mom", false, true)]
    [InlineData("aunt", false, false)]
    [InlineData("aunt", true, true)]
    public void A_parent_came_when_a_parent_is_named_or_said_to_have_come(string contact, bool other, bool parentPresent)
    {
        var notes = ConferenceNotes.Begin("c1", new StudentRecord(Ana), Today, Teacher) with { ContactKeys = [contact], OtherParent = other };
        Assert.Equal(parentPresent, notes.ToFiling(Teacher, Now, key => key == "mom", null).Conference!.After.ParentPresent);
    }

    [Fact]
    public void Time_outside_the_school_day_is_not_counted_as_school_time()
    {
        var notes = ConferenceNotes.Begin("c1", new StudentRecord(Ana), Today, Teacher) with { InSchoolDay = false };
        var held = notes.ToFiling(Teacher, Now, _ => true, null).Conference!.After;
        Assert.Equal((15d, 0d), (held.Length.TotalMinutes, held.SchoolDayLength.TotalMinutes));
    }

    [Fact]
    public void A_word_about_an_earlier_goal_is_a_look_at_it()
    {
        var notes = ConferenceNotes.Begin("c1", Record("goals"), Today, Teacher);
        notes = notes with { Goals = [notes.Goals[0] with { Check = "reads every day" }, notes.Goals[1] with { Check = " " }] };
        var check = Assert.Single(notes.ToFiling(Teacher, Now, _ => true, null).Checks);
        Assert.Equal(("g0", Party.Teacher, Today, "reads every day"), (check.GoalKey, check.By, check.CheckedOn, check.Note));
    }

    public static TheoryData<Func<GoalNote, GoalNote>, int> GoalChanges => new()
    {
        { goal => goal with { Status = GoalStatus.Met }, 2 },
        { goal => goal with { Text = "30 minutes a day" }, 2 },
        { goal => goal with { Owner = Party.Parent }, 2 },
        { goal => goal with { DueOn = Today }, 2 },
        { goal => goal with { Monitors = [Party.Student] }, 2 },
        { goal => goal with { Monitors = [.. goal.Monitors.Reverse()] }, 1 },
        { goal => goal with { Check = "reads every day" }, 1 },
    };

    [Theory]
    [MemberData(nameof(GoalChanges))]
    public void A_changed_goal_raises_the_version_that_a_parent_acknowledges(Func<GoalNote, GoalNote> change, int version)
    {
        var notes = ConferenceNotes.Begin("c1", Record("texts, goals"), Today, Teacher) with { Progress = "reads better" };
        notes = notes with { Goals = [change(notes.Goals[0]), notes.Goals[1]] };
        var filing = notes.ToFiling(Teacher, Now, _ => true, null);
        Assert.Equal(version, filing.Plan!.After.Version);
        if (version == 2) Assert.Equal("g0", Assert.Single(filing.Goals).After.Key);
    }

    [Fact]
    public void A_goal_written_twice_is_one_goal_and_an_emptied_one_is_none()
    {
        var notes = ConferenceNotes.Begin("c1", Record("goals"), Today, Teacher);
        var once = notes.WithGoal(GoalKind.Career, goal => goal with { Text = "visit a vet" });
        var twice = once.WithGoal(GoalKind.Career, goal => goal with { Text = "visit two vets" });

        Assert.Equal((3, 3, "visit two vets"), (once.Goals.Count, twice.Goals.Count, twice.OwnGoal(GoalKind.Career)!.Text));
        Assert.Null(twice.OwnGoal(GoalKind.Education));
        Assert.Equal(notes.Goals, twice.WithGoal(GoalKind.Career, goal => goal with { Text = " " }).Goals);
    }

    [Fact]
    public void Editing_keeps_the_conference_and_who_recorded_it()
    {
        var record = Record("texts, met 11-02");
        var stored = record.Conferences[0] with { ContactKeys = ["mom"], BehaviorAndHomework = "kind", SchoolDayLength = TimeSpan.Zero, NextSteps = "call in May" };
        var notes = ConferenceNotes.Edit(stored, record, "edit1", _ => true) with { Minutes = 25 };
        var filing = notes.ToFiling(Colleague, Now, key => key == "mom", null);

        Assert.Equal(("edit1", "t2"), (filing.Id, filing.By));
        Assert.Same(stored, filing.Conference!.Before);
        Assert.Equal(stored with { Length = TimeSpan.FromMinutes(25) }, filing.Conference.After);
    }

    [Fact]
    public void Editing_without_a_change_leaves_the_conference_as_it_was()
    {
        var record = Record("texts, met 11-02 by phone without student");
        var notes = ConferenceNotes.Edit(record.Conferences[0], record, "edit1", _ => true);
        var filing = notes.ToFiling(Teacher, Now, _ => false, null);
        Assert.Equal(filing.Conference!.Before, filing.Conference.After);
        Assert.Null(filing.Plan);
    }

    [Fact]
    public void Notes_show_the_plan_as_it_will_be_without_touching_the_record()
    {
        var record = Record("texts, education goal");
        var notes = ConferenceNotes.Begin("c1", record, Today, Teacher) with { Strengths = "patient" };
        var after = notes.WithGoal(GoalKind.Career, goal => goal with { Text = "visit a vet" }).ApplyTo(record, Teacher, Now, _ => true);

        Assert.Equal(("patient", 2, 1), (after.PlanOf(new(2026))!.Strengths, after.Goals.Count, after.Conferences.Count));
        Assert.Equal(("curious", 1, 0), (record.PlanOf(new(2026))!.Strengths, record.Goals.Count, record.Conferences.Count));
    }

    private static StudentRecord Record(string history) => History.Read(history, Ana);
}
