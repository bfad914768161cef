namespace Microsoft.Bot.Builder;

/// <summary>Keeps state by key.</summary>
public interface IStorage
{
    /// <summary>The kept items among these keys; unknown keys are left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Keeps these items. An <see cref="IStoreItem"/> whose ETag is not the kept one is refused.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Forgets these keys; unknown ones do not matter.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An item that knows which version of it was read.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; "*" overwrites any.</summary>
    string ETag { get; set; }
}
