using Microsoft.Bot.Builder;

namespace SeopBot.Tests.Attacks;

/// <summary>State in memory that counts what is written.</summary>
internal sealed class WatchedStorage : IStorage
{
    private readonly MemoryStorage _inner = new();
    private int _writes;

    public int Writes => Volatile.Read(ref _writes);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.ReadAsync(keys, cancellationToken);

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Interlocked.Add(ref _writes, changes.Count);
        return _inner.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Interlocked.Add(ref _writes, keys.Length);
        return _inner.DeleteAsync(keys, cancellationToken);
    }
}
