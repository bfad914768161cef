namespace SeopBot.Tests.Conversations;

/// <summary>Names and notes are stored and shown as written.</summary>
[Collection(nameof(District))]
public sealed class OddNamesTests(District district)
{
    private const string Odd = "O'Brien & Nuñez 👩‍👧 </script><script>alert(1)</script> {\"type\":\"x\"} **bold** [link](http://x.example) # 1. _a_";

    public static TheoryData<string> Keys => [.. OddNames.Students.Select(student => student.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_name_and_notes_stay_as_written(string key)
    {
        var student = district.Roster.FindStudent(key)!;
        var chat = district.Open(OddNames.Teacher);
        await chat.SayAsync("conference notes");
        await chat.TapAsync("Start", ("student", key));
        await chat.TapAsync("Next", ("came", "student,parent"));
        await chat.TapAsync("Next", ("progress", Odd), ("accomplishments", Odd), ("strengths", Odd), ("needsAttention", Odd), ("behavior", Odd), ("questions", Odd));
        await chat.TapAsync("Next", ("education", Odd), ("career", Odd));
        var review = chat.Showing("Save");
        await chat.TapAsync("Save");

        var plan = Assert.Single(await district.RowsAsync("Plans", key));
        Assert.All(["Progress", "Accomplishments", "Strengths", "NeedsAttention"], field => Assert.Equal(Odd, (string?)plan[field]));
        var conference = Assert.Single(await district.RowsAsync("Conferences", key));
        Assert.Equal((Odd, Odd), ((string?)conference["BehaviorAndHomework"], (string?)conference["ParentQuestions"]));
        Assert.All(await district.RowsAsync("Goals", key), goal => Assert.Equal(Odd, (string?)goal["Text"]));
        var kept = Assert.Single(await district.RowsWhereAsync("Students", $"fields/Key eq '{key}'"));
        Assert.Equal((student.GivenName, student.FamilyName), ((string?)kept["GivenName"], (string?)kept["FamilyName"]));

        Assert.Contains(student.FullName, CardText.Of(review.Content), StringComparison.Ordinal);
        Assert.Contains(Odd, CardText.Of(review.Content), StringComparison.Ordinal);
        Assert.All(chat.Cards.Append(review.Content).SelectMany(CardText.Markdown), text =>
        {
            Assert.DoesNotContain("alert(1)", text, StringComparison.Ordinal);
            Assert.DoesNotContain(student.FamilyName, text.Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Odd_names_are_understood_in_words()
    {
        var chat = district.Open(OddNames.Teacher);
        await chat.SayAsync("notes for OBrien");
        Assert.Contains("( ) Siobhán O'Brien · grade 5", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("notes for jose maria nunez");
        Assert.Contains("Who came?\n      ( ) José María (student)", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("notes for Guadalupe Montserrat Citlali Fernández de Castro y Villalobos");
        Assert.Contains("Who came?\n      ( ) Guadalupe Montserrat Citlali (student)", chat.LastHeard, StringComparison.Ordinal);
    }
}
