using System.Globalization;
using SeopBot.Tests.House;

namespace SeopBot.Tests.Plans;

/// <summary>No rule of domain.md §9 is without a case.</summary>
public sealed class PolicyRulesTests
{
    private const string Folder = "tests/SeopBot.Tests/Plans/";

    private static readonly Dictionary<string, string[]> Rules = MarkdownTable.Rows(Repository.Read(Folder + "PolicyRules.md")).ToDictionary(cells => cells[0], cells => cells[2].Split(" · "));

    private static readonly HashSet<string> Cases = [.. Titles("SepCases.md"), .. Titles("SeopCases.md")];

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_cases_named_for_a_rule_are_there(string rule) => Assert.Empty(Rules[rule].Except(Cases));

    [Fact]
    public void Each_part_of_both_plans_each_grade_and_each_decision_is_named() => Assert.Empty(
        Numbered("E", 1, 9).Concat(Numbered("S", 1, 12)).Concat(Numbered("grade ", 6, 12)).Concat(Numbered("9.6.", 1, 10)).Except(Rules.Keys));

    [Fact]
    public void No_two_cases_of_a_table_are_called_the_same() => Assert.All(["SepCases.md", "SeopCases.md"], table => Assert.Distinct(Titles(table)));

    private static IEnumerable<string> Titles(string table) => MarkdownTable.Rows(Repository.Read(Folder + table)).Select(cells => cells[0]);

    private static IEnumerable<string> Numbered(string letter, int first, int last) => Enumerable.Range(first, last - first + 1).Select(number => letter + number.ToString(CultureInfo.InvariantCulture));
}
