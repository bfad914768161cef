using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// Reminders on their way (SQLite, each commit synced to disk), and the history in the list. One is taken before it is sent: a crash between the
/// two leaves it unsure, so that nobody is told twice and nothing is forgotten (docs/decisions/0014).
/// </summary>
internal sealed partial class ReminderStore(ListStore lists, Outbox outbox, FilingBell bell, IOptions<SharePointOptions> options, ILogger<ReminderStore> logger) : IReminderStore, IDisposable
{
    private const string FileName = "reminders.db";

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS reminder (
          seq INTEGER PRIMARY KEY AUTOINCREMENT,
          key TEXT NOT NULL UNIQUE,
          step INTEGER NOT NULL,
          at INTEGER NOT NULL,
          body TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS reminder_open ON reminder (step) WHERE step < 2;
        """;

    private static readonly TimeSpan SettledAge = TimeSpan.FromDays(30);

    private readonly DurableFile _file = new(options.Value.DataFolder, FileName, Schema);

    /// <summary>How far a reminder has come. The column holds the number, and the index names it.</summary>
    private enum Step
    {
        Waiting = 0,
        Taken = 1,
        Settled = 2,
    }

    /// <inheritdoc/>
    public void Keep(IEnumerable<Reminder> reminders) => _file.Write(connection =>
    {
        foreach (var reminder in reminders)
            connection.Execute($"INSERT OR IGNORE INTO reminder (key, step, at, body) VALUES ($key, {Step.Waiting:D}, $at, $body)",
                ("$key", reminder.Key), ("$at", reminder.At.ToUnixTimeSeconds()), ("$body", DurableFile.Body(reminder)));
    });

    /// <inheritdoc/>
    public Reminder? Take() => _file.Read<Reminder>($"UPDATE reminder SET step = {Step.Taken:D} WHERE seq = (SELECT min(seq) FROM reminder WHERE step = {Step.Waiting:D}) RETURNING body").SingleOrDefault();

    /// <inheritdoc/>
    public void PutBack(Reminder reminder) => _file.Execute($"UPDATE reminder SET step = {Step.Waiting:D}, seq = (SELECT max(seq) + 1 FROM reminder) WHERE key = $key AND step = {Step.Taken:D}", ("$key", reminder.Key));

    // The sender's own words are not needed any more. First the row of the list, which is kept once however often it is added: after a crash in between it is settled again.
    /// <inheritdoc/>
    public void Settle(Reminder reminder)
    {
        outbox.Add(KeptFiling.Of(reminder));
        _file.Execute($"UPDATE reminder SET step = {Step.Settled:D}, body = $body WHERE key = $key", ("$key", reminder.Key), ("$body", DurableFile.Body(reminder with { Text = null })));
        _file.Execute($"DELETE FROM reminder WHERE step = {Step.Settled:D} AND at < $before", ("$before", (reminder.At - SettledAge).ToUnixTimeSeconds()));
        _file.Overwrite();
        bell.Work.Ring();
    }

    /// <inheritdoc/>
    public void Recover()
    {
        foreach (var reminder in _file.Read<Reminder>($"SELECT body FROM reminder WHERE step = {Step.Taken:D}")) Settle(reminder with { State = ReminderState.Unsure });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reminder>> ReadAsync(IReadOnlyCollection<string> schoolKeys, CancellationToken cancellationToken)
    {
        var here = _file.Read<Reminder>("SELECT body FROM reminder").Where(reminder => schoolKeys.Contains(reminder.SchoolKey)).ToList();
        var listed = await QueryAsync(schoolKeys, cancellationToken);
        return [.. here, .. listed.ExceptBy(here.Select(reminder => reminder.Key), reminder => reminder.Key)];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // While the lists do not answer, what is remembered here has to do: it knows the last month.
    private async Task<IReadOnlyList<Reminder>> QueryAsync(IReadOnlyCollection<string> schoolKeys, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await lists.QueryAsync([.. schoolKeys.Select(key => new ListQuery(ListPlan.Reminders, "SchoolKey", key))], options.Value.ReadPatience, cancellationToken);
            return ListPlan.Reminders.ReadAll(rows.SelectMany(school => school), logger);
        }
        catch (GraphUnavailableException)
        {
            Log.NotRead(logger);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The list Reminders does not answer; older reminders are not known just now.")]
        public static partial void NotRead(ILogger logger);
    }
}
