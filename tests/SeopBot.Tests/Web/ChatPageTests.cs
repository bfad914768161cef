using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SeopBot.Bot.Web;

namespace SeopBot.Tests.Web;

public sealed class ChatPageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public Task A_person_answers_a_card_and_sees_it_change_on_a_desk() => AnswerACardAsync(1200, 800);

    [BrowserFact]
    public Task A_person_answers_a_card_and_sees_it_change_on_a_phone() => AnswerACardAsync(390, 844);

    [BrowserFact]
    public async Task A_hint_is_said_with_one_tap_and_a_deleted_message_goes_from_the_chat()
    {
        await using var server = await ChatServer.StartAsync();
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync($"{server.Http.BaseAddress}chat?person=staff-1");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "my students" }).ClickAsync();
        var heard = await server.Bot.HearAsync();
        var id = await server.Bot.AnswerAsync(heard, new { type = "message", text = "You have 24 students." });
        await Assertions.Expect(watched.Page.GetByText("You have 24 students.").Last).ToBeVisibleAsync();
        using var deleted = await server.Bot.CallAsync(HttpMethod.Delete, heard, $"{FakeBot.ConversationOf(heard)}/activities/{id}");

        await Assertions.Expect(watched.Page.Locator(".webchat__basic-transcript").GetByText("You have 24 students.")).ToHaveCountAsync(0);
        Assert.Equal("my students", (string?)heard["text"]);
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task A_bot_that_fails_is_told_in_words()
    {
        await using var server = await ChatServer.StartAsync();
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync($"{server.Http.BaseAddress}chat?person=staff-1");
        await server.Bot.HearAsync("conversationUpdate");
        server.Bot.Turn = _ => Task.FromResult(500);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "help" }).ClickAsync();

        await Assertions.Expect(watched.Page.GetByText("The bot could not answer just now.").Last).ToBeVisibleAsync();
        await watched.PictureAsync("failed-1200");
    }

    [BrowserFact]
    public async Task The_chat_comes_back_by_itself_when_its_token_is_over()
    {
        await using var server = await ChatServer.StartAsync();
        await using var watched = await browser.OpenAsync();
        await watched.Page.RouteAsync("**/v3/directline/conversations", route => route.FulfillAsync(new() { Status = 403 }), new() { Times = 1 });
        await watched.Page.GotoAsync($"{server.Http.BaseAddress}chat?person=staff-1");

        await server.Bot.HearAsync("conversationUpdate");
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Button, new() { Name = "help" })).ToBeEnabledAsync();
        await Assertions.Expect(watched.Page.Locator("#problem")).ToBeHiddenAsync();
    }

    private async Task AnswerACardAsync(int width, int height)
    {
        await using var server = await ChatServer.StartAsync(people: [ChatServer.Ana, ChatServer.Ben, .. SamplePeople]);
        server.Bot.Turn = activity => BotTurnAsync(server.Bot, activity);
        await using var watched = await browser.OpenAsync(width, height);
        var page = watched.Page;

        await page.GotoAsync(server.Http.BaseAddress!.ToString());
        await watched.PictureAsync($"people-{width}");
        await page.GetByLabel("Search by name, role or school").FillAsync("o'brien cedar");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 person");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ana O'Brien" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ana O'Brien" })).ToBeVisibleAsync();

        await Assertions.Expect(page.GetByText("Hello! I keep student plans.").Last).ToBeVisibleAsync();
        await page.GetByPlaceholder("Type your message").FillAsync("plan for Luz");
        await page.Keyboard.PressAsync("Enter");
        var card = page.Locator(".ac-adaptiveCard").Last;
        await card.GetByRole(AriaRole.Button, new() { Name = "Save the goal" }).ClickAsync();
        await Assertions.Expect(card.GetByText("Write the goal first.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Connecting…").First).ToBeHiddenAsync();
        await watched.PictureAsync($"card-{width}");

        await card.GetByRole(AriaRole.Textbox, new() { Name = "Goal" }).FillAsync("Read for 20 minutes a day");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save the goal" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ac-adaptiveCard").Last).ToContainTextAsync("Saved: Read for 20 minutes a day");
        await Assertions.Expect(page.GetByText("Save the goal")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".ac-adaptiveCard").Last).ToContainTextAsync("Saved: Read for 20 minutes a day");
        await Assertions.Expect(page.GetByText("plan for Luz").Last).ToBeVisibleAsync();
        await watched.PictureAsync($"saved-{width}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        Assert.Empty(watched.Complaints);
    }

    private static IEnumerable<ChatPerson> SamplePeople =>
        from school in (string[])["Aspen Elementary", "Cedar Middle School", "Juniper High School"]
        from role in (string[])["Principal", "Counselor", "Teacher"]
        from name in (string[])["Luz Hernández", "Sam Begay", "Mele Tuilagi"]
        select new ChatPerson($"{school}/{role}/{name}", name, role, school, Guid.NewGuid().ToString());

    private static async Task<int> BotTurnAsync(FakeBot bot, JsonObject activity)
    {
        if ((string?)activity["type"] == "conversationUpdate")
        {
            await bot.AnswerAsync(activity, new { type = "message", text = "Hello! I keep student plans. Say **help** to see what I can do." });
        }
        else if (activity["value"]?["goal"] is { } goal)
        {
            var shown = (string)activity["replyToId"]!;
            using var updated = await bot.CallAsync(HttpMethod.Put, activity, $"{FakeBot.ConversationOf(activity)}/activities/{shown}",
                JsonNode.Parse(Activity($$"""{ "type": "TextBlock", "text": "Saved: {{goal}}", "wrap": true }""", "")));
            return (int)updated.StatusCode;
        }
        else if ((string?)activity["type"] == "message")
        {
            await bot.AnswerAsync(activity, new { type = "typing" });
            await bot.AnswerAsync(activity, JsonNode.Parse(GoalCard)!);
        }

        return 200;
    }

    private static string Activity(string body, string actions) => $$"""
        { "type": "message", "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": {
          "type": "AdaptiveCard", "version": "1.5", "body": [
            { "type": "TextBlock", "text": "Luz Hernández, grade 7", "size": "Large", "weight": "Bolder", "style": "heading", "wrap": true },
            {{body}} ], "actions": [ {{actions}} ] } }] }
        """;

    private static readonly string GoalCard = Activity("""
        { "type": "TextBlock", "text": "Plan of the school year 2026-27. The conference is on Thursday, October 8.", "wrap": true, "isSubtle": true },
        { "type": "FactSet", "facts": [ { "title": "Counselor", "value": "Ana O'Brien" }, { "title": "Career cluster", "value": "Health Science" } ] },
        { "type": "Container", "style": "emphasis", "items": [ { "type": "TextBlock", "text": "1 of 3 goals written", "wrap": true } ] },
        { "type": "Input.Text", "id": "goal", "label": "Goal", "isRequired": true, "errorMessage": "Write the goal first.", "isMultiline": true },
        { "type": "Input.Date", "id": "due", "label": "By when" },
        { "type": "Input.ChoiceSet", "id": "area", "label": "Area", "value": "a", "choices": [ { "title": "Academic", "value": "a" }, { "title": "Career", "value": "c" } ] },
        { "type": "Input.ChoiceSet", "id": "who", "label": "Who helps", "style": "expanded", "isMultiSelect": true, "choices": [ { "title": "Family", "value": "f" }, { "title": "Teacher", "value": "t" } ] },
        { "type": "Input.Toggle", "id": "told", "label": "Family", "title": "The parents have been told" }
        """, """
        { "type": "Action.Submit", "title": "Save the goal", "style": "positive", "data": { "verb": "goal.save" } },
        { "type": "Action.Submit", "title": "Later", "associatedInputs": "none", "data": { "verb": "later" } }
        """);
}
