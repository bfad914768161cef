using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.Tests.SharePoint;

/// <summary>What is written into the lists of the SEOP is read again.</summary>
public sealed class ListTests
{
    private static readonly Plan Seop = new("s-1", "phs", new SchoolYear(2026), PlanKind.Seop, new Grade(10))
    {
        Progress = "On track",
        RequirementsStatus = "14 of 24 credits",
        Cluster = new ClusterChoice("utah13", "HS", "Health Science", new DateOnly(2026, 10, 5), "t-1"),
        PostSecondaryEducation = "Two years of college",
        Occupation = "Nurse",
        EarlyGraduation = new EarlyGraduation(true) { Term = "January", Credits = "Summer school;\nonline", PrincipalToldOn = new DateOnly(2026, 10, 6), Approvals = ["student", "parent"] },
        Acknowledgment = new Acknowledgment(3, "p-1", new DateOnly(2026, 10, 7)),
        Version = 3,
    };

    [Fact]
    public void A_SEOP_with_everything() => AssertSame(ListPlan.Plans, Seop);

    [Fact]
    public void A_plan_with_nothing() => AssertSame(ListPlan.Plans, new Plan("s-1", "phs", new SchoolYear(2026), PlanKind.Sep, new Grade(0)));

    [Fact]
    public void Who_does_not_mean_to_graduate_early_has_said_so() => AssertSame(ListPlan.Plans, Seop with { EarlyGraduation = new EarlyGraduation(false) });

    [Fact]
    public void A_small_group() => AssertSame(ListPlan.Conferences, new Conference("c-1", "s-1", "phs", new SchoolYear(2026))
    {
        Kind = ConferenceKind.Group, EventKey = "e-1", Invited = 5, Status = ConferenceStatus.Held, HeldOn = new DateOnly(2026, 10, 7), Length = TimeSpan.FromMinutes(40), StaffKeys = ["t-1", "t-2"],
    });

    [Fact]
    public void A_course_of_a_plan() => AssertSame(ListPlan.CoursePlan, new PlannedCourse("k-1", "s-1", "0801", "Biology", new Grade(10), CourseStatus.InProgress)
    {
        Credits = 0.5m, Area = "Science", Clusters = ["Health Science", "Agriculture"],
    });

    [Theory]
    [InlineData(InvitationAnswer.NoAnswer)]
    [InlineData(InvitationAnswer.Accepted)]
    [InlineData(InvitationAnswer.Declined)]
    [InlineData(InvitationAnswer.Undeliverable)]
    public void An_invitation(InvitationAnswer answer) => AssertSame(ListPlan.Invitations, new Invitation("i-1", "s-1", "p-1", new DateOnly(2026, 10, 1), answer)
    {
        WindowKey = "phs:2026-10-05", Channel = "email", Language = "es",
    });

    [Fact]
    public void A_course_on_offer() => AssertSame(ListPlan.Courses, new Course("phs", "AN11", "Anatomy") { Credits = 0.5m, Area = "Science", Clusters = ["Health Science"], Grades = [new(11), new(12)] });

    [Fact]
    public void A_rule_of_credits() => AssertSame(ListPlan.CreditRules, new CreditRule(2029, "Language Arts", 4m, "R277-700"));

    [Fact]
    public void An_excused_test_needs_no_day_and_any_other_does()
    {
        var fields = new Dictionary<string, string?> { ["Key"] = "a-1", ["StudentKey"] = "s-1", ["Instrument"] = "RISE", ["Excused"] = "true" };
        var excused = ListPlan.Assessments.Read(new ListRow("1", "", null, fields)).Result;
        Assert.Equal((true, null), (excused.Excused, excused.TakenOn));

        fields["TakenOn"] = "2026-04-21";
        Assert.Equal(new DateOnly(2026, 4, 21), ListPlan.Assessments.Read(new ListRow("1", "", null, fields)).Result.TakenOn);

        (fields["Excused"], fields["TakenOn"]) = ("false", null);
        Assert.Equal("TakenOn", Assert.Throws<UnreadableRowException>(() => ListPlan.Assessments.Read(new ListRow("1", "", null, fields))).Column);
    }

    [Fact]
    public void A_test_result() => AssertSame(ListPlan.Assessments, new ListedAssessment(new Assessment("a-1", "s-1", "RISE", "math", "year", new DateOnly(2026, 4, 21)) { Score = 310, Level = "Proficient" }, "phs"));

    [Fact]
    public void A_training() => AssertSame(ListPlan.Training, new TrainingSession("r-1", "t-1", PlanKind.Seop, new DateOnly(2026, 8, 13)) { Topic = "Goals" });

    [Theory]
    [InlineData("2026-10-02T05:59:59Z", 1)]
    [InlineData("2026-10-02T06:00:00Z", 2)]
    public void An_invitation_is_of_the_day_at_the_school(string sentAt, int day)
    {
        var fields = new Dictionary<string, string?> { ["Key"] = "i-1", ["StudentKey"] = "s-1", ["ContactKey"] = "p-1", ["SentAt"] = sentAt };
        Assert.Equal(new DateOnly(2026, 10, day), ListPlan.Invitations.Read(new ListRow("1", "", null, fields)).SentOn);
    }

    // Records hold lists, which are not equal by content; their rows are.
    private static void AssertSame<T>(SchoolList<T> list, T record) where T : class
    {
        var written = list.Write(record);
        var read = list.Read(new ListRow("", "", null, written.Where(field => field.Value is not null).ToDictionary()));
        Assert.Equal(written, list.Write(read));
    }
}
