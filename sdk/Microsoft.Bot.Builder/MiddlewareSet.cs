using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>The middleware of an adapter, in the order turns pass them.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds one at the end.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await PassAsync(turnContext, null, 0, cancellationToken);
        await next(cancellationToken);
    }

    /// <summary>Takes a turn through all middleware to the bot.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        PassAsync(turnContext, callback, 0, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task PassAsync(ITurnContext turn, BotCallbackHandler callback, int index, CancellationToken cancellationToken) => index < _middleware.Count
        ? _middleware[index].OnTurnAsync(turn, next => PassAsync(turn, callback, index + 1, next), cancellationToken)
        : callback?.Invoke(turn, cancellationToken) ?? Task.CompletedTask;
}
