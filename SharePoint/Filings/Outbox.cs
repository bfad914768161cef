using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SeopBot.Plans;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// What people confirmed, on durable storage (SQLite, each commit synced to disk) until the lists have it. Filed ones
/// stay for a month without their content, so that a repeat is known.
/// </summary>
internal sealed class Outbox(IOptions<SharePointOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "outbox.db";

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS filing (
          seq INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          lane TEXT NOT NULL,
          state INTEGER NOT NULL,
          told INTEGER NOT NULL,
          silent INTEGER NOT NULL,
          changed_at INTEGER NOT NULL,
          body TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS filing_open ON filing (lane) WHERE state <> 1;
        CREATE INDEX IF NOT EXISTS filing_filed ON filing (changed_at) WHERE state = 1;
        CREATE INDEX IF NOT EXISTS filing_untold ON filing (told) WHERE told = 0;
        """;

    private readonly ConcurrentDictionary<string, bool> _touched = new();
    private readonly DurableFile _file = new(options.Value.DataFolder, FileName, Schema);

    /// <summary>Whether <see cref="TakeTouched"/> has something.</summary>
    public bool IsTouched => !_touched.IsEmpty;

    /// <summary>The students whose rows on their way are no longer as they were when this was last called.</summary>
    public IReadOnlyList<string> TakeTouched() => [.. _touched.Keys.Where(lane => _touched.TryRemove(lane, out _))];

    /// <summary>Keeps a filing; false when one with that id is there already.</summary>
    public bool Add(KeptFiling filing)
    {
        var isNew = Insert(filing);
        Touch(filing);
        return isNew;
    }

    private bool Insert(KeptFiling filing) => _file.Execute(
        "INSERT OR IGNORE INTO filing (id, lane, state, told, silent, changed_at, body) VALUES ($id, $lane, $state, 1, $silent, $now, $body)",
        ("$id", filing.Id), ("$lane", filing.Lane), ("$state", (int)filing.State), ("$silent", filing.IsSilent), ("$now", Now), ("$body", Body(filing))) == 1;

    /// <summary>Keeps how far a filing has come; a silent one that is filed is forgotten.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="told">False when somebody is still to be told of its state; null leaves it as it was.</param>
    public void Save(KeptFiling filing, bool? told)
    {
        if (filing is { IsSilent: true, State: FilingState.Filed })
            _file.Execute("DELETE FROM filing WHERE id = $id", ("$id", filing.Id));
        else
            _file.Execute("UPDATE filing SET state = $state, told = COALESCE($told, told), changed_at = $now, body = $body WHERE id = $id",
                ("$state", (int)filing.State), ("$told", filing.IsSilent ? true : told), ("$now", Now), ("$body", Body(filing)), ("$id", filing.Id));
        Touch(filing);
    }

    public KeptFiling? Find(string id) => _file.Read<KeptFiling>("SELECT body FROM filing WHERE id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>The oldest filings to deliver: what is kept, and what was refused and not tried for that long.</summary>
    public IReadOnlyList<KeptFiling> Due(TimeSpan refusedFor, int limit) => _file.Read<KeptFiling>(
        "SELECT body FROM filing INDEXED BY filing_open WHERE state <> 1 AND (state = 0 OR (state = 3 AND changed_at <= $before)) ORDER BY seq LIMIT $limit",
        ("$before", Now - (long)refusedFor.TotalSeconds), ("$limit", limit));

    /// <summary>The rows on their way to the lists, the oldest first; of one student, or of all.</summary>
    public IReadOnlyList<RowWrite> OpenRows(string? studentKey) =>
    [
        .. _file.Read<KeptFiling>("SELECT body FROM filing INDEXED BY filing_open WHERE state <> 1 AND silent = 0 AND ($lane IS NULL OR lane = $lane) ORDER BY seq", ("$lane", studentKey))
            .SelectMany(filing => filing.Rows).Where(row => row.State != RowState.Filed),
    ];

    /// <summary>Filings whose person has not heard of their state.</summary>
    public IReadOnlyList<KeptFiling> Untold() => _file.Read<KeptFiling>("SELECT body FROM filing WHERE told = 0 AND state <> 0 ORDER BY seq");

    public void MarkTold(string id) => _file.Execute("UPDATE filing SET told = 1 WHERE id = $id", ("$id", id));

    /// <summary>Forgets what was filed longer ago; of the rest no text stays that the lists have.</summary>
    public void Prune(TimeSpan age)
    {
        _file.Execute("DELETE FROM filing WHERE state = 1 AND told = 1 AND changed_at < $before", ("$before", Now - (long)age.TotalSeconds));
        _file.Overwrite();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Touch(KeptFiling filing)
    {
        if (!filing.IsSilent) _touched[filing.Lane] = true;
    }

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private static string Body(KeptFiling filing) =>
        DurableFile.Body(filing.State == FilingState.Filed ? filing with { Rows = [] } : filing);
}
