namespace SeopBot.Tests.Conversations;

/// <summary>Back, skip, cancel, where was I, wrong input, double taps and old cards.</summary>
[Collection(nameof(District))]
public sealed class SteeringTests(District district)
{
    [Fact]
    public async Task Back_and_skip_keep_what_was_typed()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo");
        await chat.TapAsync("Next", ("came", "student"));
        await chat.TapAsync("Back", ("progress", "reads well"));
        await chat.TapAsync("Next");
        await chat.TapAsync("Skip");
        await chat.SayAsync("back");
        await chat.SayAsync("skip");
        await chat.SayAsync("skip");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Cancel_needs_no_confirmation_when_nothing_was_typed()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo");
        await chat.TapAsync("Cancel");
        await chat.SayAsync("notes for Juan Pablo");
        await chat.SayAsync("cancel");
        await chat.SayAsync("cancel");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Cancel_asks_when_something_was_typed()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo");
        await chat.TapAsync("Next", ("came", "student"));
        await chat.TapAsync("Cancel");
        await chat.SayAsync("no");
        await chat.SayAsync("cancel");
        await chat.SayAsync("yes");
        await chat.SayAsync("where was I?");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Where_was_I_in_another_conversation_and_after_a_restart()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo");
        await chat.TapAsync("Next", ("came", "student"), ("minutes", "30"));
        var tablet = chat.Anew();
        await tablet.SayAsync("where was I?");
        await tablet.TapAsync("Next", ("progress", "reads well"));
        await district.RestartAsync();
        var phone = chat.Anew();
        await phone.SayAsync("where was I?");
        await phone.TapAsync("Back");
        Approved.Check($"--- the laptop\n{chat.Transcript}--- the tablet\n{tablet.Transcript}--- the phone, after a restart\n{phone.Transcript}");
    }

    [Fact]
    public async Task Wrong_input_is_explained_beside_the_field_and_nothing_typed_is_lost()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo");
        await chat.TapAsync("Next", ("came", ""), ("minutes", "0"), ("heldOn", "2026-11-23"), ("mode", "phone"));
        await chat.TapAsync("Next", ("came", "student"), ("minutes", "many"), ("heldOn", "2026-11-20"));
        await chat.TapAsync("Next", ("came", "student"), ("minutes", "20.0"), ("heldOn", "2026-11-20"));
        await chat.TapAsync("Next", ("progress", new string('x', 8001)), ("strengths", "helps classmates"));
        await chat.TapAsync("Next", ("progress", "reads well"));
        await chat.TapAsync("Next", ("education", "20 minutes of reading a day"), ("educationDueOn", "2026-11-01"), ("educationMonitors", ""));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Who_came_is_asked_first_when_a_fast_sentence_does_not_say_it()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo: reads well");
        await chat.TapAsync("Next");
        await chat.TapAsync("Next", ("came", "student"));
        Assert.Contains("Check and save", chat.LastHeard, StringComparison.Ordinal);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_outlives_a_cancel_that_was_not_meant()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo");
        await chat.TapAsync("Next", ("came", "student"));
        var seen = chat.Showing("Next");
        await chat.TapAsync("Cancel", ("progress", "reads well"));
        await chat.SayAsync("no");
        await chat.TapAsync(seen, "Next", ("progress", "reads well"));
        await chat.TapAsync("Back");
        Assert.Contains("Progress [reads well]", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_question_is_answered_in_the_middle_of_the_walk()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo");
        await chat.TapAsync("Next", ("came", "student"));
        await chat.SayAsync("help");
        await chat.TapAsync("Go on where I was");
        await chat.TapAsync("Next", ("progress", "reads well"));
        await chat.SayAsync("notes for Luz: reads well. Mom came.");
        await chat.SayAsync("where was I?");
        await chat.SayAsync("notes for Juan Pablo");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Cancel_on_an_older_card_gives_up_its_own_notes_and_no_others()
    {
        var chat = district.Open(District.Daniel);
        await chat.SayAsync("notes for Savannah Draper: reads well. Mom came.");
        var savannah = chat.Showing("Cancel");
        await chat.SayAsync("notes for Liam Durfee: math well. Mom came.");
        await chat.TapAsync(savannah, "Cancel");
        Assert.Contains("Give up the notes for Savannah Draper?", chat.Transcript, StringComparison.Ordinal);
        await chat.SayAsync("yes");
        await chat.SayAsync("where was I?");
        Assert.Contains("Liam Durfee", chat.LastHeard, StringComparison.Ordinal);
        Assert.DoesNotContain("Savannah", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_given_up_on_one_device_are_given_up_on_the_other()
    {
        var laptop = district.Open(District.Carla);
        await laptop.SayAsync("notes for Juan Pablo: reads well. Mom came.");
        var phone = laptop.Anew();
        await phone.SayAsync("where was I?");
        await phone.SayAsync("cancel");
        await phone.SayAsync("yes");
        await laptop.TapAsync("Save");
        Assert.Empty(await district.RowsAsync("Conferences", "s10033"));
        Approved.Check($"--- the laptop\n{laptop.Transcript}--- the phone\n{phone.Transcript}");
    }

    [Fact]
    public async Task A_double_tap_on_Save_saves_once()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Seth: reads well. Mom and Seth came.");
        await chat.TapTwiceAsync("Save");

        Assert.Single(await district.RowsAsync("Conferences", "s10063"));
        Assert.Single(await district.RowsAsync("Plans", "s10063"));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_saved_conference_can_be_changed_twice_within_a_minute()
    {
        var chat = district.Open("t128");
        await chat.SayAsync("notes for Sadie: reads well. Mom and Sadie came.");
        await chat.TapAsync("Save");
        foreach (var minutes in new[] { "20", "30" })
        {
            await chat.TapAsync("Change");
            await chat.TapAsync("Next", ("minutes", minutes));
            await chat.TapAsync("Next");
            await chat.TapAsync("Next");
            await chat.TapAsync("Save");
        }

        Assert.Equal(30, (int?)Assert.Single(await district.RowsAsync("Conferences", "s10064"))["Minutes"]);
    }

    [Fact]
    public async Task A_button_of_an_old_card_changes_nothing()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Jaxon Redd: reads well. Goal: read every day. Mom and Jaxon came.");
        var review = chat.Showing("Save");
        await chat.TapAsync("Change");
        var who = chat.Showing("Next");
        await chat.TapAsync("Next", ("minutes", "40"));
        await chat.TapAsync(who, "Next", ("minutes", "5"));
        await chat.TapAsync("Next");
        await chat.TapAsync("Next");
        await chat.TapAsync("Save");
        await chat.TapAsync(review, "Save");
        await chat.TapAsync(who, "Next", ("minutes", "6"));

        Assert.Equal(40, (int?)Assert.Single(await district.RowsAsync("Conferences", "s10134"))["Minutes"]);
        Approved.Check(chat.Transcript);
    }
}
