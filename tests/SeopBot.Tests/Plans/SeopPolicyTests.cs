using System.Text.RegularExpressions;
using SeopBot.Plans;
using SeopBot.Tests.House;

namespace SeopBot.Tests.Plans;

public sealed partial class SeopPolicyTests
{
    private const string Table = "tests/SeopBot.Tests/Plans/SeopCases.md";

    /// <summary>The lines of SeopCases.md, by what they are called.</summary>
    private static readonly Dictionary<string, string[]> Cases = MarkdownTable.Rows(Repository.Read(Table)).ToDictionary(cells => cells[0]);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_of_the_table_stands_as_it_says(string name)
    {
        var cells = Cases[name];
        var standing = Ask(cells);
        Assert.Equal(string.Join(" | ", cells.Skip(5)), Told(standing));
    }

    [Fact]
    public void The_table_has_every_state_part_reason_and_remark()
    {
        var standings = Cases.Values.Select(Ask).ToList();
        var parts = standings.SelectMany(standing => standing.Open.Concat(standing.Optional)).ToList();

        Assert.True(Cases.Count >= 120);
        Assert.Empty(Enum.GetValues<PlanState>().Except(standings.Select(standing => standing.State)));
        Assert.Empty(Enum.GetValues<PlanElement>().Where(element => element is not (PlanElement.NeedsAttention or PlanElement.FirstConference or PlanElement.SecondConference or PlanElement.EducationGoal or PlanElement.CareerGoal or PlanElement.Monitoring)).Except(parts.Select(part => part.Element)));
        Assert.Empty(Enum.GetValues<OpenReason>().Where(reason => reason is not (OpenReason.SameDay or OpenReason.NoGoal or OpenReason.GoalWithoutOwnerOrDate or OpenReason.MonitorsMissing or OpenReason.NotChecked)).Except(parts.Select(part => part.Reason)));
        Assert.All(Enum.GetValues<PlanRemarks>(), remark => Assert.Contains(standings, standing => standing.Remarks.HasFlag(remark)));
    }

    [Fact]
    public void Every_part_names_the_clause_it_rests_on() => Assert.Equal(
        [
            "3.2.3.1 Progress", "3.2.3.1 Accomplishments", "3.2.3.1 Strengths", "3.2.3.1 Requirements", "3.2.3.2 ApprovedTest", "3.2.3.3 CareerCluster", "3.2.3.3 CoursePlan",
            "3.2.3.4 PostSecondaryEducation", "3.2.3.4 Occupation", "3.2.3.5 ParentOpportunity", "3.2.3.5 IndividualConference", "3.2.3.5 GroupConference", "3.2.3.6 EarlyGraduation", "R277-462-5 Acknowledgment",
        ],
        Asked("Dixie", "grade 10", "early, row", "11-09").Select(finding => $"{finding.Clause} {finding.Element}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_explanation_says_the_same(string name)
    {
        var cells = Cases[name];
        var standing = Ask(cells);
        var findings = Asked(cells[1], cells[2], cells[3], cells[4]);

        Assert.Equal(standing.Open, findings.Where(finding => finding.State == FindingState.Open).Select(finding => finding.Open));
        Assert.Equal(standing.Optional, findings.Where(finding => finding.State == FindingState.Optional).Select(finding => finding.Open));
        Assert.Equal(standing.Remarks.HasFlag(PlanRemarks.CarriedForward), findings.Any(finding => finding.State == FindingState.Carried));
        Assert.All(findings.Where(finding => finding.State is FindingState.Met or FindingState.Carried or FindingState.Excused), finding => Assert.Contains(finding.Evidence, found => found.Fault is null));
    }

    private static IReadOnlyList<Finding> Asked(string school, string student, string history, string asOf) =>
        SeopHistory.School(school).Explain(SeopHistory.Read(history, SeopHistory.Student(student)), History.Day(asOf));

    private static PlanStanding Ask(string[] cells) =>
        SeopHistory.School(cells[1]).Evaluate(SeopHistory.Read(cells[3], SeopHistory.Student(cells[2])), History.Day(cells[4]));

    private static string Told(PlanStanding standing) => string.Join(" | ",
        Lower(standing.State.ToString()), Told(standing.Open), Told(standing.Optional), Told(standing.Remarks),
        $"{standing.HeldIndividual} + {standing.HeldGroup}", $"{standing.Due}");

    private static string Told(PlanRemarks remarks) => remarks == PlanRemarks.None ? "-" : Spaced(remarks.ToString());

    private static string Told(IReadOnlyList<OpenElement> open) => open.Count == 0
        ? "-"
        : string.Join("; ", open.GroupBy(part => part.DueOn).OrderBy(day => day.Key).Select(day => $"{Day(day.Key)}: {string.Join(", ", day.Select(Name)).Replace("progress, accomplishments, strengths", "texts", StringComparison.Ordinal)}"));

    private static string Day(DateOnly day) => SchoolYear.Of(day) == History.Year ? $"{day:MM-dd}" : $"{day:yyyy-MM-dd}";

    private static string Name(OpenElement part)
    {
        var name = part.Element switch
        {
            PlanElement.ApprovedTest => "test",
            PlanElement.CareerCluster => "cluster",
            PlanElement.CoursePlan => "courses",
            PlanElement.PostSecondaryEducation => "education",
            PlanElement.ParentOpportunity => "invitation",
            PlanElement.IndividualConference => "individual",
            PlanElement.GroupConference => "group",
            PlanElement.Acknowledgment => "signature",
            var element => Spaced(element.ToString()),
        };
        return part.Reason is OpenReason.NothingWritten or OpenReason.NotHeld or OpenReason.NotInvited or OpenReason.NotAcknowledged ? name : $"{name} ({Spaced(part.Reason.ToString())})";
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Spaced(string name) => Capital().Replace(name, " $0").Replace("  ", " ", StringComparison.Ordinal).Trim().ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
