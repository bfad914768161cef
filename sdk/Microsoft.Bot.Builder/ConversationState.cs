namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId, so its conversation's state cannot be found.");
        var conversation = turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation id, so its conversation's state cannot be found.");
        return $"{channel}/conversations/{conversation}";
    }
}
