using Microsoft.Data.Sqlite;

namespace SeopBot.Bot.Turns;

/// <summary>The ledger of a single instance, in a file: it survives a restart. That instance's own lines are the lock.</summary>
public sealed class SqliteTurnLedger : ITurnLedger, IDisposable
{
    // No fsync a turn: what is written survives the end of the process, though not a power failure. What is deleted is overwritten.
    private const string Schema = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS Turns (Key TEXT PRIMARY KEY, Until INTEGER NOT NULL, Status INTEGER NOT NULL, Body TEXT);
        """;

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _record;

    /// <summary>A ledger in a file, made when missing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="time">The clock.</param>
    public SqliteTurnLedger(string file, TimeProvider time)
    {
        _time = time;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 5, Pooling = false }.ToString());
        _connection.Open();
        using (var schema = Command(Schema)) schema.ExecuteNonQuery();
        _find = Command("SELECT Status, Body FROM Turns WHERE Key IN ($delivery, $content) AND Until > $now LIMIT 1", "$delivery", "$content", "$now");
        _record = Command("INSERT OR REPLACE INTO Turns VALUES ($key, $until, $status, $body)", "$key", "$until", "$status", "$body");
    }

    /// <inheritdoc/>
    public async Task<TurnAnswer?> AnswerOnceAsync(TurnKeys keys, Func<Task<TurnAnswer>> turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(turn);
        if (Find(keys) is { } earlier) return earlier;
        Record(keys, await turn());
        return null;
    }

    /// <inheritdoc/>
    public Task SweepAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            using var sweep = Command("DELETE FROM Turns WHERE Until <= $now", "$now");
            Set(sweep, Now);
            // What was deleted leaves the write-ahead log, too.
            using var empty = Command("PRAGMA wal_checkpoint(TRUNCATE)");
            if (sweep.ExecuteNonQuery() > 0) empty.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _find.Dispose();
        _record.Dispose();
        _connection.Dispose();
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private TurnAnswer? Find(TurnKeys keys)
    {
        if (keys is { Delivery: null, Content: null }) return null;
        lock (_lock)
        {
            Set(_find, keys.Delivery, keys.Content, Now);
            using var row = _find.ExecuteReader();
            return row.Read() ? new TurnAnswer(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)) : null;
        }
    }

    private void Record(TurnKeys keys, TurnAnswer answer)
    {
        lock (_lock)
        {
            foreach (var (key, length) in keys.Records(answer))
            {
                Set(_record, key, Now + (long)length.TotalMilliseconds, answer.Status, answer.Body);
                _record.ExecuteNonQuery();
            }
        }
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Set(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
