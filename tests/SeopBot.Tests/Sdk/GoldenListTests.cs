namespace SeopBot.Tests.Sdk;

/// <summary>Every recorded case is tested as equal, or is listed in Golden/differences.tsv with the reason.</summary>
/// <remarks>
/// Golden/cases.tsv names all that was recorded. Golden/differences.tsv has the columns file, case, kind and reason;
/// its kinds are "not carried" (a member that sdk/ does not have) and "differs" (we do something else on purpose, and a test says what).
/// </remarks>
public sealed class GoldenListTests
{
    private const string NotCarried = "not carried";
    private const string Differs = "differs";

    private static readonly Dictionary<string, Compared> Tested = new()
    {
        ["cards"] = new(CardsJsonTests.Same, CardsJsonTests.Others),
        ["prompts"] = new(
            PromptsRecordedTests.Same.Concat(DialogsRecordedTests.Same).Concat(TestAdapterRecordedTests.Same),
            PromptsRecordedTests.Others.Concat(DialogsRecordedTests.Others).Concat(TestAdapterRecordedTests.Others)),
        ["inbound"] = new(InboundGoldenTests.Same, InboundGoldenTests.Others),
        ["connector"] = new(OutboundGoldenTests.Same, OutboundGoldenTests.Others),
    };

    private static readonly List<(string File, string Case)> Recorded = [.. Golden.Rows("cases.tsv").Select(row => (row[0], row[1]))];

    private static readonly List<Difference> Listed = [.. Golden.Rows("differences.tsv").Skip(1).Select(row => new Difference(row[0], row[1], row[2], row[3]))];

    public static TheoryData<string> Files => [.. Tested.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_case_is_tested_or_listed(string file)
    {
        var (same, other) = Tested[file];
        Assert.Equal(Recorded.Where(row => row.File == file).Select(row => row.Case).Order(), same.Concat(Cases(file)).Order());
        Assert.Equal(Cases(file, Differs).Order(), other.Order());
    }

    [Fact]
    public void A_listed_case_was_recorded_and_has_a_reason() => Assert.All(Listed, row =>
    {
        Assert.Contains((row.File, row.Case), Recorded);
        Assert.Contains(row.Kind, new[] { NotCarried, Differs });
        Assert.EndsWith(".", row.Reason, StringComparison.Ordinal);
    });

    [Fact]
    public void A_case_is_listed_once() => Assert.Equal(Listed.Count, Listed.Select(row => (row.File, row.Case)).Distinct().Count());

    private static IEnumerable<string> Cases(string file, string? kind = null) =>
        Listed.Where(row => row.File == file && (kind == null || row.Kind == kind)).Select(row => row.Case);

    /// <summary>The names of the cases that are compared as equal, and of those compared with what we do instead.</summary>
    private sealed record Compared(IEnumerable<string> Same, IEnumerable<string> Other);

    private sealed record Difference(string File, string Case, string Kind, string Reason);
}
