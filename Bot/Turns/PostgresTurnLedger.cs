using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

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
    private volatile bool _isReady;

    /// <summary>A ledger in a database; its table is made when missing.</summary>
    /// <param name="database">The database. Turns take at most half of its pool's connections, so that the turns' own queries find some.</param>
    /// <param name="time">The clock.</param>
    public PostgresTurnLedger(NpgsqlDataSource database, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(database);
        (_database, _time) = (database, time);
        _atOnce = new SemaphoreSlim(int.Max(1, new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize / 2));
    }

    /// <inheritdoc/>
    public async Task<TurnAnswer?> AnswerOnceAsync(TurnKeys keys, Func<Task<TurnAnswer>> turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(turn);
        await _atOnce.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (await EnterAsync(connection, keys, cancellationToken) is { } earlier) return earlier;
            var answer = await turn();
            await RecordAsync(connection, keys, answer);
            await transaction.CommitAsync(CancellationToken.None);
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
        await using var connection = await OpenAsync(cancellationToken);
        await using var sweep = new NpgsqlCommand("DELETE FROM turns WHERE until <= $1", connection) { Parameters = { Number(Now) } };
        await sweep.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _atOnce.Dispose();

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!_isReady) await MakeTableAsync(cancellationToken);
            return await _database.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException away)
        {
            throw new InvalidOperationException("The turn did not run: the database of SeopBot:Database cannot be reached. See that it runs and takes connections; what was sent can be sent again.", away);
        }
    }

    // Two instances that start together would make it twice.
    private async Task MakeTableAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT pg_advisory_xact_lock(hashtext('seopbot turns'));
            CREATE TABLE IF NOT EXISTS turns (key text PRIMARY KEY, until bigint NOT NULL, status integer NOT NULL, body text)
            """;
        await using var make = _database.CreateCommand(sql);
        await make.ExecuteNonQueryAsync(cancellationToken);
        _isReady = true;
    }

    // Statement by statement, so that the record is looked up after the locks are held. The commit does not wait for the disk:
    // what it wrote survives the end of the bot, though not of the database.
    private async Task<TurnAnswer?> EnterAsync(NpgsqlConnection connection, TurnKeys keys, CancellationToken cancellationToken)
    {
        await using var enter = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand($"SET LOCAL idle_in_transaction_session_timeout = {LongestTurn.TotalMilliseconds:0}"),
                new NpgsqlBatchCommand("SET LOCAL synchronous_commit = off"),
                new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock($1)") { Parameters = { Number(LockOf(keys.Conversation)) } },
                new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock($1)") { Parameters = { Number(LockOf(keys.Person ?? keys.Conversation)) } },
                new NpgsqlBatchCommand("SELECT status, body FROM turns WHERE key IN ($1, $2) AND until > $3 LIMIT 1") { Parameters = { Text(keys.Delivery), Text(keys.Content), Number(Now) } },
            },
        };
        await using var rows = await enter.ExecuteReaderAsync(cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken)) return null;
        return new TurnAnswer(rows.GetInt32(0), await rows.IsDBNullAsync(1, cancellationToken) ? null : rows.GetString(1));
    }

    // What ran is recorded, whoever has hung up meanwhile.
    private async Task RecordAsync(NpgsqlConnection connection, TurnKeys keys, TurnAnswer answer)
    {
        var records = new NpgsqlBatch(connection);
        foreach (var (key, length) in keys.Records(answer))
        {
            records.BatchCommands.Add(new NpgsqlBatchCommand("INSERT INTO turns VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO UPDATE SET until = $2, status = $3, body = $4")
            {
                Parameters = { Text(key), Number(Now + (long)length.TotalMilliseconds), new NpgsqlParameter<int> { TypedValue = answer.Status }, Text(answer.Body) },
            });
        }

        await using (records) await records.ExecuteNonQueryAsync();
    }

    private static long LockOf(string line) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"seopbot turns {line}")));

    private static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };

    private static NpgsqlParameter Text(string? value) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = value ?? (object)DBNull.Value };
}
