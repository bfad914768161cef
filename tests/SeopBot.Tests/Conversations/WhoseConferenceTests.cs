namespace SeopBot.Tests.Conversations;

/// <summary>Whose conference it was is asked, never guessed, and only about one's own students.</summary>
[Collection(nameof(District))]
public sealed class WhoseConferenceTests(District district)
{
    [Fact]
    public async Task A_first_name_that_several_have_is_asked_about_with_grade_class_and_school()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("notes for Emma: reads well. Dad and Emma came.");
        await chat.TapAsync("Start", ("student", "s10004"));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_family_with_siblings_at_the_school_is_asked_about()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("I just met with the Sandoval family");
        await chat.TapAsync("Start");
        await chat.SayAsync("Lucas");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_misspelled_name_is_asked_about()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Eduardo Lozzano: reads well");
        await chat.TapAsync("Start", ("student", "s10274"));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_sentence_without_a_colon_is_asked_about_and_kept()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Luz reads well and needs help with spelling");
        await chat.TapAsync("Start");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_asked_about()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Wolfgang");
        await chat.SayAsync("Luz");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_student_of_another_class_is_refused_and_the_refusal_is_logged()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Lucas Sandoval: reads well");
        await chat.SayAsync("notes for Lucas");

        var refusal = await FirstRowAsync("Disclosures", "s10002");
        Assert.Equal(District.Carla, (string?)refusal["By"]);
        Assert.Equal("refused: not on the roster", (string?)refusal["Purpose"]);
        Assert.Empty(await district.RowsAsync("Conferences", "s10002"));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Only_ones_own_students_are_offered_while_typing()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("conference notes");
        await chat.SearchAsync("em");
        await chat.SearchAsync("lucas");
        await chat.SearchAsync("nunez");
        await chat.TapAsync("Start");
        await chat.TapAsync("Start", ("student", "s10008"));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_tap_for_a_student_of_another_class_is_refused()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("conference notes");
        await chat.TapAsync("Start", ("student", "s10018"));

        Assert.Equal(District.Carla, (string?)(await FirstRowAsync("Disclosures", "s10018"))["By"]);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_grade_that_gets_a_SEOP_is_explained()
    {
        var chat = district.Open("t117");
        var student = district.Roster.Students.Where(student => student.TeacherKeys.Contains("t117") && student.Grade.Number > 6).OrderBy(student => student.Key, StringComparer.Ordinal).First();
        await chat.SayAsync($"notes for {student.FullName}");
        Approved.Check(chat.Transcript);
    }

    private async Task<System.Text.Json.Nodes.JsonObject> FirstRowAsync(string list, string student)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await district.RowsAsync(list, student) is [var row, ..]) return row;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No row of {student} in {list}.");
    }
}
