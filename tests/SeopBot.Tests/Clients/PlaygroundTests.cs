using Microsoft.Playwright;
using SeopBot.Tests.Web;

namespace SeopBot.Tests.Clients;

/// <summary>
/// The main job as Teams shows it: Action.Execute replaces the card, charts are drawn, the list of names narrows while one types.
/// The playground never sends application/search. The rest of what Teams clients do is in <see cref="ShowcaseTests"/>.
/// </summary>
public sealed class PlaygroundTests(Browser browser) : IClassFixture<Browser>
{
    [PlaygroundFact]
    public async Task A_teacher_records_a_conference_in_Teams()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await Playground.StartAsync(bot.Home);
        await using var watched = await browser.OpenAsync(1400, 900);
        var page = watched.Page;
        var cardsShown = page.Locator(".ac-adaptiveCard");
        await page.GotoAsync(playground.Home.ToString(), new() { Timeout = 60_000 });
        await SeeAsync("Hello, Carla Whitmore.");
        await TapAsync("Conference notes");
        var search = cardsShown.Last.GetByRole(AriaRole.Textbox).Or(cardsShown.Last.GetByRole(AriaRole.Combobox)).First;
        await search.PressSequentiallyAsync("sandov", new() { Delay = 50 });
        var found = page.GetByText("Emma Sandoval · grade 4").First;
        await found.WaitForAsync(new() { Timeout = 20_000 });
        await watched.PictureAsync("teams-1-search");
        await found.ClickAsync();
        await TapAsync("Start");
        await SeeAsync("Step 1 of 4");
        var brief = cardsShown.Filter(new() { HasText = "The plan still lacks" });
        await Assertions.Expect(brief.Locator("svg").First).ToBeVisibleAsync();
        await watched.PictureAsync("teams-2-who");

        var cards = await cardsShown.CountAsync();
        await cardsShown.Last.GetByText("Marisol Sandoval (mother)").ClickAsync();
        await TapAsync("Next");
        await SeeAsync("Step 2 of 4");
        await FillAsync("Accomplishments", "Finished the chapter book");
        await FillAsync("Strengths", "Helps classmates");
        await FillAsync("Areas needing attention", "Math facts");
        await watched.PictureAsync("teams-3-seen");
        await TapAsync("Next");
        await SeeAsync("Step 3 of 4");
        await FillAsync("Education goal", "20 minutes of reading a day");
        await FillAsync("Career-awareness goal", "Talk with a nurse about her work");
        await watched.PictureAsync("teams-4-goals");
        await TapAsync("Next");
        await SeeAsync("Step 4 of 4");
        await watched.PictureAsync("teams-5-review");
        await TapAsync("Save");
        await SeeAsync("Saved ✓");
        await watched.PictureAsync("teams-6-saved");

        Assert.Equal(cards, await cardsShown.CountAsync());
        Assert.Equal(2, (await bot.RowsAsync("Goals")).Count(goal => (string?)goal["StudentKey"] == "s10001"));
        Assert.Single(await bot.RowsAsync("Conferences"), held => (string?)held["StudentKey"] == "s10001");

        // In a group the bot keeps what is private to itself; removed and added again, it says hello again.
        var teams = new TeamsPage(watched);
        await teams.MockAsync("Uninstall application");
        await Assertions.Expect(page.GetByText("installationUpdate 200", new() { Exact = true })).ToHaveCountAsync(2);
        await teams.MockAsync("Install application");
        await SeeAsync("Hello, Carla Whitmore.");
        foreach (var group in (string[])["Fourth grade", "Announcements"])
        {
            await teams.ChooseAsync(group);
            await teams.MentionAsync("notes for Emma Sandoval");
            await teams.SeeAsync("Plans are private. Please write to me in our own chat, not in a group.");
            await watched.PictureAsync($"teams-{group}");
        }

        Task SeeAsync(string text) => Assertions.Expect(cardsShown.Last).ToContainTextAsync(text);
        Task TapAsync(string button) => cardsShown.Last.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        Task FillAsync(string field, string text) => cardsShown.Last.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).FillAsync(text);
    }
}
