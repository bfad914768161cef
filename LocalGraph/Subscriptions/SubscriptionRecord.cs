using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Subscriptions;

/// <summary>
/// A subscription as stored. <paramref name="Told"/> is the number of the list's last write that its owner was told of, so that
/// what is still to be told survives a restart.
/// </summary>
internal sealed record SubscriptionRecord(string Id, long ListKey, string Resource, long Told)
{
    /// <summary>Makes the table.</summary>
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS subscriptions(
            id TEXT PRIMARY KEY, listKey INTEGER NOT NULL, resource TEXT NOT NULL, told INTEGER NOT NULL, notificationUrl TEXT NOT NULL,
            lifecycleUrl TEXT, clientState TEXT, expires TEXT NOT NULL, failures INTEGER NOT NULL DEFAULT 0, failedAt TEXT, tryAt TEXT)
        """;

    private const string Fields = "id, listKey, resource, told, notificationUrl, lifecycleUrl, clientState, expires, failures, failedAt, tryAt";

    public required string NotificationUrl { get; init; }

    public string? LifecycleUrl { get; init; }

    public string? ClientState { get; init; }

    public required string Expires { get; init; }

    /// <summary>Attempts in vain since the last one that succeeded.</summary>
    public long Failures { get; init; }

    /// <summary>The first of them; null when there was none.</summary>
    public string? FailedAt { get; init; }

    /// <summary>Not before then; null is at once.</summary>
    public string? TryAt { get; init; }

    /// <summary>Those that have not ended.</summary>
    public static List<SubscriptionRecord> All(Session db, string now) =>
        db.Query($"SELECT {Fields} FROM subscriptions WHERE expires > @1 ORDER BY rowid", Read, now);

    public static SubscriptionRecord? Find(Session db, string id, string now) =>
        db.Query($"SELECT {Fields} FROM subscriptions WHERE id = @1 AND expires > @2", Read, id, now).FirstOrDefault();

    /// <summary>Stores it, new or changed.</summary>
    public void Save(Session db) => db.Execute($"INSERT OR REPLACE INTO subscriptions({Fields}) VALUES(@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)",
        Id, ListKey, Resource, Told, NotificationUrl, LifecycleUrl, ClientState, Expires, Failures, FailedAt, TryAt);

    public void Delete(Session db) => db.Execute("DELETE FROM subscriptions WHERE id = @1", Id);

    /// <summary>The number of the list's last write; null when the list is gone.</summary>
    public long? LastChange(Session db) => db.Scalar("SELECT 1 FROM lists WHERE key = @1", ListKey) is null ? null
        : LastChange(db, $"items_{ListKey}");

    /// <summary>The number of a list's last write; 0 when nothing was ever written.</summary>
    public static long LastChange(Session db, string table) => (long)(db.Scalar($"SELECT max(change) FROM {table}") ?? 0L);

    public JsonObject Json() => new()
    {
        ["id"] = Id,
        ["resource"] = Resource,
        ["applicationId"] = "5ee5b07a-0000-4000-8000-000000000001",
        ["changeType"] = "updated",
        ["clientState"] = ClientState,
        ["notificationUrl"] = NotificationUrl,
        ["lifecycleNotificationUrl"] = LifecycleUrl,
        ["expirationDateTime"] = Expires,
        ["creatorId"] = "5ee5b07a-0000-4000-8000-000000000001",
        ["latestSupportedTlsVersion"] = "v1_2",
    };

    private static SubscriptionRecord Read(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3))
    {
        NotificationUrl = row.GetString(4),
        LifecycleUrl = Text(row, 5),
        ClientState = Text(row, 6),
        Expires = row.GetString(7),
        Failures = row.GetInt64(8),
        FailedAt = Text(row, 9),
        TryAt = Text(row, 10),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
