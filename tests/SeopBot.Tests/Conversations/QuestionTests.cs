using SeopBot.Plans;

namespace SeopBot.Tests.Conversations;

/// <summary>Questions about plans by each role, followed up, corrected, refused.</summary>
[Collection(nameof(UntouchedDistrict))]
public sealed class QuestionTests(District district)
{
    private const string Chad = "t140";
    private const string Owen = "t108";
    private const string Philip = "t105";

    [Fact]
    public async Task A_counselor_follows_up()
    {
        var chat = district.Open(Owen);
        await chat.SayAsync("who's missing plans in 10th?");
        await chat.SayAsync("why is the second one on it?");
        await chat.SayAsync("and 11th?");
        await chat.SayAsync("export that");
        Assert.Equal(200, (int)(await district.Http.GetAsync(chat.LinkOf("Excel"))).StatusCode);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_counselor_asks_in_Spanish()
    {
        var chat = district.Open(Owen);
        await chat.SayAsync("¿quién no tiene plan en décimo grado?");
        await chat.SayAsync("¿y en 11?");
        await chat.TapAsync("¿Por qué Hyrum Barlow?");
        await chat.TapAsync("Volver a la lista");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_principal_narrows_by_clause_and_widens_again()
    {
        var chat = district.Open(Philip);
        await chat.SayAsync("who is missing a plan in 3rd grade at Boulder Elementary?");
        await chat.TapAsync("Show these", ("parts", "FirstConference"), ("state", "NoPlan"));
        await chat.TapAsync("Anything missing");
        await chat.TapAsync("All grades");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task An_old_card_still_answers_its_own_question()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("who is missing a plan?");
        var old = chat.Showing("More");
        await chat.SayAsync("who is missing a plan in grade 5?");
        await chat.TapAsync(old, "More");
        Assert.Contains("9. ", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("back a page");
        Assert.Contains("1. ", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_the_middle_of_notes_keeps_the_notes()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("notes for Miles Begay: reads well");
        await chat.SayAsync("who is missing a plan in grade 5?");
        Assert.Contains("grade 5", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("where was I?");
        Assert.Contains("Miles", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_after_an_answer_is_its_next_page()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("who is missing a plan?");
        await chat.SayAsync("next");
        Assert.Contains("Page 2 of", chat.LastHeard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next")]
    [InlineData("more")]
    [InlineData("just goals")]
    [InlineData("12")]
    [InlineData("mine")]
    public async Task Short_words_in_the_middle_of_notes_are_for_the_notes(string said)
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("who is missing a plan?");
        await chat.SayAsync("notes for Miles Begay");
        await chat.SayAsync(said);
        Assert.DoesNotContain("lists read", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_wished_is_not_lost_when_a_question_is_made_clear()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("export who is missing a plan in 99th grade");
        await chat.TapAsync("Anything missing");
        Assert.Contains("addresses are yours alone", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_is_answered_by_what_is_on_file()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("who is missing a plan as of March 1?");
        Assert.Contains("by Mar 1, if nothing more is recorded", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pen_beside_a_name_begins_the_notes_and_keeps_the_list()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("who is missing a plan?");
        var messages = chat.MessageCount;
        await chat.TapAsync("Notes for Ruby Nordgren");
        Assert.Contains("Ruby Nordgren", chat.LastHeard, StringComparison.Ordinal);
        Assert.True(chat.MessageCount > messages);
        await chat.TapAsync("Why Ruby Nordgren?");
    }

    [Fact]
    public async Task What_may_not_be_seen_is_refused_with_what_can_be_asked_and_logged()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("who is missing a plan at Panguitch Elementary?");
        await chat.SayAsync("is Emma Sandoval done?");
        await chat.SayAsync("who is missing a plan in Carla Whitmore's class?");
        await chat.SayAsync("April report");
        Approved.Check(chat.Transcript);
        for (var stop = DateTime.UtcNow.AddSeconds(30); (await district.RowsWhereAsync("Disclosures", "fields/StudentKey ne 'x'")).Count(row => (string?)row["By"] == Chad) < 3; await Task.Delay(200))
            Assert.True(DateTime.UtcNow < stop, "The refusals were not logged.");
    }

    [Fact]
    public async Task An_unclear_question_gets_good_guesses()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("is Emma done?");
        await chat.TapAsync("Emma Larsen · grade 4 · Panguitch Elementary");
        await chat.SayAsync("who is missing a plan in 99th grade?");
        await chat.SayAsync("what changed?");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task An_office_sees_numbers_and_names_and_records_nothing()
    {
        var chat = district.Open(district.Roster.Staff.First(member => member.Role == StaffRole.Office && !member.SchoolKeys.Contains("pes")).Key);
        await chat.SayAsync("how do the schools stand?");
        await chat.SayAsync("who is missing a plan in kindergarten?");
        Assert.DoesNotContain(chat.Cards.SelectMany(CardText.Actions), action => ((string?)action["title"])?.StartsWith("Notes for", StringComparison.Ordinal) == true);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task The_district_goes_from_numbers_to_names_and_takes_the_April_report_away()
    {
        var chat = district.Open(district.Roster.Staff.First(member => member.Role == StaffRole.District).Key);
        await chat.SayAsync("help");
        await chat.TapAsync("How do we stand?");
        Assert.Contains("Panguitch High · SEOP", chat.LastHeard, StringComparison.Ordinal);
        await chat.TapAsync("Students of Boulder Elementary · SEP");
        Assert.Contains("Missing something that is due: 28 of 29 students.", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("April report");
        var (mine, families) = (await district.Http.GetStringAsync(chat.LinkOf("Page to print")), await district.Http.GetStringAsync(chat.LinkOf("Page for families")));
        Assert.Matches("""Staff trained this year</th><td class="number">[1-9]""", mine);
        Assert.Contains("""no plan</th><td class="number">28</td>""", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("""no plan</th><td class="number">28</td>""", families, StringComparison.Ordinal);
        Assert.DoesNotContain("By grade", families, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lists_are_down_and_the_answer_comes_all_the_same()
    {
        using var impatient = district.Impatient();
        district.Faults.ThrottleFor(TimeSpan.FromMinutes(5), 503);
        var chat = district.Open(District.Carla);
        await chat.SayAsync("who is missing a plan?");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Numbers_are_taken_away_as_numbers()
    {
        var chat = district.Open(district.Roster.Staff.First(member => member.Role == StaffRole.District).Key);
        await chat.SayAsync("how do the schools stand?");
        await chat.SayAsync("export that");
        var csv = await district.Http.GetStringAsync(chat.LinkOf("CSV file"));
        Assert.StartsWith("School,Plan,complete,", csv, StringComparison.Ordinal);
        Assert.Equal(district.Roster.Schools.Count + 2, csv.TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task Web_Chat_gets_the_same_with_buttons_it_knows()
    {
        var chat = district.Open(Chad, "webchat");
        await chat.SayAsync("who is missing a plan?");
        await chat.TapAsync("Why Miles Begay?");
        Assert.Contains("What is there", chat.LastHeard, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Cards.SelectMany(CardText.Actions), action => (string?)action["type"] == "Action.Execute");
    }
}
