using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SeopBot.LocalGraph.Storage;

/// <summary>
/// A row of a list. Its <paramref name="Id"/> counts up within the list and is never used again. <paramref name="Change"/> is the number
/// of the row's last write among the list's writes. A deleted row stays as an empty mark, so that delta can tell of it.
/// </summary>
internal sealed record ItemRecord(long Id, string Guid, long Version, long Change, bool Deleted)
{
    /// <summary>The columns to read, in the order of <see cref="Read"/>.</summary>
    public const string Select = "id, guid, version, change, deleted, created, modified, fields";

    public required string Created { get; init; }

    public required string Modified { get; init; }

    /// <summary>The values as JSON text, by column name; a column without value is left out.</summary>
    public required string Fields { get; init; }

    /// <summary>Source: recorded answers of Graph, e.g. <c>"3af9b42f-21d6-42cc-84d1-53ab27889bb1,1"</c>, quotes included.</summary>
    public string ETag => $"\"{Guid},{Version}\"";

    public JsonObject FieldsObject => (JsonObject)JsonNode.Parse(Fields)!;

    public static ItemRecord? Find(Session db, ListRecord list, long id) =>
        db.Query($"SELECT {Select} FROM {list.Table} WHERE id = @1 AND deleted = 0", Read, id).FirstOrDefault();

    public static ItemRecord Insert(Session db, ListRecord list, JsonObject fields, string at) => db.Query($"""
        INSERT INTO {list.Table}(id, guid, version, created, modified, change, fields)
        SELECT ifnull(max(id), 0) + 1, @1, 1, @2, @2, (SELECT ifnull(max(change), 0) + 1 FROM {list.Table}), @3 FROM {list.Table}
        RETURNING {Select}
        """, Read, System.Guid.NewGuid().ToString(), at, fields.ToJsonString())[0];

    public ItemRecord Update(Session db, ListRecord list, JsonObject fields, string at) => db.Query($"""
        UPDATE {list.Table} SET fields = @2, version = version + 1, modified = @3, change = (SELECT max(change) + 1 FROM {list.Table})
        WHERE id = @1 RETURNING {Select}
        """, Read, Id, fields.ToJsonString(), at)[0];

    public void Delete(Session db, ListRecord list, string at) => db.Execute($$"""
        UPDATE {{list.Table}} SET fields = '{}', deleted = 1, version = version + 1, modified = @2,
            change = (SELECT max(change) + 1 FROM {{list.Table}}) WHERE id = @1
        """, Id, at);

    public static ItemRecord Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetBoolean(4))
        {
            Created = row.GetString(5),
            Modified = row.GetString(6),
            Fields = row.GetString(7),
        };
}
