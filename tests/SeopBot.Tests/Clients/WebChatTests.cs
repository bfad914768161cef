using Microsoft.Playwright;
using SeopBot.Tests.Web;

namespace SeopBot.Tests.Clients;

/// <summary>The main job on the real host with the sample district, in Chromium.</summary>
public sealed class WebChatTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public Task A_teacher_records_a_conference_at_a_desk() => RecordAsync(1200, 800);

    [BrowserFact]
    public Task A_teacher_records_a_conference_on_a_phone() => RecordAsync(390, 844);

    [BrowserFact]
    public async Task A_teacher_records_a_conference_by_keyboard_alone()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var watched = await browser.OpenAsync();
        var talk = new Talk(watched, 1200);
        var keys = watched.Page.Keyboard;

        await watched.Page.GotoAsync(bot.Home.ToString());
        await TabToAsync(watched.Page, "Search by name, role or school");
        await keys.TypeAsync("carla whitmore");
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 person");
        await TabToAsync(watched.Page, "Carla Whitmore");
        await keys.PressAsync("Enter");
        await talk.SeeAsync("Hello, Carla Whitmore.");
        await TabToAsync(watched.Page, "Message input box");
        await keys.TypeAsync("notes for Emma Sandoval: reads well above benchmark. Goal: 20 minutes of reading a day. Mom and she came.");
        await keys.PressAsync("Enter");
        await talk.SeeAsync("Step 4 of 4");
        // Web Chat's own way: back to the history, Enter into its last message, Tab to the button.
        await TabToAsync(watched.Page, "Chat history", back: true);
        await keys.PressAsync("Enter");
        await TabToAsync(watched.Page, "Save");
        await keys.PressAsync("Enter");
        await talk.SeeAsync("Saved ✓");

        Assert.Equal("20 minutes of reading a day", (string?)Assert.Single(await bot.RowsAsync("Goals"), row => (string?)row["StudentKey"] == "s10001")["Text"]);
        await talk.EndAsync();
    }

    [BrowserFact]
    public async Task A_principal_sees_who_is_missing_a_plan_and_takes_the_file()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var watched = await browser.OpenAsync();
        var talk = new Talk(watched, 1200);
        await talk.BeginAsync(bot.Home, "Laura Kessler");
        await talk.SayAsync("who is missing a plan?");
        await talk.SeeAsync("Page 1 of");
        await talk.PictureAsync("missing");
        await talk.TapAsync("More");
        await talk.SeeAsync("Page 2 of");
        await talk.PictureAsync("missing-more");
        await talk.Page.EvaluateAsync("() => { window.open = address => { window.asked = address; }; }");
        await talk.TapAsync("Narrow or widen");
        await talk.TapAsync("CSV file");
        using var http = new HttpClient();
        var file = await http.GetStringAsync(new Uri(await talk.Page.EvaluateAsync<string>("() => window.asked")));
        var lines = file.Split("\r\n");

        Assert.True(lines.Length > 20, "The file has all students, not a page of them.");
        Assert.Contains(lines, line => line.Contains("Sandoval", StringComparison.Ordinal));
        await talk.EndAsync();
    }

    private async Task RecordAsync(int width, int height)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var watched = await browser.OpenAsync(width, height);
        var talk = new Talk(watched, width);
        await talk.BeginAsync(bot.Home, "Carla Whitmore");
        await talk.SayAsync("notes for Emma Sandoval");
        await talk.SeeAsync("Step 1 of 4");
        var brief = talk.Page.Locator(".webchat__basic-transcript .ac-adaptiveCard").Filter(new() { HasText = "The plan still lacks" });
        await Assertions.Expect(brief.GetByRole(AriaRole.Table)).ToContainTextAsync("Acadience reading");
        await Assertions.Expect(brief).ToHaveCountAsync(1);

        await talk.Card.GetByRole(AriaRole.Checkbox, new() { Name = "Marisol Sandoval (mother)" }).CheckAsync();
        await talk.PictureAsync("who");
        await talk.TapAsync("Next");
        await talk.SeeAsync("Step 2 of 4");
        await talk.FillAsync("Accomplishments", "Finished the chapter book");
        await talk.FillAsync("Strengths", "Helps *classmates* </script> 🙂");
        await talk.FillAsync("Areas needing attention", "Math facts");
        await talk.FillAsync("Behavior and homework", "Homework is in on time");
        await talk.PictureAsync("seen");
        await talk.TapAsync("Next");
        await talk.SeeAsync("Step 3 of 4");
        await talk.FillAsync("Education goal", "20 minutes of reading a day");
        await talk.Card.GetByRole(AriaRole.Radio).First.CheckAsync();
        await talk.PictureAsync("goals");
        await talk.TapAsync("Next");
        await talk.SeeAsync("Step 4 of 4");
        await talk.SeeAsync("Helps *classmates* </script> 🙂");
        await talk.PictureAsync("review");
        await talk.TapAsync("Save");
        await talk.SeeAsync("Saved ✓");
        await Assertions.Expect(talk.Page.GetByText("Step 4 of 4")).ToHaveCountAsync(0);
        await talk.PictureAsync("saved");

        var row = await talk.Page.Context.RunAndWaitForPageAsync(() => talk.TapAsync("See it in the lists"));
        await Assertions.Expect(row.GetByText("Homework is in on time").First).ToBeVisibleAsync();
        await row.SetViewportSizeAsync(width, height);
        await new WatchedPage(row).PictureAsync($"{width}-row");
        Assert.Contains(await bot.RowsAsync("Plans"), plan => (string?)plan["Accomplishments"] == "Finished the chapter book");
        Assert.Equal(2, (await bot.RowsAsync("Goals")).Count(goal => (string?)goal["StudentKey"] == "s10001"));
        Assert.Contains(await bot.RowsAsync("Conferences"), held => (string?)held["StudentKey"] == "s10001" && held["Minutes"] is not null);
        await talk.EndAsync();
    }

    /// <summary>Presses Tab until the focus is on the thing of that name, as somebody without a mouse does.</summary>
    private static async Task TabToAsync(IPage page, string name, bool back = false)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            var focused = await page.EvaluateAsync<string>("""
                () => { const e = document.activeElement; return [e.getAttribute('aria-label'), e.labels?.[0]?.textContent, e.textContent].find(t => t)?.trim() ?? ''; }
                """);
            if (focused.StartsWith(name, StringComparison.Ordinal)) return;
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }

        Assert.Fail($"{name} cannot be reached with Tab.");
    }
}
