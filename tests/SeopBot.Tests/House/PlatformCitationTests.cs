using System.Text.RegularExpressions;

namespace SeopBot.Tests.House;

/// <summary>Who follows a <c>Source:</c> to docs/platform.md finds the section there.</summary>
public sealed partial class PlatformCitationTests
{
    private static readonly string Page = Repository.Read("docs/platform.md");

    [Fact]
    public void Every_section_cited_is_there() => Assert.Empty(
        Repository.Files(".cs").Concat(Repository.Files(".md")).SelectMany(path => Broken(Repository.Read(path), Page).Select(citation => $"{path}: {citation}")));

    [Theory]
    [InlineData("/// Source: platform§.md §1.9.", "§1.9")]
    [InlineData("/// Source: platform§.md §1.2, §7.", "§7")]
    [InlineData("/// Source: channels wait 15 s (platform§.md 1.2).", "no section")]
    public void A_section_that_is_not_there_is_caught(string code, string broken) =>
        Assert.Equal([broken], Broken(code.Replace("platform§", "platform"), "# Page\n## 1. Lists\n### 1.2 Columns\nSee §1.9 and §7.\n"));

    [Fact]
    public void A_section_that_is_there_is_found() =>
        Assert.Empty(Broken("platform§.md §1; platform§.md §1.2, §1.".Replace("platform§", "platform"), "## 1. Lists\n### 1.2 Columns\n"));

    private static IEnumerable<string> Broken(string text, string page)
    {
        var sections = Heading().Matches(page).Select(heading => "§" + heading.Groups[1].Value).ToHashSet();
        return Citation().Matches(text).SelectMany(citation => citation.Groups[1] is { Success: true } cited
            ? Section().Matches(cited.Value).Select(section => section.Value).Where(section => !sections.Contains(section))
            : ["no section"]);
    }

    [GeneratedRegex(@"^#+ (\d+(?:\.\d+)*)\.? ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    // A path to the page is a link, not a citation.
    [GeneratedRegex(@"(?<![/\w])platform\.md\b(?:[^\S\n]((?:(?:, )?§\d+(?:\.\d+)*)+))?")]
    private static partial Regex Citation();

    [GeneratedRegex(@"§\d+(?:\.\d+)*")]
    private static partial Regex Section();
}
