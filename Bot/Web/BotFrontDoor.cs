using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SeopBot.Bot.Web;

/// <summary>Brings a person's activities to the bot's own front door, as every channel does.</summary>
internal sealed partial class BotFrontDoor(
    IHttpClientFactory clients, ChannelAddress address, ChatStore store, TimeProvider time, ILogger<BotFrontDoor> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> underway = [];
    private readonly Lock gate = new();
    private Dictionary<string, Task>? catchingUp;

    /// <summary>The name of the HTTP client that calls the bot.</summary>
    public const string HttpClientName = "SeopBot.WebChat";

    /// <summary>Tells the bot that the conversation has begun.</summary>
    public async Task GreetAsync(Conversation conversation)
    {
        if (await DeliverAsync(conversation, ActivityJson.Opening(conversation, time.GetUtcNow())) != Delivery.Taken)
            store.ForgetGreeting(conversation.Id);
    }

    /// <summary>Keeps the person's activity, shows it on the page, and brings it to the bot; once, however often it is sent.</summary>
    /// <returns>False when the bot did not take it; the chat then says so.</returns>
    public async Task<bool> SayAsync(Conversation conversation, JsonObject activity)
    {
        CardReply.Unmark(activity, id => store.Activity(conversation.Id, id) is not null);
        if (ActivityJson.Text(activity, "type") == "typing") return await DeliverAsync(conversation, activity) == Delivery.Taken;
        var earlier = CatchingUp().GetValueOrDefault(conversation.Id, Task.CompletedTask);
        store.Add(conversation.Id, activity);
        return await underway.GetOrAdd((string)activity["id"]!, id => new(() => HearAsync(conversation, id, activity, earlier))).Value;
    }

    /// <summary>Brings to the bot what it had not heard to the end when the program ended: a conversation in its order, conversations at once.</summary>
    public Task CatchUpAsync() => Task.WhenAll(CatchingUp().Values);

    // Asked before anything new is kept, so that what is new waits for what is old.
    private Dictionary<string, Task> CatchingUp()
    {
        lock (gate)
            return catchingUp ??= store.Unheard().GroupBy(missed => missed.ConversationId).ToDictionary(missed => missed.Key, missed => CatchUpAsync(missed.Key, [.. missed.Select(one => one.Activity)]));
    }

    private async Task CatchUpAsync(string conversationId, IReadOnlyList<JsonObject> missed)
    {
        foreach (var activity in missed)
        {
            try
            {
                if (store.Find(conversationId) is { } conversation) await HearAsync(conversation, activity);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                Log.NotCaughtUp(log, failed);
            }
        }
    }

    private async Task<bool> HearAsync(Conversation conversation, string id, JsonObject activity, Task earlier)
    {
        try
        {
            await earlier;
            return !store.IsUnheard(id) || await HearAsync(conversation, activity);
        }
        finally
        {
            underway.TryRemove(id, out _);
        }
    }

    private async Task<bool> HearAsync(Conversation conversation, JsonObject activity)
    {
        var delivery = await DeliverAsync(conversation, activity);
        if (delivery != Delivery.NotNow) store.SetHeard((string)activity["id"]!);
        return delivery == Delivery.Taken;
    }

    private async Task<Delivery> DeliverAsync(Conversation conversation, JsonObject activity)
    {
        var sent = activity.DeepClone().AsObject();
        sent["serviceUrl"] = address.ServiceUrl.AbsoluteUri;
        var delivery = Delivery.NotNow;
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            using var answer = await client.PostAsJsonAsync(address.BotEndpoint, sent);
            if (answer.IsSuccessStatusCode) return Delivery.Taken;
            if ((int)answer.StatusCode is >= 400 and < 500 and not (StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests)) delivery = Delivery.Refused;
            Log.BotRefused(log, (int)answer.StatusCode);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            Log.BotUnreachable(log, unreachable);
        }

        const string notice = "The bot could not answer just now. What you sent is kept. Please try again in a minute.";
        store.Put(conversation.Id, ActivityJson.Notice(notice, conversation, time.GetUtcNow()));
        return delivery;
    }

    private enum Delivery
    {
        Taken,

        // For good: sent again it is refused again.
        Refused,

        // Not reached, or it cannot just now.
        NotNow,
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The bot refused an activity of the chat page with HTTP {Status}")]
        public static partial void BotRefused(ILogger log, int status);

        [LoggerMessage(LogLevel.Warning, "What the bot had not heard before the restart could not be brought to it; it is tried at the next start")]
        public static partial void NotCaughtUp(ILogger log, Exception error);

        [LoggerMessage(LogLevel.Warning, "The bot could not be reached from the chat page")]
        public static partial void BotUnreachable(ILogger log, Exception error);
    }
}
