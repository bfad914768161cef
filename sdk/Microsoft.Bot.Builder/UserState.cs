namespace Microsoft.Bot.Builder;

/// <summary>State of a person, in all their conversations of a channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId, so its sender's state cannot be found.");
        var user = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("The activity has no sender, so the sender's state cannot be found.");
        return $"{channel}/users/{user}";
    }
}
