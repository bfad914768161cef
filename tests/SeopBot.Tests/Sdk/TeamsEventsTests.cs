using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>What Teams sends beside the recorded requests: each finds its method, and each refusal has the shape that its client shows.</summary>
public sealed class TeamsEventsTests
{
    private const string Words = "Something went wrong, and nothing was saved. Please try again.";

    [Theory]
    [InlineData("channelCreated", "OnTeamsChannelCreatedAsync")]
    [InlineData("channelDeleted", "OnTeamsChannelDeletedAsync")]
    [InlineData("channelRenamed", "OnTeamsChannelRenamedAsync")]
    [InlineData("channelRestored", "OnTeamsChannelRestoredAsync")]
    [InlineData("teamArchived", "OnTeamsTeamArchivedAsync")]
    [InlineData("teamDeleted", "OnTeamsTeamDeletedAsync")]
    [InlineData("teamHardDeleted", "OnTeamsTeamHardDeletedAsync")]
    [InlineData("teamRenamed", "OnTeamsTeamRenamedAsync")]
    [InlineData("teamRestored", "OnTeamsTeamRestoredAsync")]
    [InlineData("teamUnarchived", "OnTeamsTeamUnarchivedAsync")]
    [InlineData("channelUnheardOf", null)]
    public async Task A_change_of_a_team_finds_its_method(string change, string? method)
    {
        var called = await CalledAsync("conversationUpdate", $$"""{"channelData":{"channel":{"id":"19:c","name":"N"},"team":{"id":"19:t","name":"T"},"eventType":"{{change}}"} }""");
        Assert.Equal(method, Last(called) is "OnConversationUpdateActivityAsync" ? null : Last(called));
    }

