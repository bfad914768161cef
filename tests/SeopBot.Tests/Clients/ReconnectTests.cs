using Microsoft.Playwright;
using SeopBot.Tests.Durability;
using SeopBot.Tests.Web;

namespace SeopBot.Tests.Clients;

/// <summary>The bot is killed again and again while a teacher talks with it on the chat page; nothing is lost and nothing comes twice.</summary>
public sealed class ReconnectTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "SeopBot.Bot.dll");
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("reconnect-");

    [BrowserFact]
    public Task Over_WebSocket_at_a_desk() => TalkAsync(1200, 56210, null);

    [BrowserFact]
    public Task Over_polling_on_a_phone() => TalkAsync(390, 56211, """
        // A network that lets no WebSocket through.
        window.WebSocket = class { constructor() { setTimeout(() => this.onclose()); } close() { } };
        """);

    public void Dispose() => data.Delete(recursive: true);

    private async Task TalkAsync(int width, int port, string? network)
    {
        var bot = await StartAsync();
        try
        {
            await using var watched = await browser.OpenAsync(width, 844);
            if (network is not null) await watched.Page.AddInitScriptAsync(network);
            var talk = new Talk(watched, width);
            await talk.BeginAsync(bot.Http.BaseAddress!, "Carla Whitmore");
            await talk.SayAsync("notes for Emma Sandoval");
            await talk.SeeAsync("Step 1 of 4");
            await talk.Card.GetByRole(AriaRole.Checkbox, new() { Name = "Marisol Sandoval (mother)" }).CheckAsync();
            await talk.TapAsync("Next");
            await talk.SeeAsync("Step 2 of 4");

            // Said while the bot is down: it fails and says so, and comes once when the bot is back. What is typed in the card stays.
            bot.Dispose();
            await talk.SayAsync("thanks");
            await talk.FillAsync("Accomplishments", "Finished the chapter book");
            await talk.FillAsync("Strengths", "Helps classmates");
            await talk.FillAsync("Areas needing attention", "Math facts");
            await Assertions.Expect(Problem()).ToContainTextAsync("Reconnecting…");
            var retry = talk.Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).Last;
            await retry.WaitForAsync();
            await watched.PictureAsync($"{width}-lost");
            await retry.ClickAsync();
            bot = await StartAsync();
            await Assertions.Expect(Shown("You're welcome.")).ToHaveCountAsync(1);
            await Assertions.Expect(retry).ToBeHiddenAsync();
            await Assertions.Expect(Problem()).ToBeHiddenAsync();

            // Tapped while the bot is down: it comes when the bot is back.
            bot.Dispose();
            await talk.TapAsync("Next");
            bot = await StartAsync();
            await talk.SeeAsync("Step 3 of 4");
            await talk.FillAsync("Education goal", "20 minutes of reading a day");
            await talk.Card.GetByRole(AriaRole.Radio).First.CheckAsync();
            await talk.TapAsync("Next");
            await talk.SeeAsync("Step 4 of 4");

            // Answered while the page is away.
            await talk.Page.Context.SetOfflineAsync(true);
            bot.Dispose();
            bot = await StartAsync();
            var elsewhere = await DirectLineClient.OpenAsync(bot.Http, talk.Page.Url.Split("person=")[1]);
            using var said = await elsewhere.SayAsync(new { type = "message", text = "thank you" });
            await talk.Page.Context.SetOfflineAsync(false);
            await Assertions.Expect(Shown("You're welcome.")).ToHaveCountAsync(2);

            // Killed in the midst of the turn.
            await talk.TapAsync("Save");
            await Task.Delay(60);
            bot.Dispose();
            bot = await StartAsync();
            await talk.SeeAsync("Saved ✓");
            await watched.PictureAsync($"{width}-saved-after-all");

            Assert.Equal(2, (await bot.RowsAsync("Goals")).Count(goal => (string?)goal["StudentKey"] == "s10001"));
            Assert.Single(await bot.RowsAsync("Conferences"), held => (string?)held["StudentKey"] == "s10001");
            await AssertOnceAsync(["notes for Emma Sandoval", "thanks", "thank you"]);
            await Assertions.Expect(Shown("Saved ✓")).ToHaveCountAsync(1);
            await Assertions.Expect(Shown("Step ")).ToHaveCountAsync(0);
            await talk.Page.ReloadAsync();
            await talk.SeeAsync("Saved ✓");
            await AssertOnceAsync(["notes for Emma Sandoval", "thanks", "thank you"]);
            Assert.Equal(2, await Shown("You're welcome.").CountAsync());
            Assert.DoesNotContain(watched.Complaints, complaint => !complaint.Contains("net::ERR_", StringComparison.Ordinal));

            ILocator Problem() => talk.Page.Locator("#problem");
            ILocator Shown(string text) => talk.Page.Locator(".webchat__basic-transcript .webchat__bubble").GetByText(text);
            async Task AssertOnceAsync(string[] texts)
            {
                foreach (var text in texts) await Assertions.Expect(talk.Page.Locator(".webchat__bubble--from-user").GetByText(text, new() { Exact = true })).ToHaveCountAsync(1);
            }
        }
        finally
        {
            bot.Dispose();
        }

        Task<BotProcess> StartAsync() => BotProcess.StartAsync(Program, data.FullName, port);
    }
}
