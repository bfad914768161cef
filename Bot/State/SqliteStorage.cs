using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;

namespace SeopBot.Bot.State;

/// <summary>
/// Conversation and user state on SQLite: the embedded default. It survives a killed bot; after a power cut the last turns may be missing, never half a turn.
/// One connection and prepared statements: a read or a write takes microseconds, so nothing here waits for a thread.
/// </summary>
public sealed class SqliteStorage : IStorage, IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _overwrite;
    private readonly SqliteCommand _delete;

    /// <summary>Storage in a file, made when missing.</summary>
    public SqliteStorage(string file)
    {
        _connection = SqliteFile.Open(file, "CREATE TABLE IF NOT EXISTS State (Key TEXT PRIMARY KEY, Json TEXT NOT NULL, Version INTEGER NOT NULL) WITHOUT ROWID;");
        _read = _connection.Command("SELECT Json, Version FROM State WHERE Key = $key", "$key");
        _insert = _connection.Command("INSERT INTO State VALUES ($key, $json, $next) ON CONFLICT DO NOTHING", "$key", "$json", "$next");
        _update = _connection.Command("UPDATE State SET Json = $json, Version = $next WHERE Key = $key AND Version = $known", "$key", "$json", "$next", "$known");
        _overwrite = _connection.Command("INSERT OR REPLACE INTO State VALUES ($key, $json, $next)", "$key", "$json", "$next");
        _delete = _connection.Command("DELETE FROM State WHERE Key = $key", "$key");
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                using var row = With(_read, null, key).ExecuteReader();
                if (row.Read()) found[key] = StateItem.Read(new StringReader(row.GetString(0)), row.GetInt64(1));
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Somebody else wrote an item since it was read; nothing is written.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var items = changes.Select(change => (change.Key, Item: StateItem.Of(change.Value))).ToList();
        lock (_lock)
        {
            using var transaction = items.Count > 1 ? _connection.BeginTransaction() : null;
            foreach (var (key, item) in items)
            {
                var write = item.ETag switch
                {
                    null => With(_insert, transaction, key, item.Json, StateItem.NextVersion),
                    "*" => With(_overwrite, transaction, key, item.Json, StateItem.NextVersion),
                    _ => With(_update, transaction, key, item.Json, StateItem.NextVersion, item.Version),
                };
                if (write.ExecuteNonQuery() == 0) throw StateItem.Conflict;
            }

            transaction?.Commit();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            using var transaction = keys.Length > 1 ? _connection.BeginTransaction() : null;
            foreach (var key in keys) With(_delete, transaction, key).ExecuteNonQuery();
            transaction?.Commit();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in new[] { _read, _insert, _update, _overwrite, _delete }) command.Dispose();
        _connection.Dispose();
    }

    private static SqliteCommand With(SqliteCommand command, SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        return command.With(values);
    }
}
