using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>Days to come, days gone by, other school years, and what changed between two days.</summary>
public sealed class PlanDeskDaysTests
{
    private static readonly DateOnly LastYear = new(2026, 6, 1);

    private readonly Town _town = new(Town.SixStudents);

    [Fact]
    public async Task A_day_to_come_is_answered_by_what_is_on_file_now()
    {
        _town.With("s1", "texts, met 11-02, goals, checked 11-03");
        Assert.Equal(PlanState.OnTrack, await StateAsync("s1", null));
        Assert.Equal(PlanState.MissingConference, await StateAsync("s1", new(2027, 2, 23)));
        var answer = await _town.AskAsync("p1", new() { AsOf = new(2027, 2, 23) });
        Assert.Equal(new DateOnly(2027, 2, 23), answer.AsOf);
    }

    [Fact]
    public async Task A_day_gone_by_does_not_know_what_was_held_since()
    {
        _town.With("s1", "texts, met 11-02, goals");
        Assert.Equal((0, 1), (await HeldAsync(new(2026, 11, 1)), await HeldAsync(new(2026, 11, 2))));
    }

    [Theory]
    [InlineData("2025-11-04")]
    [InlineData("2027-11-04")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_year_of_which_nothing_is_on_file_is_refused_with_those_of_which_something_is(string day)
    {
        var refused = (await _town.AskAsync("p1", new() { AsOf = DateOnly.Parse(day, null) })).Refusal!;
        Assert.Equal((RefusalReason.YearNotKept, "2026-27"), (refused.Reason, string.Join(' ', refused.YearsKept)));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task What_changed_at_the_end_of_the_calendar_is_refused(string day) =>
        Assert.Equal(RefusalReason.YearNotKept, (await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, AsOf = DateOnly.Parse(day, null) })).Refusal?.Reason);

    [Theory]
    [InlineData("t1", QuestionKind.RollUp, "pes")]
    [InlineData("c1", QuestionKind.Count, "pes")]
    [InlineData("p1", QuestionKind.RollUp, "bes")]
    public async Task Numbers_beyond_the_own_students_are_todays(string asker, QuestionKind kind, string school)
    {
        PlanQuestion question = new() { Kind = kind, SchoolKeys = [school] };
        foreach (var day in new[] { Town.Today.AddDays(-1), Town.Today.AddDays(1) })
        {
            var answer = await _town.AskAsync(asker, question with { AsOf = day });
            Assert.Equal((RefusalReason.OnlyNumbersOfToday, true, 0), (answer.Refusal?.Reason, answer.Refusal?.IsOfRight, answer.RollUp.Count));
            foreach (var instead in answer.Refusal!.Instead) Assert.Null((await _town.AskAsync(asker, instead)).Refusal);
        }

        Assert.Null((await _town.AskAsync(asker, question with { AsOf = Town.Today })).Refusal);
    }

    [Fact]
    public async Task Last_year_is_answered_by_the_grade_of_its_plan_and_else_by_counting_back()
    {
        // A plan of grade 1 then, of one who is in grade 2 now.
        _town.With("s1", "last year's plan");
        var answer = await _town.AskAsync("p1", new() { AsOf = new(2026, 6, 1), States = Enum.GetValues<PlanState>() });

        // s3 is in kindergarten this year and was not at school the year before.
        Assert.Equal(["s3 NotApplicable", "s2 NoPlan", "s1 MissingConference", "s4 NoPlan"], answer.Rows.Select(row => $"{row.Student.Key} {row.Standing.State}"));
        Assert.Equal(3, answer.Counts.Total.Number);
    }

    [Fact]
    public async Task Last_years_grades_are_counted_back_anew_when_its_plans_arrive()
    {
        // The only plan on file says that nobody has risen.
        _town.With("s4", "last year's plan");
        var record = _town.Picture.Records["s4"];
        Give("s4", record with { Plans = [record.Plans[0] with { Grade = record.Student.Grade }] });
        var question = new PlanQuestion { AsOf = new(2026, 6, 1), States = Enum.GetValues<PlanState>() };
        Assert.Equal("2", Of(await _town.AskAsync("p1", question)));

        _town.With("s1", "last year's plan").With("s4", "last year's plan");
        Assert.Equal("1", Of(await _town.AskAsync("p1", question)));

        static string Of(PlanAnswer answer) => $"{answer.Rows.Single(row => row.Student.Key == "s2").Student.Grade}";
    }

