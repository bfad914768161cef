using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>State that is read once a turn, and written at its end if it changed.</summary>
/// <remarks>Kept as plain JSON: no type names, so that it survives renamed types.</remarks>
public abstract partial class BotState
{
    // Each lost race means that another turn was stored, so even five at once all get through. Our choice; with no limit a turn that always loses would never end.
    private const int MostAttempts = 5;

    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Keeps the state in this storage, and during a turn under this key.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentException.ThrowIfNullOrEmpty(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <summary>Makes an accessor to the property with this name.</summary>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state, unless this turn has it already.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) != null)
            return;
        turnContext.TurnState.Set(_contextServiceKey, CachedBotState.Loaded(await ReadAsync(GetStorageKey(turnContext), cancellationToken)));
    }

    /// <summary>Writes the state if it changed, or if forced to. If somebody else wrote it since it was read, what both changed is merged.</summary>
    /// <remarks>Merged by property, and by property of JSON objects; of a list or a single value that both changed, this turn's stays.</remarks>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
            return;
        var state = cached.ToStore();
        var mine = StateJson.Write(state);
        if (!force && mine.AsSpan().SequenceEqual(cached.Stored))
            return;
        var key = GetStorageKey(turnContext);
        Dictionary<string, JToken> wanted = null, merged = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await _storage.WriteAsync(new Dictionary<string, object> { [key] = state }, cancellationToken);
                break;
            }
            catch (Exception failure) when (attempt < MostAttempts && failure is not OperationCanceledException)
            {
                // No storage says in the same way that somebody else was faster; the stored state does.
                var now = CachedBotState.Properties(await ReadAsync(key, cancellationToken));
                var stored = StateJson.Write(now);
                if (cached.Stored == null ? now.Count == 0 : stored.AsSpan().SequenceEqual(cached.Stored))
                    throw;
                wanted ??= StateJson.Read(mine);
                merged = StateMerge.Merge(StateJson.Read(cached.Stored ?? stored), merged ?? wanted, StateJson.Read(stored));
                state = merged.ToDictionary(part => part.Key, part => (object)part.Value, StringComparer.Ordinal);
                cached.Stored = stored;
            }
        }
        cached.Stored = merged == null ? mine : StateJson.Write(merged);
        if (merged != null)
            cached.Take(merged, wanted);
    }

    /// <summary>Empties the state of this turn; saving then stores it empty.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState { Stored = GetCachedState(turnContext)?.Stored, Version = GetCachedState(turnContext)?.Version });
        return Task.CompletedTask;
    }

    /// <summary>The state of this turn; null before it was read.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Where the storage keeps the state of this turn's conversation or person.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Keeps a property's value.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    /// <summary>Forgets a property's value.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    private CachedBotState Loaded(ITurnContext turnContext) => GetCachedState(turnContext)
        ?? throw new InvalidOperationException($"{GetType().Name} was not read in this turn. Await LoadAsync first.");

    private async Task<object> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await _storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var item) ? item : null;

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            if (state.Loaded(turnContext).TryGet<T>(name, out var value) || defaultValueFactory == null)
                return value;
            value = defaultValueFactory();
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
