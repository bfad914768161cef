using Microsoft.Playwright;
using SeopBot.Tests.Web;

namespace SeopBot.Tests.Clients;

/// <summary>What Teams clients do, in Agents Playground against <see cref="ShowcaseBot"/>.</summary>
public sealed class ShowcaseTests(Browser browser, Showcase showcase) : IClassFixture<Browser>, IClassFixture<Showcase>
{
    [PlaygroundFact]
    public Task In_a_personal_chat_the_bot_greets_and_answers() => InTeamsAsync("personal", async teams =>
    {
        await teams.SeeAsync("Installed in personal.");
        await teams.SayAsync("hello");
        await teams.SeeAsync("Carla Whitmore said “hello” in personal.");
    });

    [PlaygroundFact]
    public Task In_a_group_chat_a_mention_is_heard_and_answered_with_a_mention() => InTeamsAsync("group", async teams =>
    {
        await teams.ChooseAsync("Fourth grade");
        await teams.SeeAsync("Installed in groupChat.");
        await teams.MentionAsync("hello");
        await teams.SeeAsync("Carla Whitmore said “hello” in groupChat.");
    });

    [PlaygroundFact]
    public Task In_a_channel_the_answer_comes_in_the_thread() => InTeamsAsync("channel", async teams =>
    {
        await teams.ChooseAsync("Announcements");
        await teams.MentionAsync("hello");
        await teams.SeeAsync("Carla Whitmore said “hello” in channel.");
    });

    [PlaygroundFact]
    public Task A_card_is_submitted_and_another_takes_its_place() => InTeamsAsync("submit", async teams =>
    {
        await teams.SayAsync("form");
        await teams.Card.GetByRole(AriaRole.Textbox).FillAsync("Read every day");
        await teams.TapAsync("Keep it");
        await Assertions.Expect(teams.Card).ToContainTextAsync("Kept: Read every day");
        await Assertions.Expect(teams.Page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(1);
    });

    [PlaygroundFact]
    public Task Execute_is_answered_with_a_sentence_an_error_or_a_card() => InTeamsAsync("execute", async teams =>
    {
        await teams.SayAsync("buttons");
        await teams.TapAsync("message");
        await Assertions.Expect(teams.Page.GetByText("A sentence under the card").First).ToBeVisibleAsync();
        await teams.TapAsync("error");
        await Assertions.Expect(teams.Page.GetByText("No such student").First).ToBeVisibleAsync();
        // Of an answer with HTTP 400 the playground shows no more than the log line.
        await teams.TapAsync("refusal");
        await teams.Log("invoke 400").WaitForAsync();
        await teams.TapAsync("card");
        await Assertions.Expect(teams.Card).ToContainTextAsync("Another card in its place");
        await Assertions.Expect(teams.Page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(1);
    });

    [PlaygroundFact]
    public Task A_window_opens_and_what_is_typed_in_it_is_taken() => InTeamsAsync("window", async teams =>
    {
        // The page opens the window of a message extension (composeExtension/fetchTask, submitAction).
        await teams.Page.GetByLabel("Trigger Message Extension App").ClickAsync();
        await teams.Page.GetByText("Action Command").ClickAsync();
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await teams.Card.GetByRole(AriaRole.Textbox).FillAsync("Read every day");
        await teams.TapAsync("Keep it");
        await Assertions.Expect(teams.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Kept: Read every day");
        await teams.Page.ReloadAsync();
        // It has no button that opens one from a card (task/fetch).
        await teams.InvokeAsync("task/fetch", new { data = new { type = "task/fetch" }, context = new { theme = "default" } }, "What is the goal?");
        await teams.InvokeAsync("task/submit", new { data = new { goal = "Write every day" } }, "Kept: Write every day");
    });

    [PlaygroundFact]
    public Task Names_are_found_while_one_types() => InTeamsAsync("search", async teams =>
    {
        // The page searches in a message extension only (composeExtension/query), never for a list of a card (application/search).
        await teams.InvokeAsync("application/search", new { kind = "search", queryText = "ort", dataset = "students", queryOptions = new { skip = 0, top = 15 } }, "Luz Ortega");
        await teams.Page.GetByLabel("Trigger Message Extension App").ClickAsync();
        await teams.Page.GetByText("Search Command").ClickAsync();
        await teams.Page.GetByPlaceholder("Enter a search term").PressSequentiallyAsync("sand");
        await teams.Page.GetByText("Mateo Sandoval").Last.ClickAsync();
        await Assertions.Expect(teams.Card).ToContainTextAsync("Mateo Sandoval");
    });

    [PlaygroundFact]
    public Task A_message_is_corrected_in_place() => InTeamsAsync("update", async teams =>
    {
        await teams.SayAsync("correct");
        await teams.SeeAsync("Emma is in grade 4.");
        await Assertions.Expect(teams.Shown("Emma is in grade 3.")).ToHaveCountAsync(0);
    });

    [PlaygroundFact]
    public Task The_bot_speaks_first_until_it_is_removed() => InTeamsAsync("proactive", async teams =>
    {
        await teams.SeeAsync("Installed in personal.");
        await showcase.Bot.AnnounceAsync("Conferences begin on Monday.");
        await teams.SeeAsync("Conferences begin on Monday.");
        await teams.MockAsync("Uninstall application");
        await Assertions.Expect(teams.Page.GetByText("installationUpdate 200", new() { Exact = true })).ToHaveCountAsync(2);
        await showcase.Bot.AnnounceAsync("Conferences begin on Tuesday.");
        await teams.MockAsync("Install application");
        await Assertions.Expect(teams.Shown("Installed in personal.")).ToHaveCountAsync(2);
        await Assertions.Expect(teams.Shown("Conferences begin on Tuesday.")).ToHaveCountAsync(0);
    });

    private async Task InTeamsAsync(string picture, Func<TeamsPage, Task> talk)
    {
        await using var watched = await browser.OpenAsync(1400, 900);
        var teams = new TeamsPage(watched);
        await teams.OpenAsync(showcase.Home);
        try
        {
            await talk(teams);
        }
        finally
        {
            await watched.PictureAsync($"teams-{picture}");
        }
    }
}
