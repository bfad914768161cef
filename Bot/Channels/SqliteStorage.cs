using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Bot.Channels;

/// <summary>Conversation and user state on SQLite: it survives a restart. Plain JSON, no type names. A write with an outdated ETag is refused.</summary>
public sealed class SqliteStorage : IStorage
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None });
    private readonly string _connection;

    /// <summary>Storage in a file, made when missing.</summary>
    public SqliteStorage(string file)
    {
        _connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 5 }.ToString();
        using var connection = Open();
        Run(connection, null, "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS State (Key TEXT PRIMARY KEY, Json TEXT NOT NULL, Version INTEGER NOT NULL) WITHOUT ROWID;");
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        using var connection = Open();
        foreach (var key in keys)
        {
            using var command = Command(connection, null, "SELECT Json, Version FROM State WHERE Key = $key", ("$key", key));
            using var row = command.ExecuteReader();
            if (!row.Read()) continue;
            using var reader = new JsonTextReader(new StringReader(row.GetString(0))) { DateParseHandling = DateParseHandling.None };
            var value = JObject.Load(reader);
            value["eTag"] = row.GetInt64(1).ToString(CultureInfo.InvariantCulture);
            found[key] = value;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        foreach (var (key, value) in changes)
        {
            var json = JObject.FromObject(value, Json);
            var known = (string?)(json["eTag"] ?? json["ETag"]);
            json.Remove("eTag");
            json.Remove("ETag");
            var written = Run(connection, transaction, known is null or "*"
                    ? "INSERT INTO State VALUES ($key, $json, 1) ON CONFLICT (Key) DO UPDATE SET Json = $json, Version = Version + 1"
                    : "UPDATE State SET Json = $json, Version = Version + 1 WHERE Key = $key AND Version = $version",
                ("$key", key), ("$json", json.ToString(Formatting.None)), ("$version", known ?? ""));
            if (written == 0) throw new InvalidOperationException("Somebody else changed this state in the meantime (ETag conflict).");
        }

        transaction.Commit();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        using var connection = Open();
        foreach (var key in keys) Run(connection, null, "DELETE FROM State WHERE Key = $key", ("$key", key));
        return Task.CompletedTask;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private static int Run(SqliteConnection connection, SqliteTransaction? transaction, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
