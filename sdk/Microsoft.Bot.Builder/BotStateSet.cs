namespace Microsoft.Bot.Builder;

/// <summary>Several states, read and saved together.</summary>
public class BotStateSet(params BotState[] botStates)
{
    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; set; } = [.. botStates];

    /// <summary>Saves all of them that changed.</summary>
    public Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}