    [Fact]
    public async Task Last_year_is_printed_and_filtered_by_the_grade_of_that_year_and_a_first_day_since_does_not_hide_who_was_here()
    {
        _town.Students = [.. Town.SixStudents.Select(student => student with { EnrolledOn = new(2026, 8, 19) })];
        _town.New();
        _town.With("s1", "last year's plan");
        var answer = await _town.AskAsync("p1", new() { AsOf = new(2026, 6, 1), Grades = [new(1)] });

        Assert.Equal(["s1 1 MissingConference"], answer.Rows.Select(row => $"{row.Student.Key} {row.Student.Grade} {row.Standing.State}"));
        Assert.Equal(1, answer.Counts.Total.Number);
    }

    [Fact]
    public async Task Last_year_is_judged_by_the_school_of_its_plan_and_seen_by_today_s_roster()
    {
        // In grade 7 at the high school now; last year in grade 6 at the elementary school, and another at a school that is not on file any more.
        var high = Town.Panguitch with { Key = "phs", Name = "Panguitch High", ElementaryGrades = [], SecondaryGrades = [.. Enumerable.Range(7, 6).Select(number => new Grade(number))] };
        _town.Schools = [.. _town.Schools, high];
        _town.Students = [.. Town.SixStudents.Select(student => student.Key switch { "s4" => student with { SchoolKey = "phs", Grade = new(7) }, "s5" => student with { SchoolKey = "phs", Grade = new(8) }, _ => student })];
        _town.Staff = [.. _town.Staff, new StaffMember("p2", "Pia", StaffRole.Principal, ["phs"])];
        _town.New();
        foreach (var (student, school) in new[] { ("s4", "pes"), ("s5", "closed") })
        {
            _town.With(student, "last year's plan");
            var record = _town.Picture.Records[student];
            Give(student, record with { Plans = [record.Plans[0] with { SchoolKey = school }] });
        }

        Assert.Equal("bes: s6; pes: s3 s2 s1 s4; phs: s5", await RowsAsync("d1"));
        Assert.Equal("pes: s3 s2 s1 s4", await RowsAsync("d1", "pes"));
        Assert.Equal("pes: s3 s2 s1", await RowsAsync("p1"));
        Assert.Equal("phs: s5", await RowsAsync("p2"));
        var row = (await _town.AskAsync("p2", new() { Kind = QuestionKind.Student, StudentKey = "s4", AsOf = LastYear })).Rows.Single();
        Assert.Equal(("Panguitch Elementary", "6", PlanKind.Sep, PlanState.MissingConference), (row.School.Name, $"{row.Student.Grade}", row.Standing.Kind, row.Standing.State));
        Assert.Equal(3, (await _town.AskAsync("p1", new() { Kind = QuestionKind.AprilReport, AsOf = LastYear })).April!.Rows.Single().Counts.Total.Number);
    }

    [Fact]
    public async Task Next_year_is_answered_by_the_grade_after_this_one()
    {
        Give("s5", new Conference("c9", "s5", "bes", new(2027)) { Status = ConferenceStatus.Scheduled });
        var answer = await _town.AskAsync("p1", new() { AsOf = new(2027, 11, 4), States = Enum.GetValues<PlanState>() });
        Assert.Equal(["s3 1", "s2 3", "s1 3", "s4 7"], answer.Rows.Select(row => $"{row.Student.Key} {row.Student.Grade}"));
        Assert.Equal(PlanState.NotApplicable, answer.Rows[3].Standing.State);
    }

    [Fact]
    public async Task A_roster_that_has_not_moved_up_in_July_still_has_last_year_s_grades()
    {
        foreach (var student in new[] { "s1", "s2" }) _town.With(student, "row");
        _town.GoTo(new(2027, 7, 8));
        var answer = await _town.AskAsync("p1", new() { AsOf = new(2027, 6, 30), States = Enum.GetValues<PlanState>() });
        Assert.Equal(4, answer.Counts.Total.Number);
    }

