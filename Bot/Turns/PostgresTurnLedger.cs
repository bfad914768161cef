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
        PostgresTable.Make(database, "bot_turns", "key text PRIMARY KEY, until bigint NOT NULL, status integer NOT NULL, body text");
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
            await LeaveAsync(connection, keys, await turn());
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
        await using var sweep = _database.CreateCommand("DELETE FROM bot_turns WHERE until <= $1");
        sweep.Parameters.Add(Number(Now));
        await sweep.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _atOnce.Dispose();

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

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
                Command("SELECT status, body FROM bot_turns WHERE key IN ($1, $2) AND until > $3 LIMIT 1", Text(keys.Delivery), Text(keys.Content), Number(Now)));
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
        const string sql = "INSERT INTO bot_turns VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO UPDATE SET until = $2, status = $3, body = $4";
        var records = keys.Records(answer).Select(record => Command(sql, Text(record.Key), Number(Now + (long)record.Length.TotalMilliseconds), new NpgsqlParameter<int> { TypedValue = answer.Status }, Text(answer.Body)));
        await using var leave = Batch(connection, [.. records, Command("COMMIT")]);
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
