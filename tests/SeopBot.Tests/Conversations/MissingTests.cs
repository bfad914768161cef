using System.Text.RegularExpressions;

namespace SeopBot.Tests.Conversations;

/// <summary>"Who is missing a plan?", in the chat, as a file and by the verb.</summary>
[Collection(nameof(UntouchedDistrict))]
public sealed partial class MissingTests(District district)
{
    private const string Chad = "t140";
    private const string Leslie = "t139";

    [Fact]
    public async Task A_teacher_pages_through_the_own_classes_and_fetches_the_file()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("who is missing a plan?");
        await chat.TapAsync("More");
        await chat.TapAsync("Back a page");
        var file = await district.Http.GetStringAsync(chat.LinkOf("CSV file"));
        chat.Remark($"the file\n{file.ReplaceLineEndings("\n")}");
        Assert.Equal(16, file.TrimEnd().Split('\n').Length);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_principal_asks_about_one_grade_of_the_own_schools()
    {
        var chat = district.Open("t105");
        await chat.SayAsync("who is missing a plan in 3rd grade?");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_counselor_of_secondary_grades_is_told_what_is_to_come()
    {
        var chat = district.Open("t108");
        await chat.SayAsync("who is missing a plan?");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task The_verb_names_the_same_students_as_the_chat()
    {
        List<string> chatted = [];
        foreach (var teacher in new[] { Leslie, Chad })
        {
            var chat = district.Open(teacher);
            await chat.SayAsync("who is missing a plan?");
            chatted.AddRange(NamesIn(chat.LastHeard));
            await chat.TapAsync("More");
            chatted.AddRange(NamesIn(chat.LastHeard));
        }

        var printed = (await district.RunVerbAsync("missing", "--school", "bes")).TrimEnd().Split('\n').SkipLast(1).Select(line => line.Split(" · ")[2]);
        Assert.Equal(28, chatted.Count);
        Assert.Equal(chatted.Order(StringComparer.Ordinal), printed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> NamesIn(string heard) => NumberedPattern().Matches(heard).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^ +\d+\. (.+?) ›", RegexOptions.Multiline)]
    private static partial Regex NumberedPattern();
}
