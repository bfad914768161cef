namespace Microsoft.Bot.Builder;

/// <summary>What the parts of a turn keep for each other; disposed with the turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <summary>Starts empty.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value kept under its type's name; null if there is none.</summary>
    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    /// <summary>The value kept under this key; null if there is none.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? (T)value : null;

    /// <summary>Keeps a value under its type's name, where none is yet.</summary>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <summary>Keeps a value under this key, where none is yet.</summary>
    public void Add<T>(string key, T value)
        where T : class => base.Add(key, value);

    /// <summary>Keeps a value under its type's name.</summary>
    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    /// <summary>Keeps a value under this key.</summary>
    public void Set<T>(string key, T value)
        where T : class => this[key] = value;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what is kept; the connector client, too, but not what it does not own.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var value in Values)
        {
            if (value is IDisposable disposable && !ReferenceEquals(value, this))
                disposable.Dispose();
        }
        Clear();
    }
}
