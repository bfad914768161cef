using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

public sealed class AccessTests
{
    private static readonly Student Mine = new("s1", "Ana", "Nuñez", "pes", new(3)) { TeacherKeys = ["t1"], CounselorKey = "c1" };
    private static readonly Student SameSchool = new("s2", "Ben", "O'Brien", "pes", new(3)) { TeacherKeys = ["t2"], CounselorKey = "c2" };
    private static readonly Student OtherSchool = new("s3", "José María", "Abarca", "bes", new(3)) { TeacherKeys = ["t3"] };

    // role, and whether that person sees and records: an own student, one of the same school, one of another school
    [Theory]
    [InlineData("t1", StaffRole.Teacher, "see+record", "-", "-")]
    [InlineData("c1", StaffRole.Counselor, "see+record", "-", "-")]
    [InlineData("t1", StaffRole.Counselor, "-", "-", "-")]
    [InlineData("c1", StaffRole.Teacher, "-", "-", "-")]
    [InlineData("o1", StaffRole.Office, "see", "see", "-")]
    [InlineData("p1", StaffRole.Principal, "see+record", "see+record", "-")]
    [InlineData("d1", StaffRole.District, "see", "see", "see")]
    [InlineData("x1", (StaffRole)99, "-", "-", "-")]
    public void A_role_sees_and_records_what_its_work_asks_for(string key, StaffRole role, string mine, string sameSchool, string otherSchool)
    {
        var staff = new StaffMember(key, "Somebody", role, ["pes"]);
        Assert.Equal((mine, sameSchool, otherSchool), (May(staff, Mine), May(staff, SameSchool), May(staff, OtherSchool)));
    }

    [Fact]
    public void The_students_offered_are_those_enrolled_by_family_name()
    {
        var roster = new Roster([new("pes", "Panguitch"), new("bes", "Boulder")], [],
            [Mine, SameSchool, OtherSchool, Mine with { Key = "s4", FamilyName = "Zane", LeftOn = new(2026, 10, 1) }, Mine with { Key = "s5", FamilyName = "Allred" }], [], []);
        var day = new DateOnly(2026, 11, 2);

        Assert.Equal(["s5", "s1", "s2"], Access.StudentsOf(new("p1", "Principal", StaffRole.Principal, ["pes"]), roster, day).Select(student => student.Key));
        Assert.Equal(["s5", "s1"], Access.StudentsOf(new("t1", "Teacher", StaffRole.Teacher, ["pes"]), roster, day).Select(student => student.Key));
        Assert.Equal(["s3", "s5", "s1", "s2"], Access.StudentsOf(new("d1", "District", StaffRole.District, []), roster, day).Select(student => student.Key));
    }

    [Fact]
    public void Whoever_left_sees_nobody_and_may_ask_nothing()
    {
        var left = new StaffMember("d1", "District", StaffRole.District, []) { EntraId = "E1", LeftOn = new(2026, 10, 1) };
        var roster = new Roster([], [left], [Mine], [], []);

        Assert.Equal("-", May(left, Mine));
        Assert.Equal(RefusalReason.NoRole, Access.Rule(left with { LeftOn = null }, new PlanQuestion(), roster).Refusal?.Reason);
        Assert.Null(roster.FindStaffByEntraId("e1"));
    }

    [Fact]
    public void An_identity_that_two_share_is_nobodys_until_one_of_them_left()
    {
        StaffMember one = new("t1", "One", StaffRole.Teacher, []) { EntraId = "E1" }, two = new("t2", "Two", StaffRole.District, []) { EntraId = "e1" };
        var both = new Roster([], [two, one], [], [], []);

        Assert.Null(both.FindStaffByEntraId("e1"));
        Assert.Equal(["t1", "t2"], Assert.Single(both.SharedEntraIds).Select(member => member.Key));
        Assert.Equal("t1", new Roster([], [two with { LeftOn = new(2026, 10, 1) }, one], [], [], []).FindStaffByEntraId("e1")?.Key);
    }

    private static string May(StaffMember staff, Student student) =>
        (Access.MaySee(staff, student), Access.MayRecord(staff, student)) switch
        {
            (true, true) => "see+record",
            (true, false) => "see",
            (false, false) => "-",
            _ => "record without seeing",
        };
}
