using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter that keeps the bot's answers for a test to look at.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly bool _sendTraceActivity;
    private int _nextId;

    /// <summary>Plays this channel.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this((ConversationReference)null, sendTraceActivity) => Conversation.ChannelId = channelId;

    /// <summary>Plays this conversation, or one of the channel "test".</summary>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? CreateConversation("Conversation1");
        if (conversation == null)
            Conversation.Conversation.ConversationType = "convo1";
        Locale = Conversation.Locale ?? "en-us";
        _sendTraceActivity = sendTraceActivity;
    }

    /// <summary>The conversation that is played.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>The language tag of what the person says.</summary>
    public string Locale { get; set; }

    /// <summary>Whether traces are kept, too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The bot's answers that nobody has looked at yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>A conversation of the channel "test".</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(isGroup: false, conversationType: name, id: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    /// <summary>Adds a middleware at the end.</summary>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Brings an activity to the bot, filled up with the conversation.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        using var turn = Address(activity);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>Says something to the bot.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Makes a message from the person.</summary>
    public Activity MakeActivity(string text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>The bot's next answer; null if there is none.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>The bot's next answer, waited for.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (GetNextReply() is { } reply)
                return reply;
            await _arrived.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            responses[i] = new ResourceResponse(activity.Id);
            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToDouble(activity.Value, CultureInfo.InvariantCulture)), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace || _sendTraceActivity)
                Keep(activity);
        }
        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (_lock)
            Requeue(ActiveQueue.Select(kept => kept.Id == activity.Id ? activity : kept));
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_lock)
            Requeue(ActiveQueue.Where(kept => kept.Id != reference.ActivityId));
        return Task.CompletedTask;
    }

    /// <summary>Makes the turn of an activity.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private TurnContext Address(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From == null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= activity.Timestamp;
        return CreateTurnContext(activity);
    }

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);

    private void Keep(Activity activity)
    {
        lock (_lock)
            ActiveQueue.Enqueue(activity);
        _arrived.Release();
    }

    private void Requeue(IEnumerable<Activity> activities)
    {
        Activity[] kept = [.. activities];
        ActiveQueue.Clear();
        foreach (var activity in kept)
            ActiveQueue.Enqueue(activity);
    }
}
