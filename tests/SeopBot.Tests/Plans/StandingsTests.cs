using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>A new picture costs only the students in whom it differs.</summary>
public sealed class StandingsTests
{
    private static readonly SchoolDay Day = new(Town.Today, Town.Today);

    private readonly Standings _standings = new();
    private readonly Town _town = new Town(Town.SixStudents).With("s1", "texts").With("s3", "met 11-02");

    [Fact]
    public void The_same_picture_and_day_is_evaluated_once()
    {
        var first = _standings.On(_town.Picture, Day);
        Assert.Equal(6, first.Evaluated);
        Assert.Same(first, _standings.On(_town.Picture, Day));
    }

    [Fact]
    public void Only_the_student_whose_record_is_another_object_is_evaluated_again()
    {
        var before = _standings.On(_town.Picture, Day);
        var after = _standings.On(_town.With("s2", "row").Picture, Day);
        Assert.Equal(1, after.Evaluated);
        Assert.Equal((PlanState.NoPlan, PlanState.MissingConference), (StateOf(before, "s2"), StateOf(after, "s2")));
        Assert.Same(before.Find("s1"), after.Find("s1"));
    }

    [Fact]
    public void A_roster_read_again_with_the_same_rows_evaluates_nobody()
    {
        _standings.On(_town.Picture, Day);
        _town.Schools = [.. _town.Schools.Select(school => school with { ElementaryGrades = [.. school.ElementaryGrades], ApprovedTests = [] })];
        _town.Students = [.. _town.Students.Select(student => student with { TeacherKeys = [.. student.TeacherKeys] })];
        Assert.Equal(0, _standings.On(_town.New(), Day).Evaluated);
    }

    [Theory]
    [InlineData("a window", 4)]
    [InlineData("a setting", 2)]
    [InlineData("a student's grade", 1)]
    [InlineData("a student's teacher", 1)]
    [InlineData("a new student", 1)]
    [InlineData("a credit rule", 6)]
    [InlineData("a course on offer", 6)]
    [InlineData("a member of staff", 0)]
    public void What_changed_in_the_roster_is_evaluated_again(string what, int evaluated)
    {
        _standings.On(_town.Picture, Day);
        Change(what);
        _town.New();
        if (what == "a credit rule") _town.Picture = _town.Picture with { Roster = Again(rules: [new(2030, "Science", 3)]) };
        if (what == "a course on offer") _town.Picture = _town.Picture with { Roster = Again(courses: [new("pes", "AN11", "Anatomy")]) };
        Assert.Equal(evaluated, _standings.On(_town.Picture, Day).Evaluated);
    }

    [Fact]
    public void A_student_with_a_conference_of_a_school_whose_settings_changed_is_evaluated_again()
    {
        Assert.Equal(1, _standings.On(_town.With("s1", "met 11-02 without student at bes").Picture, Day).Find("s1")!.Standing.HeldIndividual);
        Change("a setting");
        var after = _standings.On(_town.New(), Day);
        Assert.Equal((3, 0), (after.Evaluated, after.Find("s1")!.Standing.HeldIndividual));
    }

    [Fact]
    public void Where_the_band_rule_asks_for_a_counselor_a_changed_role_is_evaluated_again()
    {
        _town.Schools = [Town.Panguitch, Town.Boulder with { CountingRule = CountingRule.Band }];
        _standings.On(_town.New(), Day);
        _town.Staff = [.. _town.Staff.Select(member => member.Key == "t3" ? member with { Role = StaffRole.Counselor } : member)];
        Assert.Equal(2, _standings.On(_town.New(), Day).Evaluated);
    }

    [Theory]
    [InlineData(9, 2026)]
    [InlineData(10, 2025)]
    public void What_a_tenth_of_the_students_have_on_file_tells_of_the_others(int ofLastYear, int keptSince)
    {
        var records = Enumerable.Range(0, 100).ToDictionary(number => $"s{number}", number =>
            History.Read(number <= ofLastYear ? "row, last year's plan" : "row", Town.SixStudents[0] with { Key = $"s{number}" }));
        Assert.Equal(new SchoolYear(keptSince), (_town.Picture with { Records = records }).KeptSince());
        Assert.Null((_town.Picture with { Records = new Dictionary<string, StudentRecord>() }).KeptSince());
    }

