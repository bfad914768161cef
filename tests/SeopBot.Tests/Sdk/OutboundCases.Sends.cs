using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

internal static partial class OutboundCases
{
    private static readonly Attachment Thumbnail = new("application/vnd.microsoft.card.thumbnail", content: JObject.Parse("{\"title\":\"2\"}"));

    private static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> Sends => new()
    {
        ["send-text"] = Send("hello"),
        ["send-text-speak-hint"] = (run, turn) => run.TryAsync("SendActivityAsync", () => turn.SendActivityAsync("hello", "<speak>hello</speak>", InputHints.ExpectingInput)),
        ["send-messagefactory-text"] = Send(_ => MessageFactory.Text("hello")),
        ["send-createreply"] = Send(turn => turn.Activity.CreateReply("hello")),
        ["send-bare-activity"] = Send(_ => new Activity { Text = "no type" }),
        ["send-empty-string"] = Send(""),
        ["send-whitespace-activity"] = Send(_ => MessageFactory.Text("")),
        ["send-unicode-and-escapes"] = Send("\"q\" \n \u00e4 \ud83d\ude00 </script> \u2028 & '"),
        ["send-no-conversation-id-in-reply-to"] = Send("hello"),
        ["send-textformat-markdown"] = Send(_ => Markdown()),
        ["send-channeldata-teams-notify"] = Send(_ =>
        {
            var message = MessageFactory.Text("note");
            message.TeamsNotifyUser();
            return message;
        }),
        ["send-hero-attachment"] = Send(_ => MessageFactory.Attachment(Hero().ToAttachment())),
        ["send-two-attachments-list"] = Send(_ => MessageFactory.Attachment([new HeroCard { Title = "1" }.ToAttachment(), Thumbnail], "two")),
        ["send-carousel"] = Send(_ => MessageFactory.Carousel([new HeroCard { Title = "1" }.ToAttachment(), new HeroCard { Title = "2" }.ToAttachment()])),
        ["send-inline-attachment"] = Send(_ => MessageFactory.Attachment(new Attachment("text/plain", "data:text/plain;base64,aGk=", name: "a.txt"))),
        ["send-adaptivecard-jobject"] = Send(_ => MessageFactory.Attachment(new Attachment(AdaptiveCard.ContentType, content: JObject.Parse(Card().ToJson())), "see card")),
        ["send-adaptivecard-string"] = Send(_ => MessageFactory.Attachment(new Attachment(AdaptiveCard.ContentType, content: Card().ToJson()))),
        ["send-suggested-actions"] = Send(_ => MessageFactory.SuggestedActions(["Red", "Green"], "pick", null, null)),
        ["send-suggested-actions-cardactions-to"] = Send(_ => MessageFactory.SuggestedActions([Red(), new CardAction { Type = ActionTypes.MessageBack, Title = "G", Value = JObject.Parse("{\"k\":1}") }], "pick", null, null, ["29:user"])),
        ["send-typing"] = Send(_ => new Activity { Type = ActivityTypes.Typing }),
        ["send-event"] = Send(_ => new Activity { Type = ActivityTypes.Event, Name = "ev", Value = JObject.Parse("{\"a\":1}") }),
        ["send-endofconversation"] = Send(_ => new Activity { Type = ActivityTypes.EndOfConversation, Code = EndOfConversationCodes.CompletedSuccessfully }),
        ["send-delay"] = SendMany(new Activity { Type = ActivityTypes.Typing }, new Activity { Type = ActivityTypes.Delay, Value = 1 }, MessageFactory.Text("after")),
        ["send-many"] = SendMany(MessageFactory.Text("one"), MessageFactory.Text("two"), new Activity { Type = ActivityTypes.Typing }),
        ["send-many-empty-array"] = SendMany(),
        ["send-invokeResponse-in-message-turn"] = Send(_ => new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200 } }),
        ["send-mention"] = Send(turn =>
        {
            var message = MessageFactory.Text("Hello <at>Ada</at>");
            message.Entities = [new Mention { Mentioned = turn.Activity.From, Text = "<at>Ada</at>" }];
            return message;
        }),
        ["send-own-id"] = Send(_ => new Activity { Type = ActivityTypes.Message, Text = "x", Id = "mine" }),
        ["send-own-replyto"] = Send(_ => new Activity { Type = ActivityTypes.Message, Text = "x", ReplyToId = "other" }),
        ["send-own-conversation"] = Send(_ => new Activity
        {
            Type = ActivityTypes.Message, Text = "x", Conversation = new ConversationAccount(id: "other"), From = new ChannelAccount("o"), Recipient = new ChannelAccount("p"), ChannelId = "q", ServiceUrl = "https://other",
        }),
        ["reply-in-channel"] = Send("hello thread"),
        ["channel-directline"] = Send("x"),
        ["serviceurl:http://127.0.0.1:6179"] = Send("x"),
        ["serviceurl:http://127.0.0.1:6179/amer/"] = Send("x"),
        ["serviceurl:http://127.0.0.1:6179/amer"] = Send("x"),
        ["serviceurl:http://127.0.0.1:6179/a/b?q=1"] = Send("x"),
    };

    private static Func<OutboundRun, ITurnContext, Task> Send(string text) =>
        (run, turn) => run.TryAsync("SendActivityAsync", () => turn.SendActivityAsync(text));

    private static Func<OutboundRun, ITurnContext, Task> Send(Func<ITurnContext, IActivity> activity) =>
        (run, turn) => run.TryAsync("SendActivityAsync", () => turn.SendActivityAsync(activity(turn)));

    private static Func<OutboundRun, ITurnContext, Task> SendMany(params IActivity[] activities) =>
        (run, turn) => run.TryAsync("SendActivitiesAsync", () => turn.SendActivitiesAsync(activities));

    private static Activity Markdown()
    {
        var message = MessageFactory.Text("**b**");
        message.TextFormat = TextFormatTypes.Markdown;
        message.AttachmentLayout = AttachmentLayoutTypes.Carousel;
        message.Importance = ActivityImportance.High;
        message.DeliveryMode = DeliveryModes.Notification;
        message.Summary = "sum";
        message.Locale = "es-ES";
        message.Value = new { v = 1 };
        message.ChannelData = new { notification = new { alert = true } };
        message.Expiration = DateTimeOffset.Parse("2026-01-01T00:00:00+02:00", System.Globalization.CultureInfo.InvariantCulture);
        message.Properties = JObject.Parse("{\"custom\":\"x\"}");
        return message;
    }

    private static HeroCard Hero() => new()
    {
        Title = "T", Subtitle = "S", Text = "X", Images = [new CardImage("https://example.com/i.png", "alt")],
        Buttons = [new CardAction { Type = ActionTypes.ImBack, Title = "B", Value = "b" }, new CardAction { Type = ActionTypes.OpenUrl, Title = "U", Value = "https://example.com/" }],
        Tap = new CardAction { Type = ActionTypes.OpenUrl, Value = "https://example.com/" },
    };

    private static CardAction Red() => new()
    {
        Type = ActionTypes.ImBack, Title = "Red", Image = "https://example.com/r.png", ImageAltText = "alt", Text = "red", DisplayText = "display", Value = "r", ChannelData = JObject.Parse("{\"a\":1}"),
    };

    private static AdaptiveCard Card() => new("1.5")
    {
        Body = [new AdaptiveTextBlock("Hi"), new AdaptiveTextInput { Id = "note", IsRequired = true, Label = "Note", ErrorMessage = "needed" }],
        Actions = [new AdaptiveExecuteAction { Title = "OK", Verb = "ok", Data = JObject.Parse("{\"a\":1}") }],
    };
}
