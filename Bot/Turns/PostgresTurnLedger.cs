using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using SeopBot.Bot.State;

namespace SeopBot.Bot.Turns;

/// <summary>
/// The ledger of several instances. A turn is a transaction: it holds the locks of its conversation and its person, which PostgreSQL
/// grants in the order of asking and takes back when an instance dies, and commits the record.
/// </summary>
public sealed class PostgresTurnLedger : ITurnLedger, IDisposable
{
    /// <summary>After this time a turn that says nothing more is taken for dead, and its locks go to the next. Source: platform.md §5.6 (the channel gives up after 15 s).</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(1);

    // Unlogged: the bodies, which name students, go into no log that is archived or copied. After a crash of the database the table is empty.
    private const string Schema = """
        CREATE UNLOGGED TABLE IF NOT EXISTS bot_turns (delivery text, content text, ran bigint NOT NULL, status integer NOT NULL, body text);
        CREATE INDEX IF NOT EXISTS bot_turns_delivery ON bot_turns (delivery);
        CREATE INDEX IF NOT EXISTS bot_turns_content ON bot_turns (content);
        """;

    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _atOnce;

    /// <summary>A ledger in a database; its table is made when missing.</summary>
    /// <param name="database">The database. Turns take at most half of its pool's connections, so that the turns' own queries find some.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="NpgsqlException">The database cannot be used.</exception>
    public PostgresTurnLedger(NpgsqlDataSource database, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(database);
        (_database, _time) = (database, time);
        _atOnce = new SemaphoreSlim(int.Max(1, new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize / 2));
        PostgresTable.Make(database, "bot_turns", Schema);
    }

    /// <inheritdoc/>
    public async Task<TurnAnswer?> AnswerOnceAsync(TurnKeys keys, Func<Task<TurnAnswer>> turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(turn);
        await _atOnce.WaitAsync(cancellationToken);
        try
        {
            // Closing it without a commit rolls back.
            await using var connection = _database.CreateConnection();
            if (await EnterAsync(connection, keys, cancellationToken) is { } earlier) return earlier;
            var answer = await turn();
            await LeaveAsync(connection, keys.Of(answer), answer);
            return null;
        }
        finally
        {
            _atOnce.Release();
        }
    }

    /// <inheritdoc/>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var sweep = Batch(connection,
            Command("DELETE FROM bot_turns WHERE ran <= $1", Before(TurnKeys.SameDelivery)),
            Command("UPDATE bot_turns SET body = NULL WHERE body IS NOT NULL AND ran <= $1", Before(TurnAnswer.BodyKept)));
        await sweep.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _atOnce.Dispose();

    private NpgsqlParameter Before(TimeSpan time) => Number((_time.GetUtcNow() - time).ToUnixTimeMilliseconds());

    private async Task<TurnAnswer?> EnterAsync(NpgsqlConnection connection, TurnKeys keys, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
            // Statement by statement, so that the record is looked up when the locks are held. The commit does not wait for the disk:
            // what it wrote survives the end of the bot, though not of the database.
            await using var enter = Batch(connection,
                Command("BEGIN"),
                Command($"SET LOCAL idle_in_transaction_session_timeout = {LongestTurn.TotalMilliseconds:0}"),
                Command("SET LOCAL synchronous_commit = off"),
                Command("SELECT pg_advisory_xact_lock($1)", Number(LockOf(keys.Conversation))),
                Command("SELECT pg_advisory_xact_lock($1)", Number(LockOf(keys.Person ?? keys.Conversation))),
                Command("SELECT status, body FROM bot_turns WHERE (delivery = $1 AND ran > $2) OR (content = $3 AND ran > $4) ORDER BY ran DESC LIMIT 1",
                    Text(keys.Delivery), Before(TurnKeys.SameDelivery), Text(keys.Content), Before(TurnKeys.SameTap)));
            await using var rows = await enter.ExecuteReaderAsync(cancellationToken);
            while (rows.GetName(0) != "status") await rows.NextResultAsync(cancellationToken);
            if (!await rows.ReadAsync(cancellationToken)) return null;
            return new TurnAnswer(rows.GetInt32(0), await rows.IsDBNullAsync(1, cancellationToken) ? null : rows.GetString(1));
        }
        catch (Exception away) when (away is NpgsqlException or SocketException or TimeoutException)
        {
            throw new InvalidOperationException("The turn did not run, because the database of SeopBot:Database did not answer. See that it runs and takes connections; then send the message again.", away);
        }
    }

    // What ran is recorded, whoever has hung up meanwhile.
    private async Task LeaveAsync(NpgsqlConnection connection, TurnKeys keys, TurnAnswer answer)
    {
        NpgsqlBatchCommand[] record = keys is { Delivery: null, Content: null } ? [] :
            [Command("INSERT INTO bot_turns VALUES ($1, $2, $3, $4, $5)", Text(keys.Delivery), Text(keys.Content), Before(TimeSpan.Zero), new NpgsqlParameter<int> { TypedValue = answer.Status }, Text(answer.Body))];
        await using var leave = Batch(connection, [.. record, Command("COMMIT")]);
        await leave.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        return batch;
    }

    private static NpgsqlBatchCommand Command(string sql, params NpgsqlParameter[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(value);
        return command;
    }

    private static long LockOf(string line) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"seopbot turns {line}")));

    private static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };

    private static NpgsqlParameter Text(string? value) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = value ?? (object)DBNull.Value };
}
