using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>What the bot does goes over the wire as the real packages send it: Golden/connector.jsonl.</summary>
public sealed class OutboundGoldenTests
{
    private static readonly Dictionary<string, Func<ITurnContext, Task>> Cases = new()
    {
        ["send-text"] = turn => turn.SendActivityAsync("hello"),
        ["send-text-speak-hint"] = turn => turn.SendActivityAsync("hello", "<speak>hello</speak>", InputHints.ExpectingInput),
        ["send-messagefactory-text"] = turn => turn.SendActivityAsync(MessageFactory.Text("hello")),
        ["send-whitespace-activity"] = turn => turn.SendActivityAsync(MessageFactory.Text("")),
        ["send-no-conversation-id-in-reply-to"] = turn => turn.SendActivityAsync("hello"),
        ["send-hero-attachment"] = turn => turn.SendActivityAsync(MessageFactory.Attachment(Hero().ToAttachment())),
        ["send-carousel"] = turn => turn.SendActivityAsync(MessageFactory.Carousel([new HeroCard { Title = "1" }.ToAttachment(), new HeroCard { Title = "2" }.ToAttachment()])),
        ["send-suggested-actions"] = turn => turn.SendActivityAsync(MessageFactory.SuggestedActions(["Red", "Green"], "pick", null, null)),
        ["send-typing"] = turn => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }),
        ["send-event"] = turn => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = "ev", Value = JObject.Parse("{\"a\":1}") }),
        ["send-endofconversation"] = turn => turn.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation, Code = EndOfConversationCodes.CompletedSuccessfully }),
        ["send-delay"] = turn => turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Typing }, new Activity { Type = ActivityTypes.Delay, Value = 1 }, MessageFactory.Text("after")]),
        ["send-many"] = turn => turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two"), new Activity { Type = ActivityTypes.Typing }]),
        ["send-mention"] = turn =>
        {
            var message = MessageFactory.Text("Hello <at>Ada</at>");
            message.Entities = [new Mention { Mentioned = turn.Activity.From, Text = "<at>Ada</at>" }];
            return turn.SendActivityAsync(message);
        },
        ["send-channeldata-teams-notify"] = turn =>
        {
            var message = MessageFactory.Text("note");
            message.TeamsNotifyUser();
            return turn.SendActivityAsync(message);
        },
        ["send-own-id"] = turn => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "x", Id = "mine" }),
        ["send-own-conversation"] = turn => turn.SendActivityAsync(new Activity
        {
            Type = ActivityTypes.Message, Text = "x", Conversation = new ConversationAccount(id: "other"), From = new ChannelAccount("o"), Recipient = new ChannelAccount("p"), ChannelId = "q", ServiceUrl = "https://other",
        }),
        ["reply-in-channel"] = turn => turn.SendActivityAsync("hello thread"),
        ["update-activity"] = async turn =>
        {
            var message = MessageFactory.Text("v1");
            await turn.SendActivityAsync(message);
            message.Text = "v2";
            await turn.UpdateActivityAsync(message);
        },
        ["update-activity-in-channel"] = turn =>
        {
            var message = MessageFactory.Text("v2");
            message.Id = "1700000000000";
            return turn.UpdateActivityAsync(message);
        },
        ["delete-activity"] = turn => turn.DeleteActivityAsync("m1"),
        ["delete-activity-reference"] = turn =>
        {
            var reference = turn.Activity.GetConversationReference();
            reference.ActivityId = "1:x/y z";
            return turn.DeleteActivityAsync(reference);
        },
        ["escaping:a/b c?d#e%f+g&h=i"] = async turn =>
        {
            await turn.SendActivityAsync("x");
            await turn.DeleteActivityAsync(turn.Activity.Id);
        },
        ["trace-on-msteams"] = TraceThenSend,
        ["trace-on-emulator"] = TraceThenSend,
        ["channel-directline"] = turn => turn.SendActivityAsync("x"),
        ["isgroup-and-recipient"] = turn => turn.SendActivityAsync("x"),
        ["teamsinfo-getmember-channel"] = turn => TeamsInfo.GetMemberAsync(turn, "29:user"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_turn_sends_what_the_real_packages_send(string name)
    {
        var golden = Golden.Lines("connector.jsonl").Single(line => line.Value<string>("case") == name);
        var bot = new WireBot();
        Exception? thrown = null;
        bot.Adapter.OnTurnError = (_, e) =>
        {
            thrown = e;
            return Task.CompletedTask;
        };
        await bot.PostAsync(golden["inbound"]!, (turn, _) => Cases[name](turn));
        Assert.Null(thrown);
        AssertSent(golden, bot);
    }

    [Fact]
    public async Task A_proactive_turn_sends_what_the_real_packages_send()
    {
        var bot = new WireBot();
        var reference = new ConversationReference
        {
            ActivityId = "act-9", User = new ChannelAccount("29:user"), Bot = new ChannelAccount("28:bot"), ChannelId = "msteams", Locale = "es-ES", ServiceUrl = "http://127.0.0.1:6179/",
            Conversation = new ConversationAccount(id: "a:1conv", conversationType: "personal", tenantId: "tenant-1"),
        };
        await bot.Adapter.ContinueConversationAsync("", reference, async (turn, cancel) =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancel);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "u" }, cancel);
            await turn.DeleteActivityAsync("m1", cancel);
        }, default);
        AssertSent(Golden.Lines("connector.jsonl").Single(line => line.Value<string>("case") == "continue-conversation-typing-and-update"), bot);
    }

    [Fact]
    public async Task A_new_conversation_is_made_as_the_real_packages_make_it()
    {
        var bot = new WireBot();
        bot.Connector.ThenAnswers(201, "{\"id\":\"a:new\",\"activityId\":\"act-1\"}");
        var parameters = new ConversationParameters { IsGroup = false, Bot = new ChannelAccount("28:bot"), Members = [new ChannelAccount("29:user")], TenantId = "tenant-1" };
        await bot.Adapter.CreateConversationAsync("", "msteams", "http://127.0.0.1:6179/", null, parameters, (turn, cancel) => turn.SendActivityAsync("proactive", cancellationToken: cancel), default);
        AssertSent(Golden.Lines("connector.jsonl").Single(line => line.Value<string>("case") == "create-conversation-appid:(empty)"), bot);
    }

    private static HeroCard Hero() => new()
    {
        Title = "T", Subtitle = "S", Text = "X", Images = [new CardImage("https://example.com/i.png", "alt")],
        Buttons = [new CardAction { Type = ActionTypes.ImBack, Title = "B", Value = "b" }, new CardAction { Type = ActionTypes.OpenUrl, Title = "U", Value = "https://example.com/" }],
        Tap = new CardAction { Type = ActionTypes.OpenUrl, Value = "https://example.com/" },
    };

    private static async Task TraceThenSend(ITurnContext turn)
    {
        await turn.SendActivityAsync((Activity)turn.Activity.CreateTrace("n", JObject.Parse("{\"a\":1}"), "urn:vt", "lab"));
        await turn.SendActivityAsync("x");
    }

    private static void AssertSent(JObject golden, WireBot bot)
    {
        var expected = golden["requests"]!.Select(request => $"{request["method"]} {Wire.Steady(request["path"])} [{request["conversationHeader"]}] {Wire.Steady(request["body"])}");
        var actual = bot.Connector.Requests.Select(request => $"{request.Method} {Wire.Steady(request.Path)} [{request.ConversationHeader}] {Wire.Steady(request.Body)}");
        Assert.Equal(expected, actual);
    }
}
