namespace SeopBot.Tests.Conversations;

/// <summary>A conference written down card by card.</summary>
[Collection(nameof(District))]
public sealed class CardConferenceTests(District district)
{
    [Fact]
    public async Task A_teacher_records_a_whole_conference_in_Teams_with_four_taps()
    {
        var chat = district.Open(District.Carla);
        await RecordAsync(chat, "Mateo Reyes", "s10006");

        Assert.Equal(2, chat.MessageCount);
        var conference = Assert.Single(await district.RowsAsync("Conferences", "s10006"));
        Assert.Equal("2026-11-22", (string?)conference["HeldOn"]);
        Assert.Equal(20, (int?)conference["Minutes"]);
        Assert.Equal(2, (await district.RowsAsync("Goals", "s10006")).Count);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_teacher_records_a_whole_conference_in_web_chat_in_one_message()
    {
        var chat = district.Open(District.Carla, "webchat");
        await RecordAsync(chat, "Graham", "s10043");

        Assert.Equal(2, chat.MessageCount);
        Assert.Single(await district.RowsAsync("Conferences", "s10043"));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_saved_conference_is_changed_by_the_same_walk()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Rhett: reads well. Mom and Rhett came.");
        await chat.TapAsync("Save");
        await chat.TapAsync("Change");
        await chat.TapAsync("Next", ("minutes", "25"), ("mode", "video"));
        await chat.TapAsync("Next", ("progress", "reads very well"));
        await chat.TapAsync("Next");
        await chat.TapAsync("Save");

        var conference = Assert.Single(await district.RowsAsync("Conferences", "s10164"));
        Assert.Equal(25, (int?)conference["Minutes"]);
        Assert.Equal("video", (string?)conference["Mode"]);
        Assert.Equal("reads very well", (string?)Assert.Single(await district.RowsAsync("Plans", "s10164"))["Progress"]);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task What_is_missing_is_added_from_the_saved_card()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Daxton Durfee: reads well. Goal: read every day. Mom and Daxton came.");
        await chat.TapAsync("Save");
        await chat.TapAsync("Add what is missing");
        await chat.TapAsync("Next", ("accomplishments", "finished the chapter book"), ("strengths", "kind"), ("needsAttention", "none at this time"), ("career", "visit the fire station"));
        await chat.TapAsync("Save");

        Assert.Single(await district.RowsAsync("Conferences", "s10187"));
        Assert.Equal(2, (await district.RowsAsync("Goals", "s10187")).Count);
        Assert.Contains("The plan has 7 of its 9 parts.", chat.LastHeard, StringComparison.Ordinal);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task The_second_conference_of_the_year_looks_at_the_goals_of_the_first()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Benjamin Bentley: reads well. Goal: 20 minutes of reading a day. Mom and Benjamin came.");
        await chat.TapAsync("Change");
        await chat.TapAsync("Next", ("heldOn", "2026-11-03"));
        await chat.TapAsync("Next");
        await chat.TapAsync("Next");
        await chat.TapAsync("Save");

        await chat.SayAsync("notes for Benjamin Bentley");
        await chat.TapAsync("Next", ("came", district.StudentAndParent("s10198")));
        await chat.TapAsync("Next");
        var goal = (string)Assert.Single(await district.RowsAsync("Goals", "s10198"))["Key"]!;
        await chat.TapAsync("Next", ($"status:{goal}", "met"), ($"check:{goal}", "every evening, he says"));
        await chat.TapAsync("Save");

        Assert.Equal(2, (await district.RowsAsync("Conferences", "s10198")).Count);
        Assert.Equal("met", (string?)Assert.Single(await district.RowsAsync("Goals", "s10198"))["Status"]);
        Assert.Single(await district.RowsAsync("GoalChecks", "s10198"));
        Approved.Check(chat.Transcript);
    }

    private async Task RecordAsync(Chat chat, string name, string key)
    {
        await chat.SayAsync($"notes for {name}");
        await chat.TapAsync("Next", ("came", district.StudentAndParent(key)), ("minutes", "20"));
        await chat.TapAsync("Next", ("progress", "reads well above benchmark"), ("accomplishments", "finished the chapter book"),
            ("strengths", "helps classmates"), ("needsAttention", "math facts"), ("behavior", "homework is always done"), ("questions", "how much reading a day?"));
        await chat.TapAsync("Next", ("education", "20 minutes of reading a day"), ("careerIdea", "Match two favorite school subjects with jobs that use them"));
        await chat.TapAsync("Save");
    }
}
