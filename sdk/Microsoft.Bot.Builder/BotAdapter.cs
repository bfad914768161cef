using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Brings activities from a channel to the bot, and the bot's answers back.</summary>
public abstract class BotAdapter
{
    /// <summary>Where the turn keeps the caller's identity.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Where the turn keeps the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Where the turn keeps the audience of outgoing tokens.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Where the turn keeps what it threw.</summary>
    internal const string TurnErrorKey = "SeopBot.TurnError";

    /// <summary>Starts without middleware.</summary>
    public BotAdapter()
    {
    }

    /// <summary>What to do when a turn throws; null lets the exception go on.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>What every turn passes.</summary>
    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds a middleware at the end.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities in order.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces a sent activity.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes a sent activity.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Starts a proactive turn in a known conversation.</summary>
    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>Makes a conversation and starts a turn in it.</summary>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotCarried();

    /// <summary>Takes a turn through the middleware to the bot, in the activity's language.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SetLocale(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception e) when (OnTurnError != null)
        {
            turnContext.TurnState.Set(TurnErrorKey, e);
            await OnTurnError(turnContext, e);
        }
    }

    private static void SetLocale(ITurnContext turn)
    {
        if (string.IsNullOrEmpty(turn.Activity.Locale))
            return;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(turn.Activity.Locale);
        }
        catch (CultureNotFoundException)
        {
            return;
        }
        if (turn is TurnContext context)
            context.Locale = turn.Activity.Locale;
    }

    private NotSupportedException NotCarried() => new($"{GetType().Name} does not do this. Use an adapter that does, such as CloudAdapter.");
}
