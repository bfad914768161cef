using Microsoft.Playwright;
using SeopBot.Tests.Web;

namespace SeopBot.Tests.Clients;

/// <summary>The playground's page as a person uses it, who is Carla Whitmore.</summary>
public sealed class TeamsPage(WatchedPage watched)
{
    public IPage Page => watched.Page;

    /// <summary>The newest card.</summary>
    public ILocator Card => Page.Locator(".ac-adaptiveCard").Last;

    public async Task OpenAsync(Uri home)
    {
        await Page.GotoAsync(home.ToString(), new() { Timeout = 60_000 });
        await Log("conversationUpdate 200").WaitForAsync();
    }

    /// <summary>Chooses a chat or a channel on the left.</summary>
    public Task ChooseAsync(string conversation) => Page.GetByRole(AriaRole.Button, new() { Name = conversation }).Or(Page.GetByRole(AriaRole.Treeitem, new() { Name = conversation })).First.ClickAsync();

    public async Task SayAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes with a mention of the bot, chosen from the list that opens after "@": the only way it is heard in a group.</summary>
    public async Task MentionAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "SEOP Bot" }).ClickAsync();
        await Page.Keyboard.TypeAsync(" " + text);
        var post = Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true });
        if (await post.CountAsync() > 0) await post.ClickAsync();
        else await Page.Keyboard.PressAsync("Enter");
    }

    public Task TapAsync(string button) => Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A message of the chat; the log at the right and the list at the left repeat the texts and do not count.</summary>
    public ILocator Shown(string text) => Page.Locator("p").Filter(new() { HasText = text });

    public Task SeeAsync(string text) => Assertions.Expect(Shown(text)).ToHaveCountAsync(1);

    /// <summary>Uses "Mock an Activity", with which the playground stands in for the Teams store.</summary>
    public async Task MockAsync(string what)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync();
        await Page.GetByText(what, new() { Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send activity" }).ClickAsync();
    }

    /// <summary>A line of the log, such as "invoke 200".</summary>
    public ILocator Log(string line) => Page.GetByText(line, new() { Exact = true }).Last;

    /// <summary>
    /// Sends an invoke as it is, because the page has no button for it, and sees the answer in the page's log. It goes through
    /// the playground's own channel to the bot.
    /// </summary>
    public async Task InvokeAsync(string name, object value, string answer)
    {
        var answered = Page.GetByText("invoke 200", new() { Exact = true });
        var before = await answered.CountAsync();
        var sent = await Page.APIRequest.PostAsync(new Uri(new Uri(Page.Url), "/_internal/v1/customActivities").ToString(), new()
        {
            DataObject = new
            {
                type = "invoke",
                name,
                channelId = "msteams",
                id = Guid.NewGuid().ToString(),
                from = new { id = "29:carla-whitmore", name = "Carla Whitmore", aadObjectId = "59e2b4b5-64c8-8bc4-8d44-55681ac0e5f6" },
                recipient = new { id = "28:5f0c8b0e-6c1f-4f5a-9d0e-2a6b7c8d9e02", name = "SEOP Bot" },
                conversation = new { id = "a:carla-whitmore-and-the-bot", conversationType = "personal", tenantId = "5f0c8b0e-6c1f-4f5a-9d0e-2a6b7c8d9e01" },
                serviceUrl = new Uri(new Uri(Page.Url), "/_connector").ToString(),
                value,
            },
        });
        Assert.True(sent.Ok);
        await Assertions.Expect(answered).ToHaveCountAsync(before + 1);
        await answered.Last.ClickAsync();
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Response" }).ClickAsync();
        await Assertions.Expect(Page.Locator("body")).ToContainTextAsync(answer);
    }
}
