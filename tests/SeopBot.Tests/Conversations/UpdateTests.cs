using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Conversations;

/// <summary>The bot is updated between a question and its answer: the question ends politely, and nothing typed is lost.</summary>
[Collection(nameof(District))]
public sealed class UpdateTests(District district)
{
    [Fact]
    public async Task A_name_still_answers_whose_conference_it_was()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("notes for Emma: reads well. Dad and Emma came.");
        await UpdateBotAsync(chat);
        await chat.SayAsync("Lucas Sandoval");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Other_words_bring_the_question_again_with_what_was_said()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("notes for Emma: reads well. Dad and Emma came.");
        await UpdateBotAsync(chat);
        await chat.SayAsync("the one in fourth grade");
        await chat.TapAsync("Start", ("student", "s10004"));
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_yes_to_an_old_question_throws_nothing_away()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Juan Pablo: reads well. Mom came.");
        await chat.SayAsync("cancel");
        await UpdateBotAsync(chat);
        await chat.SayAsync("yes");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Words_for_the_card_on_the_screen_are_taken_into_its_notes_as_ever()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("notes for Emma: reads well. Dad and Emma came.");
        await chat.TapAsync("Start", ("student", "s10004"));
        await UpdateBotAsync(chat);
        await chat.SayAsync("struggles with fractions but likes art");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task What_was_said_of_one_student_is_not_taken_for_the_next()
    {
        var chat = district.Open(District.Laura);
        await chat.SayAsync("notes for Emma: reads well. Dad and Emma came.");
        await chat.TapAsync("Start", ("student", "s10004"));
        await UpdateBotAsync(chat);
        await chat.SayAsync("Lucas Sandoval");
        Assert.DoesNotContain("reads well", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_is_no_more_is_forgotten()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Wolfgang");
        await UpdateBotAsync(chat, "RetiredDialog");
        await chat.SayAsync("who is missing a plan?");
        await chat.SayAsync("help");
        Approved.Check(chat.Transcript);
    }

    // What the bot kept of the conversation was kept by another version of it.
    private async Task UpdateBotAsync(Chat chat, string? dialog = null)
    {
        var storage = district.Service<IStorage>();
        var key = $"{chat.Person.Channel}/conversations/{chat.Id}";
        var state = JObject.FromObject((await storage.ReadAsync([key]))[key]);
        var main = (JObject)state.SelectToken("DialogState.dialogStack[0]")!;
        main["Version"] = "of yesterday";
        if (dialog is not null) main.SelectToken("state.dialogs.dialogStack[0]")!["id"] = dialog;
        await storage.WriteAsync(new Dictionary<string, object> { [key] = state });
    }
}
