using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SeopBot.LocalGraph.Storage;

/// <summary>A list as stored. Its rows are in a table of their own, and its indexed columns are SQLite's indexes on that table.</summary>
internal sealed record ListRecord(long Key, string Id, string Site, string Name, string DisplayName, string Description)
{
    private const string Fields = "key, id, site, name, displayName, description, created, modified, version, columns";

    public required string Created { get; init; }

    public required string Modified { get; init; }

    public required long Version { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public string Table => $"items_{Key}";

    public Column? Column(string name) => Columns.FirstOrDefault(c => c.Name == name);

    public static List<ListRecord> All(Session db, string site) =>
        db.Query($"SELECT {Fields} FROM lists WHERE site = @1 ORDER BY displayName", row => Read(db, row), site);

    /// <summary>Finds a list by its id, its title or its name in addresses.</summary>
    public static ListRecord? Find(Session db, string site, string idOrName) => db.Query(
        $"SELECT {Fields} FROM lists WHERE site = @1 AND (id = @2 OR displayName = @3 OR name = @3) ORDER BY id = @2 DESC LIMIT 1",
        row => Read(db, row), site, idOrName.ToLowerInvariant(), idOrName).FirstOrDefault();

    /// <summary>Stores a new list and makes its table.</summary>
    public static ListRecord Create(Session db, ListRecord list)
    {
        var key = (long)db.Scalar("""
            INSERT INTO lists(id, site, name, displayName, description, created, modified, version, columns)
            VALUES(@1, @2, @3, @4, @5, @6, @6, 1, @7) RETURNING key
            """, list.Id, list.Site, list.Name, list.DisplayName, list.Description, list.Created, list.ColumnsJson())!;
        list = list with { Key = key };
        db.Execute($"""
            CREATE TABLE {list.Table}(
                id INTEGER PRIMARY KEY, guid TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
                change INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, fields TEXT NOT NULL)
            """);
        db.Execute($"CREATE UNIQUE INDEX {list.Table}_change ON {list.Table}(change, deleted)");
        list.MatchIndexes(db, []);
        return list;
    }

    /// <summary>Stores changed columns or names and brings SQLite's indexes in line. Unique values that are there twice are a SqliteException.</summary>
    public ListRecord Save(Session db, ListRecord before, string at)
    {
        db.Execute("UPDATE lists SET name = @2, displayName = @3, description = @4, modified = @5, version = version + 1, columns = @6 WHERE key = @1",
            Key, Name, DisplayName, Description, at, ColumnsJson());
        MatchIndexes(db, before.Columns);
        return this with { Modified = at, Version = Version + 1 };
    }

    public void Drop(Session db)
    {
        db.Execute($"DROP TABLE {Table}");
        db.Execute("DELETE FROM lists WHERE key = @1", Key);
    }

    /// <summary>Brings SQLite's indexes in line, from those that other columns had.</summary>
    public void MatchIndexes(Session db, IReadOnlyList<Column> before)
    {
        var (old, wanted) = (Indexes(before), Indexes(Columns));
        foreach (var index in old.Except(wanted))
            db.Execute($"DROP INDEX {Table}_{index.Column}");
        foreach (var (column, unique) in wanted.Except(old))
            db.Execute($"CREATE {(unique ? "UNIQUE " : "")}INDEX {Table}_{column} ON {Table}({Column(column)!.Sql})");
    }

    private static List<(string Column, bool Unique)> Indexes(IEnumerable<Column> columns) =>
        [.. columns.Where(c => c is { Indexed: true, ReadOnly: false }).Select(c => (c.Name, c.Unique))];

    private string ColumnsJson() => new JsonArray([.. Columns.Select(c => c.Definition.DeepClone())]).ToJsonString();

    private static ListRecord Read(Session db, SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5))
        {
            Created = row.GetString(6),
            Modified = row.GetString(7),
            Version = row.GetInt64(8),
            Columns = ReadColumns(db, row.GetString(9)),
        };

    private static IReadOnlyList<Column> ReadColumns(Session db, string json)
    {
        if (!db.Columns.TryGetValue(json, out var columns))
            db.Columns[json] = columns = [.. JsonNode.Parse(json)!.AsArray().Select(d => Storage.Column.From((JsonObject)d!))];
        return columns;
    }
}
