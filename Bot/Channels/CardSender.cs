using System.Runtime.ExceptionServices;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Jobs;

namespace SeopBot.Bot.Channels;

/// <summary>Sends cards into conversations that are not in a turn.</summary>
/// <param name="adapter">The way out.</param>
/// <param name="openNotes">What the person has begun.</param>
/// <param name="speaker">Whether the person still has the bot.</param>
/// <param name="settings">The bot's identity, and how long a turn may take.</param>
/// <param name="log">Hears of cards that may not have arrived.</param>
public sealed partial class CardSender(CloudAdapter adapter, IStatePropertyAccessor<OpenNotes> openNotes, IStatePropertyAccessor<Speaker> speaker, HostSettings settings,
    ILogger<CardSender> log) : ICardSender
{
    /// <inheritdoc/>
    public CardDestination? Read(string? replyTo) => ReplyAddress.Parse(replyTo) is { } address
        ? new CardDestination(address, address.Student, address.Conference, Words.For(address.Language), new Surface(address.Conversation.ChannelId))
        : null;

    /// <inheritdoc/>
    public async Task SendAsync(CardDestination destination, AdaptiveCard card, bool inPlace, CancellationToken cancellationToken)
    {
        var address = (ReplyAddress)destination.Address;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(settings.Options.TurnTime);
        ExceptionDispatchInfo? notSent = null;
        var reached = false;
        try
        {
            await adapter.ContinueConversationAsync(settings.Identity?.AppId ?? "", address.Conversation, async (context, stop) =>
            {
                notSent = await TrySendAsync(context, address, card, inPlace, stop);
                reached = true;
            }, time.Token);
        }
        catch (Exception lost) when (reached)
        {
            // The turn ended badly after the card was dealt with.
            Log.NotEnded(log, lost);
        }

        notSent?.Throw();
        if (reached) return;
        cancellationToken.ThrowIfCancellationRequested();
        throw new TimeoutException("The card was not sent, because its turn did not come. It may be sent again.");
    }

    // What kept the card from being sent; null when it was sent, or perhaps was.
    private async Task<ExceptionDispatchInfo?> TrySendAsync(ITurnContext context, ReplyAddress address, AdaptiveCard card, bool inPlace, CancellationToken stop)
    {
        var isSending = false;
        try
        {
            if ((await speaker.GetAsync(context, () => new Speaker(), stop)).HasRemovedBot) return null;
            var message = SchoolTurn.MessageOf(card);
            // A card in which the person is writing again is left alone.
            var open = await openNotes.GetAsync(context, () => new OpenNotes(), stop);
            var isFree = open.All.All(note => note.Card?.Activity != address.Card);
            stop.ThrowIfCancellationRequested();
            isSending = true;
            if (inPlace && isFree && address.Card is not null) await SchoolTurn.ReplaceAsync(context, message, address.Card, stop);
            else await context.SendActivityAsync(message, stop);
            return null;
        }
        catch (Exception thrown)
        {
            var outcome = isSending ? SendOutcomes.Of(thrown) : SendOutcome.NotSent;
            if (outcome == SendOutcome.NotSent) return ExceptionDispatchInfo.Capture(thrown);
            Log.NotRepeated(log, thrown, outcome);
            return null;
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