    [Fact]
    public async Task What_changed_tells_what_was_held_and_what_fell_due_by_its_own_date()
    {
        _town.With("s1", "texts, met 11-02, goals").With("s2", "texts, met 10-20, goals");
        var answer = await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, Since = new(2026, 11, 1) });

        Assert.Equal(["s3", "s1", "s4"], answer.Changes.Select(change => change.Now.Student.Key));
        var element = answer.Changes[1].Before.Standing.Open[0].Element;
        var limited = await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, Since = new(2026, 11, 1), Remarks = PlanRemarks.Retained });
        Assert.Empty(limited.Changes);
        var narrowed = await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, Since = new(2026, 11, 1), States = [PlanState.NoPlan] });
        Assert.Equal((narrowed.CountsBefore!.Total, true), (narrowed.Counts.Total, narrowed.Counts.Total.Number < answer.Counts.Total.Number));
        Assert.Contains("s1", (await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, Since = new(2026, 11, 1), Elements = [element] })).Changes.Select(change => change.Now.Student.Key));
        var (held, late) = (answer.Changes[1], answer.Changes[0]);
        Assert.Equal((1, "FirstConference", 0), (held.Held, string.Join(',', held.Closed.Select(open => open.Element)), held.FellDue.Count()));
        Assert.Equal((0, 0, 7), (late.Held, late.Closed.Count(), late.FellDue.Count()));
        Assert.Equal((PlanState.NotStarted, PlanState.NoPlan), (late.Before.Standing.State, late.Now.Standing.State));
        Assert.Equal((0, 2), (PlanCounts.Missing.Sum(state => answer.CountsBefore![state].Number), PlanCounts.Missing.Sum(state => answer.Counts[state].Number)));
    }

    [Theory]
    [InlineData("s1", true)]
    [InlineData("s2", false)]
    public async Task Of_who_left_or_came_in_between_nothing_is_told_as_closed_held_or_due(string key, bool left)
    {
        _town.Students = [.. Town.SixStudents.Select(student => student.Key != key ? student : left ? student with { LeftOn = new(2026, 11, 3) } : student with { EnrolledOn = new(2026, 11, 3) })];
        _town.New();
        _town.With(key, "met 11-02");
        var change = (await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, Since = new(2026, 11, 2) })).Changes.Single(change => change.Now.Student.Key == key);

        Assert.Equal(left, change.Now.Standing.State == PlanState.NotApplicable);
        Assert.Equal(!left, change.Before.Standing.State == PlanState.NotApplicable);
        Assert.Equal((0, 0, 0), (change.Held, change.Closed.Count(), change.FellDue.Count()));
    }

    [Fact]
    public async Task Without_a_day_what_changed_is_since_a_week_but_not_before_the_school_year()
    {
        Assert.Equal(new(2026, 10, 28), (await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes })).Question.Since);
        Assert.Equal(new(2026, 7, 1), (await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, AsOf = new(2026, 7, 3) })).Question.Since);
    }

    [Theory]
    [InlineData("2026-11-04")]
    [InlineData("2026-12-01")]
    [InlineData("2026-06-30")]
    public async Task A_day_to_compare_with_is_earlier_and_of_the_same_school_year(string since) =>
        Assert.Equal(RefusalReason.NotAnEarlierDay, (await _town.AskAsync("p1", new() { Kind = QuestionKind.Changes, Since = DateOnly.Parse(since, null) })).Refusal!.Reason);

    private async Task<string> RowsAsync(string asker, params string[] schools)
    {
        var answer = await _town.AskAsync(asker, new() { AsOf = LastYear, SchoolKeys = schools, States = Enum.GetValues<PlanState>() });
        return string.Join("; ", answer.Rows.GroupBy(row => row.School.Key).Select(school => $"{school.Key}: {string.Join(' ', school.Select(row => row.Student.Key))}"));
    }

    private void Give(string student, Conference conference) =>
        Give(student, new StudentRecord(Town.SixStudents.Single(one => one.Key == student)) { Conferences = [conference] });

    private void Give(string student, StudentRecord record) =>
        _town.Picture = _town.Picture with { Records = new Dictionary<string, StudentRecord>(_town.Picture.Records) { [student] = record } };

    private async Task<PlanState> StateAsync(string student, DateOnly? asOf) =>
        (await _town.AskAsync("p1", new() { Kind = QuestionKind.Student, StudentKey = student, AsOf = asOf })).Rows.Single().Standing.State;

    private async Task<int> HeldAsync(DateOnly asOf) =>
        (await _town.AskAsync("p1", new() { Kind = QuestionKind.Student, StudentKey = "s1", AsOf = asOf })).Rows.Single().Standing.HeldIndividual;
}
