using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps state in memory, as JSON without type names; for tests and a single instance.</summary>
public class MemoryStorage : IStorage
{
    private const string ETag = "ETag";

    private readonly Lock _lock = new();
    private readonly JsonSerializer _serializer;
    private readonly Dictionary<string, JObject> _items;
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);
    private long _writes;

    /// <summary>Starts with the given items, or empty.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(StateJson.Copying, dictionary)
    {
    }

    /// <summary>Writes JSON with the given serializer; starts with the given items, or empty.</summary>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _items = dictionary ?? new(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IDictionary<string, object> found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                    found[key] = _types.TryGetValue(key, out var type) ? item.ToObject(type, _serializer) : item.DeepClone();
            }
        }
        return Task.FromResult(found);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Somebody else wrote an item since it was read; nothing is written.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
                RefuseOutdated(key, value as IStoreItem);
            foreach (var (key, value) in changes)
            {
                var item = JObject.FromObject(value, _serializer);
                if (value is IStoreItem)
                    item[ETag] = (_writes++).ToString(CultureInfo.InvariantCulture);
                if (value is JObject or IDictionary<string, object>)
                    _types.Remove(key);
                else
                    _types[key] = value.GetType();
                _items[key] = item;
            }
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
                _types.Remove(key);
            }
        }
        return Task.CompletedTask;
    }

    private void RefuseOutdated(string key, IStoreItem item)
    {
        var kept = _items.TryGetValue(key, out var old) ? old.Value<string>(ETag) : null;
        if (item != null && item.ETag != "*" && (kept ?? item.ETag) != item.ETag)
            throw new ArgumentException($"Etag conflict: the item was read as version '{item.ETag}', but version '{kept}' is kept. Read it again, then write.");
    }
}
