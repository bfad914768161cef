using Microsoft.Data.Sqlite;
using SeopBot.Bot.State;

namespace SeopBot.Bot.Turns;

/// <summary>The ledger of a single instance, in a file: it survives a restart. That instance's own lines are the lock.</summary>
public sealed class SqliteTurnLedger : ITurnLedger, IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS Answers (Delivery TEXT, Content TEXT, Ran INTEGER NOT NULL, Status INTEGER NOT NULL, Body TEXT);
        CREATE INDEX IF NOT EXISTS AnswersByDelivery ON Answers (Delivery);
        CREATE INDEX IF NOT EXISTS AnswersByContent ON Answers (Content);
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
        _connection = SqliteFile.Open(file, Schema);
        _find = _connection.Command("SELECT Status, Body FROM Answers WHERE (Delivery = $delivery AND Ran > $hour) OR (Content = $content AND Ran > $minute) ORDER BY Ran DESC LIMIT 1", "$delivery", "$hour", "$content", "$minute");
        _record = _connection.Command("INSERT INTO Answers VALUES ($delivery, $content, $ran, $status, $body)", "$delivery", "$content", "$ran", "$status", "$body");
    }

    /// <inheritdoc/>
    public async Task<TurnAnswer?> AnswerOnceAsync(TurnKeys keys, Func<Task<TurnAnswer>> turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(turn);
        if (Find(keys) is { } earlier) return earlier;
        var answer = await turn();
        Record(keys.Of(answer), answer);
        return null;
    }

    /// <inheritdoc/>
    public Task SweepAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            using var forget = _connection.Command("DELETE FROM Answers WHERE Ran <= $before", "$before").With(Before(TurnKeys.SameDelivery));
            using var empty = _connection.Command("UPDATE Answers SET Body = NULL WHERE Body IS NOT NULL AND Ran <= $before", "$before").With(Before(TurnAnswer.BodyKept));
            // What was deleted leaves the write-ahead log, too.
            using var overwrite = _connection.Command("PRAGMA wal_checkpoint(TRUNCATE)");
            if (forget.ExecuteNonQuery() + empty.ExecuteNonQuery() > 0) overwrite.ExecuteNonQuery();
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

    private long Before(TimeSpan time) => (_time.GetUtcNow() - time).ToUnixTimeMilliseconds();

    private TurnAnswer? Find(TurnKeys keys)
    {
        if (keys is { Delivery: null, Content: null }) return null;
        lock (_lock)
        {
            using var row = _find.With(keys.Delivery, Before(TurnKeys.SameDelivery), keys.Content, Before(TurnKeys.SameTap)).ExecuteReader();
            return row.Read() ? new TurnAnswer(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)) : null;
        }
    }

    private void Record(TurnKeys keys, TurnAnswer answer)
    {
        if (keys is { Delivery: null, Content: null }) return;
        lock (_lock) _record.With(keys.Delivery, keys.Content, Before(TimeSpan.Zero), answer.Status, answer.Body).ExecuteNonQuery();
    }
}
