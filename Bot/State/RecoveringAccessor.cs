using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace SeopBot.Bot.State;

/// <summary>
/// A property of bot state that outlives its type. What this version of the bot cannot read any more is put aside, as it was,
/// in a list under <c>NAME.unreadable</c> of the same state, and the person goes on with the default, instead of failing in every later turn.
/// </summary>
/// <param name="state">The state.</param>
/// <param name="name">The property's name.</param>
/// <param name="log">Hears that something was put aside, not what.</param>
public sealed partial class RecoveringAccessor<T>(BotState state, string name, ILogger<RecoveringAccessor<T>> log) : IStatePropertyAccessor<T>
{
    private readonly IStatePropertyAccessor<T> _property = state.CreateProperty<T>(name);
    private readonly IStatePropertyAccessor<JToken> _raw = state.CreateProperty<JToken>(name);
    private readonly IStatePropertyAccessor<JArray> _aside = state.CreateProperty<JArray>($"{name}.unreadable");

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        // What fails after this is the property, not the storage.
        await state.LoadAsync(turnContext, false, cancellationToken);
        try
        {
            return await _property.GetAsync(turnContext, defaultValueFactory, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            await PutAsideAsync(turnContext, cancellationToken);
            Log.PutAside(log, name);
            return await _property.GetAsync(turnContext, defaultValueFactory, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) => _property.SetAsync(turnContext, value, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => _property.DeleteAsync(turnContext, cancellationToken);

    private async Task PutAsideAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var raw = await _raw.GetAsync(turnContext, null, cancellationToken);
        var aside = await _aside.GetAsync(turnContext, () => [], cancellationToken);
        await _aside.SetAsync(turnContext, [.. aside, raw], cancellationToken);
        await _raw.DeleteAsync(turnContext, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The state {Key} of a person was written by another version of the bot and cannot be read; it is kept beside it, and they begin anew.")]
        public static partial void PutAside(ILogger log, string key);
    }
}
