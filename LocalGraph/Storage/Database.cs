using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SeopBot.LocalGraph.Subscriptions;

namespace SeopBot.LocalGraph.Storage;

/// <summary>The SQLite file. An answered write is on the disk: write-ahead log, synchronous FULL. Several processes may share it.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _connectionString;
    private readonly ConcurrentBag<Session> _idle = [];
    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile bool _disposed;

    public Database(LocalGraphOptions options)
    {
        var path = Path.GetFullPath(options.DatabasePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        using var session = Open();
        session.Execute("PRAGMA journal_mode = WAL");
        session.Execute("""
            CREATE TABLE IF NOT EXISTS lists(
                key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, site TEXT NOT NULL,
                name TEXT NOT NULL COLLATE NOCASE, displayName TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL,
                created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL, columns TEXT NOT NULL,
                UNIQUE(site, displayName), UNIQUE(site, name))
            """);
        session.Execute(SubscriptionRecord.Schema);
    }

    /// <summary>Rings when a caller has written.</summary>
    public ChangeBell Written { get; } = new();

    /// <summary>Runs reads on one unchanging picture of the data.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        var session = _idle.TryTake(out var idle) ? idle : Open();
        try
        {
            return session.InTransaction("BEGIN", work);
        }
        finally
        {
            Return(session);
        }
    }

    /// <summary>Runs reads and writes as one transaction, one writer at a time; all of it is durable when this returns.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        var session = _idle.TryTake(out var idle) ? idle : Open();
        try
        {
            return session.InTransaction("BEGIN IMMEDIATE", work);
        }
        finally
        {
            Return(session);
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
            session.Dispose();
    }

    private void Return(Session session)
    {
        if (_disposed)
            session.Dispose();
        else
            _idle.Add(session);
    }

    private Session Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        var session = new Session(connection);
        session.Execute("PRAGMA busy_timeout = 10000");
        session.Execute("PRAGMA synchronous = FULL");
        return session;
    }
}
