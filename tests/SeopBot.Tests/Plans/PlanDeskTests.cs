using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

public sealed class PlanDeskTests
{
    private static readonly PlanState[] AllStates = Enum.GetValues<PlanState>();

    private readonly Town _town = new(Town.SixStudents);

    [Fact]
    public async Task Students_come_by_school_key_grade_family_name_and_first_name()
    {
        var answer = await _town.AskAsync("d1", new() { States = AllStates });
        Assert.Equal(["s5", "s6", "s3", "s2", "s1", "s4"], Keys(answer));
    }

    [Fact]
    public async Task Accents_and_small_letters_do_not_send_a_name_to_the_end()
    {
        var town = new Town([.. new[] { "Zane", "Ñuñez", "Nash", "de Leon", "O'Brien", "Oakley", "Adams" }.Select((name, index) => new Student($"s{index}", "Al", name, "pes", new(2)))]);
        var answer = await town.AskAsync(null, new() { States = AllStates });
        Assert.Equal(["Adams", "de Leon", "Nash", "Ñuñez", "O'Brien", "Oakley", "Zane"], answer.Rows.Select(row => row.Student.FamilyName));
    }

    [Fact]
    public async Task Missing_are_those_with_something_open_and_due_of_all_who_are_counted()
    {
        _town.With("s1", "texts, met 11-02, goals").With("s2", "row").With("s3", "met 11-02").With("s4", "texts, met 11-02, met 11-03, goals, checked 11-03");
        var answer = await _town.AskAsync("d1", new());

        // Boulder has no window here, so nothing is due before 31 May.
        Assert.Equal(["s3 Incomplete", "s2 MissingConference"], answer.Rows.Select(row => $"{row.Student.Key} {row.Standing.State}"));
        Assert.Equal(
            [(PlanState.Complete, 1), (PlanState.OnTrack, 1), (PlanState.NotStarted, 2), (PlanState.Incomplete, 1), (PlanState.MissingConference, 1), (PlanState.NoPlan, 0), (PlanState.NotApplicable, 0)],
            AllStates.Select(state => (state, answer.Counts[state].Number)));
        Assert.Equal((6, 2, 2), (answer.Counts.Total.Number, PlanCounts.Missing.Sum(state => answer.Counts[state].Number), answer.Listed.Number));
        Assert.Equal(["3.1.3.1 2 Progress,Accomplishments,Strengths,NeedsAttention", "3.1.3.2 1 FirstConference", "3.1.3.3 2 EducationGoal,CareerGoal"],
            answer.Counts.ByClause.Select(clause => $"{clause.Clause} {clause.Students} {string.Join(',', clause.Elements)}"));
    }

    [Fact]
    public async Task A_row_names_what_is_late_or_asked_for_and_all_that_is_open_when_nothing_is()
    {
        _town.With("s2", "met 11-02").With("s5", "row");
        var answer = await _town.AskAsync("d1", new());
        Assert.Equal([6, 7, 7, 7], answer.Rows.Select(row => answer.Named(row).Count).Order());

        var asked = await _town.AskAsync("d1", new() { Elements = [PlanElement.SecondConference] });
        Assert.Equal(7, asked.Named(asked.Rows.Single(row => row.Student.Key == "s2")).Count);
        Assert.Equal(9, answer.Named((await _town.AskAsync("d1", new() { States = [PlanState.OnTrack] })).Rows.Single()).Count);
    }

