using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SeopBot.Bot.Web;

/// <summary>Brings a person's activities to the bot's own front door, as every channel does.</summary>
internal sealed partial class BotFrontDoor(
    IHttpClientFactory clients, ChannelAddress address, ChatStore store, TimeProvider time, ILogger<BotFrontDoor> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> underway = [];

    /// <summary>The name of the HTTP client that calls the bot.</summary>
    public const string HttpClientName = "SeopBot.WebChat";

    /// <summary>Tells the bot that the conversation has begun.</summary>
    public async Task GreetAsync(Conversation conversation)
    {
        if (!await DeliverAsync(conversation, ActivityJson.Opening(conversation, time.GetUtcNow())))
            store.ForgetGreeting(conversation.Id);
    }

    /// <summary>Keeps the person's activity, shows it on the page, and brings it to the bot; once, however often it is sent.</summary>
    /// <returns>False when the bot did not take it; the chat then says so.</returns>
    public Task<bool> SayAsync(Conversation conversation, JsonObject activity)
    {
        CardReply.Unmark(activity, id => store.Activity(conversation.Id, id) is not null);
        if (ActivityJson.Text(activity, "type") == "typing") return DeliverAsync(conversation, activity);
        store.Add(conversation.Id, activity);
        return underway.GetOrAdd((string)activity["id"]!, id => new(() => HearAsync(conversation, id, activity))).Value;
    }

    /// <summary>Brings to the bot what it had not heard to the end when the program ended.</summary>
    public async Task CatchUpAsync()
    {
        foreach (var (conversationId, activity) in store.Unheard())
            if (store.Find(conversationId) is { } conversation) await SayAsync(conversation, activity);
    }

    private async Task<bool> HearAsync(Conversation conversation, string id, JsonObject activity)
    {
        try
        {
            if (!store.IsUnheard(id)) return true;
            var isTaken = await DeliverAsync(conversation, activity);
            store.SetHeard(id);
            return isTaken;
        }
        finally
        {
            underway.TryRemove(id, out _);
        }
    }

    private async Task<bool> DeliverAsync(Conversation conversation, JsonObject activity)
    {
        var sent = activity.DeepClone().AsObject();
        sent["serviceUrl"] = address.ServiceUrl.AbsoluteUri;
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            using var answer = await client.PostAsJsonAsync(address.BotEndpoint, sent);
            if (answer.IsSuccessStatusCode) return true;
            Log.BotRefused(log, (int)answer.StatusCode);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            Log.BotUnreachable(log, unreachable);
        }

        const string notice = "The bot could not answer just now. What you sent is kept. Please try again in a minute.";
        store.Put(conversation.Id, ActivityJson.Notice(notice, conversation, time.GetUtcNow()));
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The bot refused an activity of the chat page with HTTP {Status}")]
        public static partial void BotRefused(ILogger log, int status);

        [LoggerMessage(LogLevel.Warning, "The bot could not be reached from the chat page")]
        public static partial void BotUnreachable(ILogger log, Exception error);
    }
}