    [Fact]
    public void Some_days_are_kept_and_the_one_longest_not_asked_for_is_let_go()
    {
        var days = Enumerable.Range(1, Standings.DaysKept).Select(day => _standings.On(_town.Picture, On(day))).ToList();
        Assert.Same(days[0], _standings.On(_town.Picture, On(1)));
        _standings.On(_town.Picture, On(Standings.DaysKept + 1));
        Assert.Same(days[0], _standings.On(_town.Picture, On(1)));
        Assert.NotSame(days[1], _standings.On(_town.Picture, On(2)));
    }

    [Fact]
    public void Today_is_kept_however_many_other_days_are_asked_about()
    {
        var today = _standings.On(_town.Picture, Day);
        for (var day = 1; day <= 2 * Standings.DaysKept; day++) _standings.On(_town.Picture, On(day));
        Assert.Same(today, _standings.On(_town.Picture, Day));
    }

    [Fact]
    public void Students_of_whom_the_same_is_to_be_said_share_one_standing()
    {
        var standings = _standings.On(_town.With("s1", "row").With("s2", "row").Picture, Day);
        Assert.Same(standings.Find("s1")!.Standing, standings.Find("s2")!.Standing);
        Assert.NotEqual(StateOf(standings, "s1"), StateOf(standings, "s3"));
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_evaluation()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => _standings.On(_town.Picture, On(number % 2)))));
        Assert.Equal(2, answers.Distinct().Count());
    }

    [Fact]
    public void Each_student_has_the_row_that_the_policy_gives_alone()
    {
        var standings = _standings.On(_town.With("s4", "texts, met 11-02, goals").Picture, Day);
        foreach (var student in _town.Students)
        {
            var alone = new SchoolPolicy(_town.Picture.Roster.SchoolOf(student.SchoolKey), Day.Year, _town.Picture.Roster).Evaluate(_town.Picture.RecordOf(student), Day.Day);
            Assert.Equal((alone.State, alone.HeldIndividual, string.Join(';', alone.Open)), (StateOf(standings, student.Key), standings.Find(student.Key)!.Standing.HeldIndividual, string.Join(';', standings.Find(student.Key)!.Standing.Open)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    public void A_district_without_students_or_with_one_has_its_rows(string students)
    {
        var town = new Town(students == "one" ? [Town.SixStudents[0]] : []);
        Assert.Equal(town.Students.Count, _standings.On(town.Picture, Day).All.Count);
        Assert.Empty(_standings.On(town.Picture, Day).OfSchool("bes"));
    }

    private void Change(string what)
    {
        switch (what)
        {
            case "a window":
                _town.Windows = [.. _town.Windows.Skip(1)];
                break;
            case "a setting":
                _town.Schools = [Town.Panguitch, Town.Boulder with { StudentMustAttendSep = !Town.Boulder.StudentMustAttendSep }];
                break;
            case "a student's grade":
                _town.Students = [.. _town.Students.Select(student => student.Key == "s1" ? student with { Grade = new(3) } : student)];
                break;
            case "a student's teacher":
                _town.Students = [.. _town.Students.Select(student => student.Key == "s1" ? student with { TeacherKeys = ["t1", "t2"] } : student)];
                break;
            case "a new student":
                _town.Students = [.. _town.Students, new Student("s0", "Abe", "Aaron", "bes", new(4))];
                break;
            case "a member of staff":
                _town.Staff = [.. _town.Staff.Skip(1)];
                break;
        }
    }

    private Roster Again(CreditRule[]? rules = null, Course[]? courses = null) =>
        new(_town.Schools, _town.Staff, _town.Students, [], _town.Windows) { CreditRules = rules ?? [], Courses = courses is null ? CourseCatalog.Empty : new CourseCatalog(courses) };

    private static SchoolDay On(int day) => Day with { Day = Town.Today.AddDays(day) };

    private static PlanState StateOf(DayStandings standings, string student) => standings.Find(student)!.Standing.State;
}
