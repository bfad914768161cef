using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeopBot.Tests.Conversations;

/// <summary>The verb <c>missing</c> prints exactly what the chat shows, for the same right and date.</summary>
[Collection(nameof(District))]
public sealed partial class SameAnswerTests(District district)
{
    // A teacher today and on another day, an office, two principals, the district.
    [Theory]
    [InlineData("t140", "who is missing a plan?")]
    [InlineData("t140", "who was missing a plan on November 12?", "--as-of", "2026-11-12")]
    [InlineData("t110", "who is missing a plan in kindergarten?", "--grade", "K")]
    [InlineData("t105", "who is missing a plan in 3rd grade?", "--grade", "3")]
    [InlineData("t102", "who is missing a plan in 1st grade?", "--grade", "1")]
    [InlineData("t101", "who is missing a plan at Boulder Elementary?", "--school", "bes")]
    public async Task The_chat_shows_page_by_page_what_the_verb_prints(string staff, string question, params string[] options)
    {
        var chat = district.Open(staff);
        await chat.SayAsync(question);
        var shown = RowsIn(chat.LastHeard).ToList();
        while (chat.LastHeard.Contains("(More)", StringComparison.Ordinal))
        {
            await chat.TapAsync("More");
            shown.AddRange(RowsIn(chat.LastHeard));
        }

        var printed = (await district.RunVerbAsync(["missing", "--staff", staff, .. options])).TrimEnd().Split('\n')[..^1];
        Assert.True(shown.Count > 0, chat.Transcript);
        Assert.Equal(printed.Select(WithoutSchool), shown);

        using var json = JsonDocument.Parse(await district.RunVerbAsync(["missing", "--staff", staff, "--format", "json", .. options]));
        Assert.Equal(printed.Select(line => line.Split(" · ")[2]), json.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()));
    }

    private static string WithoutSchool(string line) => line[(line.IndexOf(" · ", StringComparison.Ordinal) + 3)..].TrimEnd();

    // "1. Miles Begay › grade 3 · no plan" and under it what is late, as the verb writes it: "grade 3 · Miles Begay · no plan · due Nov 9: …".
    private static IEnumerable<string> RowsIn(string heard) => RowPattern().Matches(heard)
        .Select(row => $"{row.Groups["grade"].Value} · {row.Groups["name"].Value} · {row.Groups["state"].Value} · {row.Groups["parts"].Value}".TrimEnd());

    [GeneratedRegex(@"^ +\d+\. (?<name>.+?) › +(?<grade>.+?) · (?<state>[^›(\n]+?) *(?:[›(].*)?\n +(?<parts>due .*)$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
