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
/// <param name="configuration">The bot's identity.</param>
public sealed class CardSender(CloudAdapter adapter, IStatePropertyAccessor<OpenNotes> openNotes, IConfiguration configuration) : ICardSender
{
    /// <inheritdoc/>
    public CardDestination? Read(string? replyTo) => ReplyAddress.Parse(replyTo) is { } address
        ? new CardDestination(address, address.Student, address.Conference, Words.For(address.Language), new Surface(address.Conversation.ChannelId))
        : null;

    /// <inheritdoc/>
    public async Task SendAsync(CardDestination destination, AdaptiveCard card, bool inPlace, CancellationToken cancellationToken)
    {
        var address = (ReplyAddress)destination.Address;
        await adapter.ContinueConversationAsync(configuration["MicrosoftAppId"] ?? "", address.Conversation, async (context, stop) =>
        {
            var message = SchoolTurn.MessageOf(card);
            // A card in which the person is writing again is left alone.
            var open = await openNotes.GetAsync(context, () => new OpenNotes(), stop);
            var isFree = open.All.All(note => note.Card?.Activity != address.Card);
            if (inPlace && isFree && address.Card is not null) await SchoolTurn.ReplaceAsync(context, message, address.Card, stop);
            else await context.SendActivityAsync(message, stop);
        }, cancellationToken);
    }
}
