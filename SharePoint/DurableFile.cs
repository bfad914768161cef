using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SeopBot.SharePoint;

/// <summary>A SQLite file in the data folder that survives a power failure: each commit is synced to disk. Used by one caller at a time.</summary>
/// <param name="folder">The data folder; made where it is missing.</param>
/// <param name="name">The file's name.</param>
/// <param name="schema">The tables, made where they are missing. What they keep is a column <c>body</c>, JSON.</param>
internal sealed class DurableFile(string folder, string name, string schema) : IDisposable
{
    private const string Settings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA busy_timeout = 5000;
        """;

    private readonly Lock _lock = new();
    private readonly Lazy<SqliteConnection> _connection = new(() => Open(folder, name, schema));

    /// <summary>Rows that were changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_lock) return _connection.Value.Execute(sql, parameters);
    }

    /// <summary>What the statement answers in its one column <c>body</c>.</summary>
    public List<T> Read<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var found = new List<T>();
        lock (_lock)
        {
            using var command = _connection.Value.Command(sql, parameters);
            using var reader = command.ExecuteReader();
            while (reader.Read()) found.Add(JsonSerializer.Deserialize<T>(reader.GetString(0))!);
        }
        return found;
    }

    /// <summary>Does all of it or nothing.</summary>
    public void Write(Action<SqliteConnection> write)
    {
        lock (_lock)
        {
            using var transaction = _connection.Value.BeginTransaction();
            write(_connection.Value);
            transaction.Commit();
        }
    }

    /// <summary>What was deleted or emptied leaves the write-ahead log, too.</summary>
    public void Overwrite() => Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>What is kept in a column <c>body</c>.</summary>
    public static string Body<T>(T kept) => JsonSerializer.Serialize(kept, JsonSerializerOptions.Default);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection.IsValueCreated) _connection.Value.Dispose();
    }

    private static SqliteConnection Open(string folder, string name, string schema)
    {
        Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, name), Pooling = false }.ToString());
        connection.Open();
        connection.Execute(Settings);
        connection.Execute(schema);
        return connection;
    }
}
