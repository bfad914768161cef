using SeopBot.Plans;
using SeopBot.Samples;
using SeopBot.SharePoint;
using SeopBot.SharePoint.Lists;

namespace SeopBot.Tests.OneRoster;

/// <summary>The plan history of the sample district, read as the bot reads it.</summary>
public sealed class SampleHistoryTests
{
    private static readonly SchoolYear Year = new(2026);
    private static readonly Lazy<RosterImport> Sample = new(() => ExportFolder.ReadPath(SampleDistrict.Folder).Import!);
    private static readonly Lazy<(Student Student, PlanStanding Standing)[]> Standings = new(() => [.. Evaluate(ExportFolder.Today)]);

    [Fact]
    public void Every_row_can_be_read() => Assert.Empty(new HistoryRows(Sample.Value.History).Refused);

    [Fact]
    public void Every_state_occurs_on_the_day_of_the_demo() =>
        Assert.Equal(Enum.GetValues<PlanState>(), Standings.Value.Select(one => one.Standing.State).Distinct().Order());

    [Fact]
    public void A_counselor_of_Bryce_Valley_High_finds_a_lively_mixture()
    {
        var states = StatesOf("bvhs", [7, 8, 9, 10, 11, 12]);
        foreach (var (state, least) in (ReadOnlySpan<(PlanState, int)>)[(PlanState.Complete, 20), (PlanState.OnTrack, 1), (PlanState.Incomplete, 5), (PlanState.MissingConference, 40), (PlanState.NoPlan, 3)])
            Assert.InRange(states[state], least, 3 * least);
    }

    [Fact]
    public void In_grade_10_of_Panguitch_High_some_are_complete_most_on_track_and_some_lack_the_cluster_or_its_courses()
    {
        var states = StatesOf("phs", [10]);
        Assert.InRange(states[PlanState.Complete], 5, 15);
        Assert.InRange(states[PlanState.OnTrack], 25, 45);
        var late = Standings.Value.Where(one => one is { Student: { SchoolKey: "phs", Grade.Number: 10 }, Standing.State: PlanState.Incomplete })
            .SelectMany(one => one.Standing.Open.Where(open => open.DueOn < ExportFolder.Today)).Select(open => (open.Element, open.Reason)).ToHashSet();
        Assert.Superset(new HashSet<(PlanElement, OpenReason)> { (PlanElement.CareerCluster, OpenReason.NothingWritten), (PlanElement.CoursePlan, OpenReason.NoFittingCourse) }, late);
    }

    [Fact]
    public void Most_reasons_for_which_a_part_can_be_open_occur()
    {
        var met = Standings.Value.SelectMany(one => one.Standing.Open.Concat(one.Standing.Optional)).Select(open => open.Reason).ToHashSet();
        Assert.Equal([OpenReason.WithoutCounselor, OpenReason.SameDay, OpenReason.SameEvent, OpenReason.SeveralStudents], Enum.GetValues<OpenReason>().Except(met).Except([OpenReason.TermMissing, OpenReason.ApprovalsMissing, OpenReason.PrincipalNotTold]));
    }

    [Fact]
    public void Panguitch_and_Boulder_Elementary_have_no_history_their_teachers_write_it_with_the_bot()
    {
        var students = Sample.Value.Students.Where(student => student.SchoolKey is "pes" or "bes").Select(student => student.Key).ToHashSet();
        Assert.DoesNotContain(Sample.Value.History, row => row.Values.TryGetValue("StudentKey", out var student) && students.Contains(student));
    }

    [Fact]
    public void Nothing_in_it_is_later_than_its_last_day()
    {
        string[] columns = ["HeldOn", "CheckedOn", "ClusterOn", "AcknowledgedOn", "PrincipalToldOn", "TrainedOn", "SentAt", "AnsweredAt", "RecordedAt", "AskedAt"];
        Assert.All(Sample.Value.History.SelectMany(row => row.Values).Where(value => columns.Contains(value.Key)), value =>
            Assert.True(string.CompareOrdinal(value.Value, "2026-11-22") < 0, $"{value.Key} {value.Value}"));
    }

    [Fact]
    public void No_text_of_it_names_a_person()
    {
        string[] columns = ["Progress", "Accomplishments", "Strengths", "NeedsAttention", "RequirementsStatus", "Text", "Note", "BehaviorAndHomework", "ParentQuestions", "NextSteps", "Reason", "Topic", "Occupation"];
        var names = Sample.Value.Students.SelectMany(student => new[] { student.GivenName, student.FamilyName })
            .Concat(Sample.Value.Staff.SelectMany(member => member.Name.Split(' '))).Where(name => name.Length > 3).ToHashSet();
        var words = Sample.Value.History.SelectMany(row => row.Values).Where(value => columns.Contains(value.Key)).Select(value => value.Value).Distinct().SelectMany(text => text.Split([' ', '.', ',', ';', '?', ':'])).ToHashSet();
        Assert.False(words.Overlaps(names), string.Join(' ', words.Intersect(names)));
    }

    private static Dictionary<PlanState, int> StatesOf(string school, int[] grades) => Standings.Value
        .Where(one => one.Student.SchoolKey == school && grades.Contains(one.Student.Grade.Number)).CountBy(one => one.Standing.State).ToDictionary();

    private static IEnumerable<(Student, PlanStanding)> Evaluate(DateOnly asOf)
    {
        var import = Sample.Value;
        var rows = import.History.ToLookup(row => row.List, row => ListPlan.Of(row.List).ReadRecord(new ListRow("", "", null, row.Values.ToDictionary(value => value.Key, value => (string?)value.Value))));
        var roster = new Roster(import.Schools, import.Staff, import.Students, import.Contacts, import.Windows) 
        {
            CreditRules = [.. rows["CreditRules"].Cast<CreditRule>()],
            Courses = new CourseCatalog([.. rows["Courses"].Cast<Course>()]),
        };
        var plans = rows["Plans"].Cast<Plan>().ToLookup(row => row.StudentKey);
        var conferences = rows["Conferences"].Cast<Conference>().ToLookup(row => row.StudentKey);
        var goals = rows["Goals"].Cast<Goal>().ToLookup(row => row.StudentKey);
        var checks = rows["GoalChecks"].Cast<GoalCheck>().ToLookup(row => row.StudentKey);
        var courses = rows["CoursePlan"].Cast<PlannedCourse>().ToLookup(row => row.StudentKey);
        var invitations = rows["Invitations"].Cast<Invitation>().ToLookup(row => row.StudentKey);
        var assessments = import.Assessments.ToLookup(result => result.StudentKey);
        foreach (var student in import.Students)
        {
            var record = new StudentRecord(student)
            {
                Plans = [.. plans[student.Key]], Conferences = [.. conferences[student.Key]], Goals = [.. goals[student.Key]], Checks = [.. checks[student.Key]],
                Courses = [.. courses[student.Key]], Invitations = [.. invitations[student.Key]], Assessments = [.. assessments[student.Key]], Contacts = [.. roster.ContactsOf(student.Key)],
            };
            yield return (student, new SchoolPolicy(roster.SchoolOf(student.SchoolKey), Year, roster).Evaluate(record, asOf));
        }
    }
}