    [Theory]
    [InlineData("s1,s2,s3,s4", PlanElement.SecondConference, PlanElement.Monitoring)]
    [InlineData("s1", PlanElement.Monitoring)]
    [InlineData("", PlanElement.CareerCluster)]
    public async Task Asked_for_parts_lists_whoever_has_one_of_them_open_late_or_not(string expected, params PlanElement[] elements)
    {
        foreach (var student in new[] { "s2", "s3", "s4" }) _town.With(student, "texts, met 11-02, goals, checked 11-03");
        _town.With("s1", "texts, met 11-02, goals");
        var answer = await _town.AskAsync("p1", new() { Elements = elements });
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Keys(answer).Order());
    }

    [Theory]
    [InlineData("s1", PlanElement.SecondConference, PlanElement.Monitoring)]
    [InlineData("s1,s2,s3,s4", PlanElement.SecondConference, PlanElement.CareerCluster)]
    public async Task Asked_for_all_of_the_parts_lists_who_has_every_one_of_them_open_that_the_plan_has(string expected, params PlanElement[] elements)
    {
        foreach (var student in new[] { "s2", "s3", "s4" }) _town.With(student, "texts, met 11-02, goals, checked 11-03");
        _town.With("s1", "texts, met 11-02, goals");
        Assert.Equal(expected.Split(','), Keys(await _town.AskAsync("p1", new() { Elements = elements, AllOpen = true })).Order());
    }

    [Fact]
    public async Task Who_has_no_cluster_is_listed_also_where_it_is_not_due_yet()
    {
        _town.Schools = [Town.Panguitch, Town.Boulder with { SecondaryGrades = [new(7), new(8), new(9), new(10)] }];
        _town.Students = [.. Enumerable.Range(7, 4).Select(grade => new Student($"s{grade}", "Al", "Adams", "bes", new(grade)))];
        _town.New();
        var answer = await _town.AskAsync("d1", new() { Elements = [PlanElement.CareerCluster] });
        Assert.Equal(["s7", "s8", "s9", "s10"], Keys(answer));
        Assert.Equal([PlanElement.CareerCluster], answer.Named(answer.Rows[0]).Select(open => open.Element));
    }

    [Fact]
    public async Task How_many_are_done_is_a_number_and_how_many_are_there_is_all_of_them()
    {
        _town.With("s4", "texts, met 11-02, met 11-03, goals, checked 11-03");
        Assert.Equal(1, (await _town.AskAsync("p1", new() { Kind = QuestionKind.Count, States = [PlanState.Complete] })).Listed.Number);
        Assert.Equal(4, (await _town.AskAsync("p1", new() { Kind = QuestionKind.Count })).Listed.Number);
    }

    [Fact]
    public async Task Who_left_is_listed_only_where_not_applicable_is_asked_for()
    {
        _town.Students = [.. Town.SixStudents.Select(student => student.Key == "s1" ? student with { LeftOn = Town.Today } : student)];
        _town.New();
        Assert.Equal(["s3", "s2", "s4"], Keys(await _town.AskAsync("p1", new())));
        var all = await _town.AskAsync("p1", new() { States = AllStates });
        Assert.Equal(["s3", "s2", "s1", "s4"], Keys(all));
        Assert.Equal(3, all.Counts.Total.Number);
    }

    [Fact]
    public async Task The_answer_says_what_it_is_an_answer_to()
    {
        var teacher = await _town.AskAsync("t1", new() { Grades = [new(2)] });
        Assert.True(teacher.Question.Own);
        var principal = await _town.AskAsync("p1", new() { Own = true });
        Assert.Equal((false, "pes"), (principal.Question.Own, principal.Question.SchoolKeys.Single()));
        Assert.Equal((Town.Today, _town.Picture.ReadAt), (principal.AsOf, principal.ReadAt));
    }

    [Fact]
    public async Task An_explanation_has_a_finding_for_every_part_or_a_refusal()
    {
        _town.With("s1", "texts");
        var told = await _town.Desk.ExplainAsync(_town.Who("t1"), "s1", null, default);
        Assert.Equal((9, 4), (told.Findings.Count, told.Findings.Count(finding => finding.State == FindingState.Met)));
        Assert.Equal(PlanState.MissingConference, told.Row!.Standing.State);

        var refused = await _town.Desk.ExplainAsync(_town.Who("t1"), "s5", null, default);
        Assert.Equal((RefusalReason.OtherStudent, null, 0), (refused.Refusal!.Reason, refused.Row, refused.Findings.Count));
    }

    [Fact]
    public async Task A_refusal_names_what_can_be_asked_instead_and_that_is_answered()
    {
        foreach (var (asker, question) in new[]
        {
            ("t1", new PlanQuestion { SchoolKeys = ["bes"] }), ("t1", new() { StaffKeys = ["t2"] }), ("t1", new() { Kind = QuestionKind.AprilReport }),
            ("c1", new() { Kind = QuestionKind.Student, StudentKey = "s5" }), ("p1", new() { SchoolKeys = ["bes"], Elements = [PlanElement.Progress] }),
            ("p1", new() { Kind = QuestionKind.Count, SchoolKeys = ["bes"], Grades = [new(4)] }), ("o1", new() { Kind = QuestionKind.RollUp, SchoolKeys = ["bes"] }),
            ("p1", new() { AsOf = new(1999, 9, 9) }),
        })
        {
            var refused = await _town.AskAsync(asker, question);
            Assert.NotNull(refused.Refusal);
            Assert.Empty(refused.Rows);
            Assert.NotEmpty(refused.Refusal.Instead);
            foreach (var other in refused.Refusal.Instead) Assert.Null((await _town.AskAsync(asker, other)).Refusal);
        }
    }

    [Fact]
    public async Task A_refusal_of_right_is_a_row_of_the_disclosure_log()
    {
        var at = new DateTimeOffset(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);
        var student = (await _town.AskAsync("t1", new() { Kind = QuestionKind.Student, StudentKey = "s5" })).Refusal!;
        Assert.Equal(new Disclosure("s5", at, "t1", "teacher", "plan", "refused: not on the roster"), student.ToDisclosure(_town.Who("t1"), at));
        var school = (await _town.AskAsync("p1", new() { SchoolKeys = ["bes"] })).Refusal!;
        Assert.Equal(new Disclosure("", at, "p1", "principal", "plans of school bes", "refused: not on the roster"), school.ToDisclosure(_town.Who("p1"), at));
        Assert.True(student.IsOfRight && school.IsOfRight);
        Assert.False((await _town.AskAsync("p1", new() { SchoolKeys = ["nowhere"] })).Refusal!.IsOfRight);
    }

    private static IEnumerable<string> Keys(PlanAnswer answer) => answer.Rows.Select(row => row.Student.Key);
}
