using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>Staff whom the matrix does not know: with two schools, with none, without a caseload, with another role than yesterday.</summary>
public sealed class UnusualStaffTests
{
    private readonly Town _town = new(Town.SixStudents);

    [Fact]
    public async Task A_teacher_of_two_schools_is_asked_about_one_of_them()
    {
        _town.Students = [.. Town.SixStudents.Select(student => student.Key == "s5" ? student with { TeacherKeys = ["t3", "t1"] } : student)];
        Hire(_town.Who("t1") with { SchoolKeys = ["pes", "bes"] });
        Assert.Equal("s5,s2,s1", await ListedAsync("t1", new()));
        Assert.Equal("s5", await ListedAsync("t1", new() { SchoolKeys = ["bes"] }));
    }

    [Theory]
    [InlineData("t1", "s2,s1")]
    [InlineData("c1", "s3,s1")]
    [InlineData("o1", "")]
    [InlineData("p1", "")]
    public async Task Without_a_school_classes_and_caseload_still_hold_and_a_school_s_staff_have_nobody(string asker, string listed)
    {
        Hire(_town.Who(asker) with { SchoolKeys = [] });
        Assert.Equal(listed, await ListedAsync(asker, new()));
        Assert.Equal(RefusalReason.OtherSchool, (await _town.AskAsync(asker, new() { SchoolKeys = ["pes"] })).Refusal!.Reason);
        var report = await _town.AskAsync(asker, new() { Kind = QuestionKind.AprilReport });
        Assert.NotNull(report.Refusal);
        Assert.Null(report.April);
    }

    [Fact]
    public async Task A_counselor_without_a_caseload_has_nobody_by_name_and_the_school_s_numbers()
    {
        Hire(new StaffMember("c9", "Cass", StaffRole.Counselor, ["pes"]));
        var own = await _town.AskAsync("c9", new());
        Assert.Equal((null, 0, 0), (own.Refusal, own.Counts.Total.Number, own.Rows.Count));
        var school = await _town.AskAsync("c9", new() { Kind = QuestionKind.Count, SchoolKeys = ["pes"] });
        Assert.Equal((null, Tally.Withheld), (school.Refusal, school.Counts.Total));
    }

    [Fact]
    public async Task The_role_is_the_one_that_the_roster_has_now()
    {
        var yesterday = _town.Who("p1");
        Hire(yesterday with { Role = StaffRole.Teacher });
        Assert.Empty((await _town.Desk.AskAsync(yesterday, new() { States = Enum.GetValues<PlanState>() }, default)).Rows);
        _town.Staff = [.. _town.Staff.Where(member => member.Key != "p1")];
        _town.New();
        Assert.Equal(RefusalReason.NoRole, (await _town.Desk.AskAsync(yesterday, new(), default)).Refusal!.Reason);
    }

    private void Hire(StaffMember hired)
    {
        _town.Staff = [.. _town.Staff.Where(member => member.Key != hired.Key), hired];
        _town.New();
    }

    private async Task<string> ListedAsync(string asker, PlanQuestion question) =>
        string.Join(',', (await _town.AskAsync(asker, question with { States = Enum.GetValues<PlanState>() })).Rows.Select(row => row.Student.Key));
}
