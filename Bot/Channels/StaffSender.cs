using AdaptiveCards;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Jobs;
using SeopBot.Plans;

namespace SeopBot.Bot.Channels;

/// <summary>Sends cards to staff where they last talked with the bot.</summary>
/// <param name="delivery">The way out.</param>
/// <param name="addresses">Where they did.</param>
public sealed class StaffSender(CardDelivery delivery, StaffAddresses addresses) : IStaffSender
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, StaffDestination>> FindAsync(IEnumerable<StaffMember> staff, CancellationToken cancellationToken) =>
        (await addresses.FindAsync(staff, cancellationToken)).ToDictionary(found => found.Key, found =>
            new StaffDestination(found.Value.Conversation, Words.For(found.Value.Language), new Surface(found.Value.Conversation.ChannelId)));

    /// <inheritdoc/>
    public async Task<ReminderState> SendAsync(StaffDestination destination, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var message = SchoolTurn.MessageOf(card);
        var delivered = await delivery.SendAsync((Microsoft.Bot.Schema.ConversationReference)destination.Address, (context, stop) =>
            Task.FromResult<Func<Task>>(() => context.SendActivityAsync(message, stop)), cancellationToken);
        return delivered switch
        {
            Delivered.Yes => ReminderState.Sent,
            Delivered.Perhaps => ReminderState.Unsure,
            _ => ReminderState.NotReached,
        };
    }
}
