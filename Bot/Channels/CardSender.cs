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
/// <param name="configuration">The bot's identity.</param>
/// <param name="log">Hears of cards that may not have arrived.</param>
public sealed partial class CardSender(CloudAdapter adapter, IStatePropertyAccessor<OpenNotes> openNotes, IStatePropertyAccessor<Speaker> speaker, IConfiguration configuration,
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
        ExceptionDispatchInfo? notSent = null;
        await adapter.ContinueConversationAsync(configuration["MicrosoftAppId"] ?? "", address.Conversation, async (context, stop) =>
        {
            var isSending = false;
            try
            {
                if ((await speaker.GetAsync(context, () => new Speaker(), stop)).HasRemovedBot) return;
                var message = SchoolTurn.MessageOf(card);
                // A card in which the person is writing again is left alone.
                var open = await openNotes.GetAsync(context, () => new OpenNotes(), stop);
                var isFree = open.All.All(note => note.Card?.Activity != address.Card);
                isSending = true;
                if (inPlace && isFree && address.Card is not null) await SchoolTurn.ReplaceAsync(context, message, address.Card, stop);
                else await context.SendActivityAsync(message, stop);
            }
            catch (Exception thrown) when (!stop.IsCancellationRequested)
            {
                // Kept from the adapter's catch-all: nobody is talking to the bot, so nobody is told that something broke.
                var outcome = isSending ? SendOutcomes.Of(thrown) : SendOutcome.NotSent;
                if (outcome == SendOutcome.NotSent) notSent = ExceptionDispatchInfo.Capture(thrown);
                else Log.NotRepeated(log, thrown, outcome);
            }
        }, cancellationToken);
        notSent?.Throw();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A card may not have arrived ({Code}). It is not sent again.")]
        public static partial void NotRepeated(ILogger log, Exception cause, SendOutcome code);
    }
}
