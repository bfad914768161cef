using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using Npgsql;

namespace SeopBot.Bot.State;

/// <summary>Conversation and user state in PostgreSQL, for several instances of the bot.</summary>
public sealed class PostgresStorage : IStorage
{
    // A key may be longer than an index takes (2.7 KB) and hold what PostgreSQL's text cannot, so its hash is the key, and its text is there to be read by people.
    private const string Schema = "CREATE TABLE IF NOT EXISTS bot_state (id bytea PRIMARY KEY, key text NOT NULL, json text NOT NULL, version bigint NOT NULL)";
    private const string Read = "SELECT wanted.place, state.json, state.version FROM unnest($1) WITH ORDINALITY AS wanted (id, place) JOIN bot_state AS state ON state.id = wanted.id";
    private const string Insert = "INSERT INTO bot_state (id, key, json, version) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING";
    private const string Overwrite = "INSERT INTO bot_state (id, key, json, version) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET json = $3, version = $4";
    private const string Update = "UPDATE bot_state SET json = $2, version = $3 WHERE id = $1 AND version = $4";
    private const string Delete = "DELETE FROM bot_state WHERE id = ANY ($1)";

    private readonly NpgsqlDataSource _database;

    /// <summary>Storage in a database; its table is made when missing.</summary>
    public PostgresStorage(NpgsqlDataSource database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        PostgresTable.Make(database, "bot_state", Schema);
    }

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        await using var command = _database.CreateCommand(Read);
        command.Parameters.Add(new() { Value = Array.ConvertAll(keys, Id) });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            found[keys[rows.GetInt64(0) - 1]] = StateItem.Read(new StringReader(rows.GetString(1)), rows.GetInt64(2));
        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Somebody else wrote an item since it was read; nothing is written.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0) return;
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = changes.Count > 1 ? await connection.BeginTransactionAsync(cancellationToken) : null;
        await using var batch = new NpgsqlBatch(connection, transaction);
        // All writers take rows in one order: no two wait for each other.
        foreach (var (key, value) in changes.OrderBy(change => change.Key, StringComparer.Ordinal)) batch.BatchCommands.Add(Write(key, StateItem.Of(value)));
        if (await batch.ExecuteNonQueryAsync(cancellationToken) < changes.Count) throw StateItem.Conflict;
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        await using var command = _database.CreateCommand(Delete);
        command.Parameters.Add(new() { Value = Array.ConvertAll(keys, Id) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatchCommand Write(string key, StateItem item) => item.ETag switch
    {
        null => Command(Insert, Id(key), Text(key), Text(item.Json), StateItem.NextVersion),
        "*" => Command(Overwrite, Id(key), Text(key), Text(item.Json), StateItem.NextVersion),
        _ => Command(Update, Id(key), Text(item.Json), StateItem.NextVersion, item.Version),
    };

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    private static byte[] Id(string key) => SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()));

    // As UTF-8, for half a surrogate pair (Teams cuts texts) must not throw; PostgreSQL's text knows no NUL, and JSON writes none.
    private static NpgsqlParameter Text(string text) => new() { Value = Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal)), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };
}
