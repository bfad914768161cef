namespace Microsoft.Bot.Builder;

/// <summary>A bot: what to do with each activity that comes in.</summary>
public interface IBot
{
    /// <summary>Handles one activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
