using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// Reminders on their way (SQLite, each commit synced to disk), and the history in the list. One is taken before it is sent: a crash between the
/// two leaves it unsure, so that nobody is told twice and nothing is forgotten (docs/decisions).
/// </summary>
internal sealed partial class ReminderStore(ListStore lists, Outbox outbox, FilingBell bell, IOptions<SharePointOptions> options, ILogger<ReminderStore> logger) : IReminderStore, IDisposable
{
    private const string FileName = "reminders.db";

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 5000;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS reminder (
          seq INTEGER PRIMARY KEY AUTOINCREMENT,
          key TEXT NOT NULL UNIQUE,
          step INTEGER NOT NULL,
          at INTEGER NOT NULL,
          body TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS reminder_open ON reminder (step) WHERE step < 2;
        """;

    // How far one has come: 0 kept, 1 taken, 2 settled.
    private const string Waiting = "0", Taken = "1", Settled = "2";
    private static readonly TimeSpan SettledAge = TimeSpan.FromDays(30);

    private readonly Lock _lock = new();
    private readonly Lazy<SqliteConnection> _connection = new(() => Open(options.Value.DataFolder));

    /// <inheritdoc/>
    public void Keep(IEnumerable<Reminder> reminders)
    {
        lock (_lock)
        {
            using var transaction = _connection.Value.BeginTransaction();
            foreach (var reminder in reminders)
                Execute($"INSERT OR IGNORE INTO reminder (key, step, at, body) VALUES ($key, {Waiting}, $at, $body)", ("$key", reminder.Key), ("$at", reminder.At.ToUnixTimeSeconds()), ("$body", Body(reminder)));
            transaction.Commit();
        }
    }

    /// <inheritdoc/>
    public Reminder? Take() => Read($"UPDATE reminder SET step = {Taken} WHERE seq = (SELECT min(seq) FROM reminder WHERE step = {Waiting}) RETURNING body").SingleOrDefault();

    /// <inheritdoc/>
    public void PutBack(Reminder reminder) => Execute($"UPDATE reminder SET step = {Waiting}, seq = (SELECT max(seq) + 1 FROM reminder) WHERE key = $key AND step = {Taken}", ("$key", reminder.Key));

    // First the row of the list, which is kept once however often it is added: after a crash in between it is settled again.
    /// <inheritdoc/>
    public void Settle(Reminder reminder)
    {
        outbox.Add(KeptFiling.Of(reminder));
        Execute($"UPDATE reminder SET step = {Settled}, body = $body WHERE key = $key", ("$key", reminder.Key), ("$body", Body(reminder)));
        Execute($"DELETE FROM reminder WHERE step = {Settled} AND at < $before", ("$before", (reminder.At - SettledAge).ToUnixTimeSeconds()));
        bell.Work.Ring();
    }

    /// <inheritdoc/>
    public void Recover()
    {
        foreach (var reminder in Read($"SELECT body FROM reminder WHERE step = {Taken}")) Settle(reminder with { State = ReminderState.Unsure });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reminder>> ReadAsync(IReadOnlyCollection<string> schoolKeys, CancellationToken cancellationToken)
    {
        var here = Read("SELECT body FROM reminder").Where(reminder => schoolKeys.Contains(reminder.SchoolKey)).ToList();
        var listed = await QueryAsync(schoolKeys, cancellationToken);
        return [.. here, .. listed.ExceptBy(here.Select(reminder => reminder.Key), reminder => reminder.Key)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection.IsValueCreated) _connection.Value.Dispose();
    }

    // While the lists do not answer, what is remembered here has to do: it knows the last month.
    private async Task<IReadOnlyList<Reminder>> QueryAsync(IReadOnlyCollection<string> schoolKeys, CancellationToken cancellationToken)
    {
        var rows = new List<ListRow>();
        try
        {
            foreach (var some in schoolKeys.Chunk(GraphBatch.MaxMembers))
                rows.AddRange((await lists.QueryAsync([.. some.Select(key => new ListQuery(ListPlan.Reminders, "SchoolKey", key))], options.Value.ReadPatience, cancellationToken)).SelectMany(school => school));
        }
        catch (GraphUnavailableException)
        {
            Log.NotRead(logger);
        }

        return ListPlan.Reminders.ReadAll(rows, logger);
    }

    private static string Body(Reminder reminder) => JsonSerializer.Serialize(reminder, JsonSerializerOptions.Default);

    private static SqliteConnection Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, FileName), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
        return connection;
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (_lock)
        {
            using var command = Command(sql, parameters);
            command.ExecuteNonQuery();
        }
    }

    private List<Reminder> Read(string sql)
    {
        var reminders = new List<Reminder>();
        lock (_lock)
        {
            using var command = Command(sql, []);
            using var reader = command.ExecuteReader();
            while (reader.Read()) reminders.Add(JsonSerializer.Deserialize<Reminder>(reader.GetString(0))!);
        }
        return reminders;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.Value.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The list Reminders does not answer; older reminders are not known just now.")]
        public static partial void NotRead(ILogger logger);
    }
}
