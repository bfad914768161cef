using System.Text.RegularExpressions;

namespace SeopBot.Tests.House;

/// <summary>Who follows a <c>Source:</c> to a page of docs/ finds the page and the section there.</summary>
public sealed partial class CitationTests
{
    // The policy and the protocols are cited by section only.
    private static readonly string[] BySection = ["domain", "platform"];

    [Fact]
    public void Every_page_and_section_cited_in_code_is_there() => Assert.Empty(BrokenIn(".cs", PageOf));

    // They name files of other projects, too.
    [Fact]
    public void Every_section_cited_on_a_page_is_there() => Assert.Empty(BrokenIn(".md", name => PageOf(name) ?? ""));

    [Theory]
    [InlineData("/// Source: platform§.md §1.9.", "platform §1.9")]
    [InlineData("/// Source: domain§.md §1.2, §7.", "domain §7")]
    [InlineData("/// Source: domain§.md §1.2 and §8.", "domain §8")]
    [InlineData("/// Source: channels wait 15 s (platform§.md 1.2).", "platform: no section")]
    [InlineData("/// Source: elsewhere§.md, \"Not allowed\".", "elsewhere: no page")]
    public void A_page_or_section_that_is_not_there_is_caught(string code, string broken) => Assert.Equal([broken], Broken(code.Replace("§.md", ".md"), SomePage));

    [Fact]
    public void A_section_that_is_there_is_found() =>
        Assert.Empty(Broken("platform§.md §1; domain§.md §1.2, §1; lists§.md; see docs/other§.md".Replace("§.md", ".md"), SomePage));

    private static string? SomePage(string name) => name is "platform" or "domain" or "lists" ? "# Page\n## 1. Lists\n### 1.2 Columns\nSee §1.9, §7 and §8.\n" : null;

    private static string? PageOf(string name) => File.Exists(Path.Combine(Repository.Root, $"docs/{name}.md")) ? Repository.Read($"docs/{name}.md") : null;

    private static IEnumerable<string> BrokenIn(string ending, Func<string, string?> pageOf) =>
        Repository.Files(ending).SelectMany(path => Broken(Repository.Read(path), pageOf).Select(citation => $"{path}: {citation}"));

    private static IEnumerable<string> Broken(string text, Func<string, string?> pageOf)
    {
        foreach (Match citation in Citation().Matches(text))
        {
            var name = citation.Groups["page"].Value;
            if (pageOf(name) is not { } page) yield return $"{name}: no page";
            else if (BySection.Contains(name) && !citation.Groups["sections"].Success) yield return $"{name}: no section";
            else
                foreach (Match section in Section().Matches(citation.Groups["sections"].Value))
                    if (!Heading().Matches(page).Any(heading => $"§{heading.Groups[1].Value}" == section.Value)) yield return $"{name} {section.Value}";
        }
    }

    [GeneratedRegex(@"^#+ (\d+(?:\.\d+)*)\.? ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    // A path to a page is a link, not a citation; cases and the like have capital letters.
    [GeneratedRegex(@"(?<![/\w\-])(?<page>[a-z]+)\.md\b(?:[^\S\n](?<sections>(?:(?:, | and )?§\d+(?:\.\d+)*)+))?")]
    private static partial Regex Citation();

    [GeneratedRegex(@"§\d+(?:\.\d+)*")]
    private static partial Regex Section();
}
