using System.Text.RegularExpressions;
using SeopBot.Plans;
using SeopBot.Tests.House;

namespace SeopBot.Tests.Plans;

public sealed partial class SepPolicyTests
{
    /// <summary>The lines of SepCases.md, by what they are called.</summary>
    private static readonly Dictionary<string, string[]> Cases = MarkdownTable.Rows(Repository.Read("tests/SeopBot.Tests/Plans/SepCases.md")).ToDictionary(cells => cells[0]);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_of_the_table_stands_as_it_says(string name)
    {
        var cells = Cases[name];
        var (school, windows) = History.School(cells[1]);
        var record = SeopHistory.Read(cells[3], History.Student(cells[2], cells[1]));
        var standing = History.Policy(school, windows).Evaluate(record, History.Day(cells[4]));

        var state = standing.State.ToString();
        Assert.Equal(
            string.Join(" | ", cells.Skip(5)),
            string.Join(" | ", char.ToLowerInvariant(state[0]) + state[1..], Told(standing.Open), Told(standing.Remarks), $"{standing.HeldIndividual}", $"{standing.Due}"));
    }

    [Fact]
    public void The_table_has_at_least_forty_cases_and_every_state() => Assert.True(
        Cases.Count >= 40 && Enum.GetNames<PlanState>().All(state => Cases.Values.Any(cells => cells[5].Equals(state, StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void Every_open_part_names_its_clause_of_the_policy()
    {
        var (school, windows) = History.School("Washington");
        var open = History.Policy(school, windows).Evaluate(History.Read("-", History.Student("grade 3", "Washington")), History.Day("11-04")).Open;

        Assert.Equal(
            ["3.1.3.1", "3.1.3.1", "3.1.3.1", "3.1.3.1", "3.1.3.2", "3.1.3.2", "3.1.3.3", "3.1.3.3", "3.1.3.3"],
            open.Select(part => part.Clause));
        Assert.Equal(Enum.GetValues<PlanElement>().Take(9), open.Select(part => part.Element));
    }

    [Theory]
    [InlineData("enrolled 01-12", "02-10", true)]
    [InlineData("enrolled 01-12", "02-11", false)]
    [InlineData("enrolled 2025-08-20", "11-04", false)]
    public void Who_came_less_than_thirty_days_ago_is_shown_separately(string came, string asOf, bool justArrived)
    {
        var (school, windows) = History.School("Washington");
        var record = History.Read("row", History.Student("grade 3, " + came, "Washington"));
        var standing = History.Policy(school, windows).Evaluate(record, History.Day(asOf));

        Assert.Equal(justArrived, standing.JustArrived);
        if (justArrived) Assert.Empty(standing.DueBy(History.Day(asOf)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_explanation_says_the_same(string name)
    {
        var cells = Cases[name];
        var (school, windows) = History.School(cells[1]);
        var (policy, record, asOf) = (History.Policy(school, windows), SeopHistory.Read(cells[3], History.Student(cells[2], cells[1])), History.Day(cells[4]));
        var findings = policy.Explain(record, asOf);

        Assert.Equal(policy.Evaluate(record, asOf).Open, findings.Where(finding => finding.State == FindingState.Open).Select(finding => finding.Open));
        Assert.All(findings.Where(finding => finding.State == FindingState.Met && finding.Element != PlanElement.Monitoring), finding => Assert.Contains(finding.Evidence, found => found.Fault is null));
    }

    private static string Told(PlanRemarks remarks) => remarks == PlanRemarks.None ? "-" : Spaced(remarks.ToString()).Replace("  ", " ", StringComparison.Ordinal);

    private static string Told(IReadOnlyList<OpenElement> open) => open.Count == 0
        ? "-"
        : string.Join("; ", open.GroupBy(part => part.DueOn).OrderBy(day => day.Key).Select(day => $"{day.Key:MM-dd}: {Joined(string.Join(", ", day.Select(Name)))}"));

    private static string Joined(string parts) => parts
        .Replace("progress, accomplishments, strengths, needs", "texts", StringComparison.Ordinal)
        .Replace("education goal, career goal", "goals", StringComparison.Ordinal);

    private static string Name(OpenElement part)
    {
        var name = part.Element switch
        {
            PlanElement.NeedsAttention => "needs",
            PlanElement.FirstConference => "conference 1",
            PlanElement.SecondConference => "conference 2",
            var element => Spaced(element.ToString()),
        };
        return part.Reason is OpenReason.NothingWritten or OpenReason.NotHeld or OpenReason.NoGoal ? name : $"{name} ({Spaced(part.Reason.ToString())})";
    }

    private static string Spaced(string name) => Capital().Replace(name, " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
