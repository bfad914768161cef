namespace Microsoft.Bot.Builder;

/// <summary>What every turn passes on its way to the bot and back.</summary>
public interface IMiddleware
{
    /// <summary>Sees the turn; calls next to go on.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