    [Theory]
    [InlineData("event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"17"}}""", """{"OnTeamsReadReceiptAsync":{"lastReadMessageId":"17"}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.readReceipt","value":[]}""", """{"OnEventAsync":"application/vnd.microsoft.readReceipt"}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":{"Id":"m","Title":"SEP","MeetingType":"Scheduled"}}""", """{"OnTeamsMeetingStartAsync":{"StartTime":"0001-01-01T00:00:00","MeetingType":"Scheduled","id":"m","title":"SEP"}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingEnd","value":{"Id":"m","JoinUrl":"https://t/m"}}""", """{"OnTeamsMeetingEndAsync":{"EndTime":"0001-01-01T00:00:00","joinUrl":"https://t/m","id":"m"}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.unheardOf","value":1}""", """{"OnEventAsync":"application/vnd.microsoft.unheardOf"}""")]
    [InlineData("commandResult", """{"name":"x"}""", "\"OnCommandResultActivityAsync\"")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"unheardOf"}}""", "\"OnMessageUpdateActivityAsync\"")]
    [InlineData("messageDelete", """{"channelData":7}""", "\"OnMessageDeleteActivityAsync\"")]
    public async Task An_event_finds_its_method(string type, string body, string method) =>
        Assert.Equal(Wire.Steady(Wire.Parse(method)), Wire.Steady((await CalledAsync(type, body))[^1]));

    [Theory]
    [InlineData("composeExtension/queryLink", """{"url":"https://seop.test/1"}""", "link https://seop.test/1")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":"https://seop.test/1"}""", "anonymous link https://seop.test/1")]
    [InlineData("composeExtension/selectItem", """{"student":"1"}""", "item 1")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c","botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message","text":"p"}]}""", "edit p")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c","botMessagePreviewAction":"send","botActivityPreview":[{"type":"message","text":"p"}]}""", "send p")]
    public async Task An_extensions_invoke_finds_its_method(string name, string value, string said)
    {
        var answer = await new WireBot().RequestAsync("POST", Body("invoke", $$"""{"name":"{{name}}","value":{{value}}}"""), new ExtensionBot());
        Assert.Equal(said, answer.Body!.SelectToken("composeExtension.text")!.ToString());
    }

    [Fact]
    public async Task A_card_that_refreshes_by_itself_is_a_card_action()
    {
        var (status, _, called) = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"refresh"},"trigger":"automatic"}""", "card");
        Assert.Equal(200, status);
        Assert.Equal("refresh", called[^1].SelectToken("OnAdaptiveCardInvokeAsync.action.verb")!.ToString());
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""", """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"InternalError","message":"WORDS"}}""")]
    [InlineData("task/fetch", """{"data":{}}""", """{"task":{"type":"message","value":"WORDS"}}""")]
    [InlineData("task/submit", """{"data":{}}""", """{"task":{"type":"message","value":"WORDS"}}""")]
    [InlineData("composeExtension/query", """{"commandId":"c"}""", """{"composeExtension":{"type":"message","text":"WORDS"}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"c"}""", """{"task":{"type":"message","value":"WORDS"}}""")]
    public async Task An_invoke_that_fails_is_answered_in_the_shape_that_is_shown(string name, string value, string expected)
    {
        var (status, body, _) = await InvokeAsync(name, value, "throw");
        Assert.Equal(200, status);
        Assert.Equal(Wire.Steady(Wire.Parse(expected.Replace("WORDS", Words, StringComparison.Ordinal))), Wire.Steady(body));
    }

    [Fact]
    public async Task A_member_whom_Teams_does_not_know_is_told_as_the_activity_names_them()
    {
        var wire = new WireBot();
        wire.Connector.ThenAnswers(404, "{}");
        var bot = new GoldenBot("base");
        await wire.RequestAsync("POST", Body("conversationUpdate", """{"membersAdded":[{"id":"29:new","name":"Ada"}]}"""), bot);
        Assert.Equal("""{"OnTeamsMembersAddedAsync":[{"id":"29:new","name":"Ada"}]}""", bot.Called[^2].ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("""{"membersAdded":[{"id":".."}]}""")]
    [InlineData("""{"membersAdded":[{"id":"29:a"}],"channelData":{"team":{"id":""}}}""")]
    public async Task A_member_whom_Teams_cannot_be_asked_about_is_a_member_all_the_same(string body) =>
        Assert.Equal("OnMembersAddedAsync", Last(await CalledAsync("conversationUpdate", body)));

    [Fact]
    public async Task A_team_is_asked_for_its_members_from_anywhere()
    {
        var wire = new WireBot();
        wire.Connector.ThenAnswers(200, """{"id":"29:a"}""").ThenAnswers(200, """{"members":[{"id":"29:a","givenName":"Ada"}],"continuationToken":"next"}""");
        await wire.PostAsync(Wire.Parse(Body("message", "{}")), async (turn, cancel) =>
        {
            Assert.Equal("29:a", (await TeamsInfo.GetTeamMemberAsync(turn, "29:a", "19:t", cancel)).Id);
            var page = await TeamsInfo.GetPagedTeamMembersAsync(turn, "19:t", "first", 2, cancel);
            Assert.Equal(("next", "Ada"), (page.ContinuationToken, Assert.Single(page.Members).GivenName));
        });
        Assert.Equal(["/v3/conversations/19%3At/members/29%3Aa", "/v3/conversations/19%3At/pagedmembers?pageSize=2&continuationToken=first"], wire.Connector.Requests.Select(request => request.Path));
    }

    private static async Task<List<JToken>> CalledAsync(string type, string more)
    {
        var bot = new GoldenBot("base");
        var answer = await new WireBot().RequestAsync("POST", Body(type, more), bot);
        Assert.Equal((200, null), (answer.Status, answer.Body));
        return bot.Called;
    }

    private static async Task<(int Status, JToken? Body, List<JToken> Called)> InvokeAsync(string name, string value, string mode)
    {
        var wire = new WireBot();
        wire.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        var bot = new GoldenBot(mode);
        var answer = await wire.RequestAsync("POST", Body("invoke", $$"""{"name":"{{name}}","value":{{value}}}"""), bot);
        return (answer.Status, answer.Body, bot.Called);
    }

    private static string Body(string type, string more)
    {
        var body = JObject.Parse("""{"id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:6179/","from":{"id":"29:u"},"recipient":{"id":"28:b"},"conversation":{"id":"a:1"}}""");
        body["type"] = type;
        body.Merge(JObject.Parse(more));
        return body.ToString();
    }

    private static string Last(List<JToken> called) => called[^1] is JObject call ? call.Properties().Single().Name : called[^1].ToString();

    private sealed class ExtensionBot : TeamsActivityHandler
    {
        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Say("link " + query.Url);

        protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Say("anonymous link " + query.Url);

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => Say("item " + query["student"]);

        protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            new() { ComposeExtension = (await Say("edit " + action.BotActivityPreview[0].Text)).ComposeExtension };

        protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            new() { ComposeExtension = (await Say("send " + action.BotActivityPreview[0].Text)).ComposeExtension };

        private static Task<MessagingExtensionResponse> Say(string text) =>
            Task.FromResult(new MessagingExtensionResponse { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = text } });
    }
}
