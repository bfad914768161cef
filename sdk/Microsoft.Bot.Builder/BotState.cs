using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>State that is read once a turn, and written at its end if it changed.</summary>
/// <remarks>Kept as plain JSON: no type names, so that it survives renamed types.</remarks>
public abstract class BotState : IPropertyManager
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { MaxDepth = null });

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

    /// <inheritdoc/>
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
        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var item);
        turnContext.TurnState.Set(_contextServiceKey, CachedBotState.Loaded(item));
    }

    /// <summary>Writes the state if it changed, or if forced to.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
            return;
        var json = cached.ToJson();
        if (!force && JToken.DeepEquals(json, cached.Stored))
            return;
        await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = json }, cancellationToken);
        cached.Stored = json;
    }

    /// <summary>Empties the state of this turn; saving then stores it empty.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState());
        return Task.CompletedTask;
    }

    /// <summary>Forgets the state, in this turn and in the storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state of this turn; null before it was read.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>A copy of the state of this turn as JSON; null before it was read.</summary>
    public JToken Get(ITurnContext turnContext) => GetCachedState(turnContext)?.ToJson();

    /// <summary>Where the storage keeps the state of this turn's conversation or person.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The property's value; the type's default if there is none.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        Task.FromResult(Loaded(turnContext).TryGet<T>(propertyName, out var value) ? value : default);

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

    /// <summary>The state of one turn.</summary>
    public class CachedBotState
    {
        /// <summary>Starts with these properties, or empty.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
        }

        /// <summary>The properties by name: objects, or JSON that nobody has asked for yet.</summary>
        public IDictionary<string, object> State { get; set; }

        /// <summary>What the storage holds; null if that must be overwritten.</summary>
        internal JObject Stored { get; set; }

        internal static CachedBotState Loaded(object item)
        {
            var json = item switch
            {
                null => [],
                JObject read => read,
                _ => JObject.FromObject(item, Serializer),
            };
            var state = item as IDictionary<string, object> ?? json.Properties().ToDictionary(p => p.Name, p => (object)p.Value, StringComparer.Ordinal);
            return new CachedBotState(state) { Stored = json };
        }

        internal JObject ToJson() => JObject.FromObject(State, Serializer);

        internal bool TryGet<T>(string name, out T value)
        {
            value = default;
            if (!State.TryGetValue(name, out var kept) || kept == null)
                return false;
            if (kept is JToken { Type: JTokenType.Null })
                return false;
            value = kept switch
            {
                JToken json when ReferenceEquals(json.Root, Stored) => json.ToObject<T>(Serializer),
                T typed => typed,
                _ => JToken.FromObject(kept, Serializer).ToObject<T>(Serializer),
            };
            State[name] = value;
            return true;
        }
    }

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
