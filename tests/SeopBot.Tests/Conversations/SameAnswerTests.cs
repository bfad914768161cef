using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeopBot.Tests.Conversations;

/// <summary>The verb <c>missing</c> prints exactly what the chat shows, for the same right and date.</summary>
[Collection(nameof(District))]
public sealed partial class SameAnswerTests(District district)
{
    // A teacher today and on another day, two counselors, an office, principals, the district; in English and Spanish.
    [Theory]
    [InlineData("t140", "who is missing a plan?")]
    [InlineData("t140", "who was missing a plan on November 12?", "--as-of", "2026-11-12")]
    [InlineData("t110", "who is missing a plan in kindergarten?", "--grade", "K")]
    [InlineData("t105", "who is missing a plan in 3rd grade?", "--grade", "3")]
    [InlineData("t102", "who is missing a plan in 1st grade?", "--grade", "1")]
    [InlineData("t101", "who is missing a plan at Boulder Elementary?", "--school", "bes")]
    [InlineData("t107", "who's missing plans?")]
    [InlineData("t108", "who is missing plans in 11th grade as of March 1?", "--grade", "11", "--as-of", "2027-03-01")]
    [InlineData("t108", "¿quién no tiene plan en décimo grado?", "--grade", "10", "--language", "es")]
    [InlineData("t105", "¿a quién le falta el plan?", "--language", "es")]
    public async Task The_chat_shows_page_by_page_what_the_verb_prints(string staff, string question, params string[] options)
    {
        await SameAsync(staff, question, options);
        using var json = JsonDocument.Parse(await district.RunVerbAsync(["missing", "--staff", staff, "--format", "json", .. options]));
        Assert.Equal((await PrintedAsync(staff, options))[..^1].Select(line => line.Split(" · ")[2]), json.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("t108", "what changed since November 9?", "--since", "2026-11-09")]
    [InlineData("t108", "¿qué cambió desde el 9 de noviembre?", "--since", "2026-11-09", "--language", "es")]
    [InlineData("t105", "what changed since November 2?", "--since", "2026-11-02")]
    public Task What_changed_is_the_same(string staff, string question, params string[] options) => SameAsync(staff, question, options);

    // A teacher on the own school, a principal on the own and on others, the district.
    [Theory]
    [InlineData("t140", "how many at my school by grade?", "--school", "bes")]
    [InlineData("t102", "how do the schools stand?")]
    [InlineData("t101", "how do the schools stand?")]
    [InlineData("t101", "¿cómo van las escuelas?", "--language", "es")]
    [InlineData("t102", "by school and grade · Panguitch High", "--school", "phs")]
    public async Task Numbers_are_the_same(string staff, string question, params string[] options)
    {
        var chat = district.Open(staff);
        await chat.SayAsync(question);
        var printed = await PrintedAsync(staff, ["--numbers", .. options]);
        var shown = GroupPattern().Matches(chat.LastHeard).Select(group => $"{group.Groups["name"].Value}: {group.Groups["counts"].Value.TrimEnd()}").ToList();
        Assert.True(shown.Count > 0, chat.Transcript);
        Assert.Equal(printed[..^1], shown);
        Assert.Contains(printed[^1], chat.LastHeard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t102", "who is missing a plan at Panguitch High?", "--school", "phs")]
    [InlineData("t102", "¿a quién le falta el plan en Panguitch High?", "--school", "phs", "--language", "es")]
    [InlineData("t140", "what changed at Panguitch High since November 9?", "--school", "phs", "--since", "2026-11-09")]
    public async Task What_is_refused_is_refused_with_the_same_sentence(string staff, string question, params string[] options)
    {
        var chat = district.Open(staff);
        await chat.SayAsync(question);
        var (code, output, errors) = await district.TryVerbAsync(["missing", "--staff", staff, .. options]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(errors.TrimEnd(), chat.LastHeard, StringComparison.Ordinal);
    }

    private async Task SameAsync(string staff, string question, string[] options)
    {
        var chat = district.Open(staff);
        await chat.SayAsync(question);
        var (first, more) = (chat.LastHeard, options.Contains("es") ? "Más" : "More");
        var shown = RowsIn(first).ToList();
        while (chat.LastHeard.Contains($"({more})", StringComparison.Ordinal))
        {
            await chat.TapAsync(more);
            shown.AddRange(RowsIn(chat.LastHeard));
        }

        var printed = await PrintedAsync(staff, options);
        Assert.True(shown.Count > 0, chat.Transcript);
        Assert.Equal(printed[..^1].Select(WithoutSchool), shown);
        Assert.Contains(printed[^1], first, StringComparison.Ordinal);
    }

    private async Task<string[]> PrintedAsync(string staff, string[] options) =>
        (await district.RunVerbAsync(["missing", "--staff", staff, .. options])).ReplaceLineEndings("\n").TrimEnd().Split('\n');

    private static string WithoutSchool(string line) => line[(line.IndexOf(" · ", StringComparison.Ordinal) + 3)..].TrimEnd();

    // "1. Miles Begay › grade 3 · no plan" and under it what is late or different, as the verb writes it: "grade 3 · Miles Begay · no plan · due Nov 9: …".
    private static IEnumerable<string> RowsIn(string heard) => RowPattern().Matches(heard)
        .Select(row => string.Join(" · ", new[] { row.Groups["grade"].Value, row.Groups["name"].Value, row.Groups["state"].Value, row.Groups["what"].Value.TrimEnd() }.Where(part => part.Length > 0)));

    [GeneratedRegex(@"^ +\d+\. (?<name>.+?) › +(?<grade>.+?) · (?<state>[^›(\n]+?) *(?:[›(].*)?$(?:\n +(?<what>(?:due|hasta el|✓|⚠) .*)$)?", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    // "Grade 3 · SEP ›" and under it "no plan 44 (of 44)", or a dash alone.
    [GeneratedRegex(@"^ +(?<name>\S.* · SEO?P)(?: ›)*\n +(?<counts>–|.*\((?:of|de) .*\))$", RegexOptions.Multiline)]
    private static partial Regex GroupPattern();
}
