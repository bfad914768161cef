using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

internal static partial class OutboundCases
{
    private const string ServiceUrl = "http://127.0.0.1:6179/";
    private const string AppId = "00000000-0000-0000-0000-0000000000aa";

    /// <summary>What it did without being asked.</summary>
    public static Dictionary<string, Func<OutboundRun, Task>> Proactive { get; } = new()
    {
        ["continue-conversation-appid:(empty)"] = run => ContinueAsync(run, "", Reference(), Answer(run)),
        [$"continue-conversation-appid:{AppId}"] = run => ContinueAsync(run, AppId, Reference(), Answer(run)),
        ["continue-conversation-appid:(null)"] = run => ContinueAsync(run, null, Reference(), Answer(run)),
        ["continue-conversation-no-activityid"] = run => ContinueAsync(run, "", Bare(), Answer(run)),
        ["continue-conversation-no-conversation"] = run => ContinueAsync(run, "", new ConversationReference { ServiceUrl = ServiceUrl }, Answer(run)),
        ["continue-conversation-throwing"] = run => ContinueAsync(run, "", Reference(), (_, _) => throw new InvalidOperationException("boom")),
        ["continue-conversation-typing-and-update"] = run => ContinueAsync(run, "", Reference(), async (turn, cancel) =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancel);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "u" }, cancel);
            await turn.DeleteActivityAsync("m1", cancel);
        }),
        ["create-conversation-appid:(empty)"] = run => CreateAsync(run, "", ServiceUrl, WithOne()),
        [$"create-conversation-appid:{AppId}"] = run => CreateAsync(run, AppId, ServiceUrl, WithOne()),
        ["create-conversation-appid:(null)"] = run => CreateAsync(run, null, ServiceUrl, WithOne()),
        ["create-conversation-channel-post"] = run => CreateAsync(run, "", ServiceUrl, new ConversationParameters
        {
            IsGroup = true, TopicName = "topic", Activity = MessageFactory.Text("new thread"), ChannelData = JObject.Parse("{\"channel\":{\"id\":\"19:abc@thread.tacv2\"}}"),
        }),
        ["create-conversation-answer-without-serviceurl"] = run => CreateAsync(run, "", ServiceUrl, new ConversationParameters { Members = [new ChannelAccount("29:user")] }),
        ["create-conversation-403"] = run => CreateAsync(run, "", ServiceUrl, new ConversationParameters { Members = [new ChannelAccount("29:user")] }),
        ["create-conversation-no-serviceurl"] = run => CreateAsync(run, "", "", WithOne()),
    };

    private static BotCallbackHandler Answer(OutboundRun run) => (turn, cancel) =>
    {
        run.Note("activityInCallback", turn.Activity);
        return run.TryAsync("SendActivityAsync", () => turn.SendActivityAsync("proactive", cancellationToken: cancel));
    };

    private static Task ContinueAsync(OutboundRun run, string? appId, ConversationReference reference, BotCallbackHandler callback) =>
        run.TryAsync("ContinueConversationAsync", () => run.Wire.Adapter.ContinueConversationAsync(appId, reference, callback, default));

    private static Task CreateAsync(OutboundRun run, string? appId, string serviceUrl, ConversationParameters parameters) =>
        run.TryAsync("CreateConversationAsync", () => run.Wire.Adapter.CreateConversationAsync(appId, "msteams", serviceUrl, null, parameters, Answer(run), default));

    private static ConversationReference Reference() => new()
    {
        ActivityId = "act-9", User = new ChannelAccount("29:user"), Bot = new ChannelAccount("28:bot"), ChannelId = "msteams", Locale = "es-ES", ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(id: "a:1conv", conversationType: "personal", tenantId: "tenant-1"),
    };

    private static ConversationReference Bare() => new()
    {
        User = new ChannelAccount("29:user"), Bot = new ChannelAccount("28:bot"), ChannelId = "msteams", ServiceUrl = ServiceUrl, Conversation = new ConversationAccount(id: "a:1conv"),
    };

    private static ConversationParameters WithOne() => new()
    {
        IsGroup = false, Bot = new ChannelAccount("28:bot"), Members = [new ChannelAccount("29:user")], TenantId = "tenant-1",
    };
}
