using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SeopBot.Dialogs;

namespace SeopBot.Bot.Channels;

/// <summary>What became of a card that the bot sent by itself.</summary>
public enum Delivered
{
    /// <summary>The channel took it.</summary>
    Yes,

    /// <summary>It may have arrived. It is not sent again.</summary>
    Perhaps,

    /// <summary>The person removed the bot, or the channel refuses it for good.</summary>
    No,
}

/// <summary>Speaks in conversations that are not in a turn.</summary>
/// <param name="adapter">The way out.</param>
/// <param name="speaker">Whether the person still has the bot.</param>
/// <param name="settings">The bot's identity, and how long a turn may take.</param>
/// <param name="log">Hears of cards that may not have arrived.</param>
public sealed partial class CardDelivery(CloudAdapter adapter, IStatePropertyAccessor<Speaker> speaker, HostSettings settings, ILogger<CardDelivery> log)
{
    /// <summary>Sends a card in a turn of its own.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="prepare">Looks up what it needs and gives the sending itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <remarks>Throws only when the card surely was not sent, so that it may be sent again.</remarks>
    public async Task<Delivered> SendAsync(ConversationReference conversation, Func<ITurnContext, CancellationToken, Task<Func<Task>>> prepare, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(settings.Options.TurnTime);
        (Delivered Delivered, ExceptionDispatchInfo? NotSent)? end = null;
        try
        {
            await adapter.ContinueConversationAsync(settings.Identity?.AppId ?? "", conversation, async (context, stop) => end = await TrySendAsync(context, prepare, stop), time.Token);
        }
        catch (Exception lost) when (end is not null)
        {
            // The turn ended badly after the card was dealt with.
            Log.NotEnded(log, lost);
        }

        end?.NotSent?.Throw();
        if (end is { } ended) return ended.Delivered;
        cancellationToken.ThrowIfCancellationRequested();
        throw new TimeoutException("The card was not sent, because its turn did not come. It may be sent again.");
    }

    private async Task<(Delivered Delivered, ExceptionDispatchInfo? NotSent)> TrySendAsync(ITurnContext context, Func<ITurnContext, CancellationToken, Task<Func<Task>>> prepare, CancellationToken stop)
    {
        var isSending = false;
        try
        {
            if ((await speaker.GetAsync(context, () => new Speaker(), stop)).HasRemovedBot) return (Delivered.No, null);
            var send = await prepare(context, stop);
            stop.ThrowIfCancellationRequested();
            isSending = true;
            await send();
            return (Delivered.Yes, null);
        }
        catch (Exception thrown)
        {
            var outcome = isSending ? SendOutcomes.Of(thrown) : SendOutcome.NotSent;
            if (outcome == SendOutcome.NotSent) return (Delivered.No, ExceptionDispatchInfo.Capture(thrown));
            Log.NotRepeated(log, thrown, outcome);
            return (outcome == SendOutcome.Refused ? Delivered.No : Delivered.Perhaps, null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A card may not have arrived ({Code}). It is not sent again.")]
        public static partial void NotRepeated(ILogger log, Exception cause, SendOutcome code);

        [LoggerMessage(2, LogLevel.Warning, "The turn of a card ended badly after the card.")]
        public static partial void NotEnded(ILogger log, Exception cause);
    }
}
