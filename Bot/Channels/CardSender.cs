using AdaptiveCards;
using Microsoft.Bot.Builder;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Jobs;

namespace SeopBot.Bot.Channels;

/// <summary>Changes the card of a filing in the conversation in which it was confirmed.</summary>
/// <param name="delivery">The way out.</param>
/// <param name="openNotes">What the person has begun.</param>
public sealed class CardSender(CardDelivery delivery, IStatePropertyAccessor<OpenNotes> openNotes) : ICardSender
{
    /// <inheritdoc/>
    public CardDestination? Read(string? replyTo) => ReplyAddress.Parse(replyTo) is { } address
        ? new CardDestination(address, address.Student, address.Conference, Words.For(address.Language), new Surface(address.Conversation.ChannelId))
        : null;

    /// <inheritdoc/>
    public Task SendAsync(CardDestination destination, AdaptiveCard card, bool inPlace, CancellationToken cancellationToken)
    {
        var address = (ReplyAddress)destination.Address;
        return delivery.SendAsync(address.Conversation, async (context, stop) =>
        {
            var message = SchoolTurn.MessageOf(card);
            // A card in which the person is writing again is left alone.
            var open = await openNotes.GetAsync(context, () => new OpenNotes(), stop);
            var isFree = open.All.All(note => note.Card?.Activity != address.Card);
            return inPlace && isFree && address.Card is not null ? () => SchoolTurn.ReplaceAsync(context, message, address.Card, stop) : () => context.SendActivityAsync(message, stop);
        }, cancellationToken);
    }
}
