using Microsoft.Playwright;
using SeopBot.Tests.Web;

namespace SeopBot.Tests.Clients;

/// <summary>The chat page as a person uses it.</summary>
public sealed class Talk(WatchedPage watched, int width)
{
    private int pictures;

    public IPage Page => watched.Page;

    /// <summary>The newest card. Web Chat draws each message a second time for screen readers, outside of the transcript.</summary>
    public ILocator Card => Page.Locator(".webchat__basic-transcript .ac-adaptiveCard").Last;

    /// <summary>Chooses a person of the sample district and waits for the greeting.</summary>
    public async Task BeginAsync(Uri home, string name)
    {
        await Page.GotoAsync(home.ToString());
        await Page.GetByLabel("Search by name, role or school").FillAsync(name);
        await Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await SeeAsync($"Hello, {name}.");
        await PictureAsync("welcome");
    }

    public async Task SayAsync(string text)
    {
        await Page.GetByPlaceholder("Type your message").FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Taps a button, which has to be within the screen's width.</summary>
    public async Task TapAsync(string button)
    {
        var found = Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await found.ScrollIntoViewIfNeededAsync();
        var box = await found.BoundingBoxAsync() ?? throw new InvalidOperationException($"{button} is not shown.");
        var within = await found.EvaluateAsync<bool>("e => { const b = e.getBoundingClientRect(), c = e.closest('.ac-adaptiveCard').getBoundingClientRect(); return b.right <= c.right; }");
        Assert.True(within && box.X + box.Width <= width, $"The button {button} is cut off.");
        await found.ClickAsync();
    }

    public Task FillAsync(string field, string text) => Card.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).FillAsync(text);

    public Task SeeAsync(string text) => Assertions.Expect(Card).ToContainTextAsync(text);

    public async Task PictureAsync(string name)
    {
        await Assertions.Expect(Page.GetByText("Connecting…").First).ToBeHiddenAsync();
        await watched.PictureAsync($"{width}-{++pictures:00}-{name}");
    }

    /// <summary>Nothing went wrong in the browser, and nothing is wider than the screen.</summary>
    public async Task EndAsync()
    {
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        Assert.All(watched.Complaints, complaint => Assert.Contains(OfFolds, known => complaint.StartsWith(known, StringComparison.Ordinal)));
    }

    // Web Chat complains of every Action.ToggleVisibility, and does it.
    private static readonly string[] OfFolds = ["error: Web Chat: received unknown action from Adaptive Cards", "error: hB"];
}
