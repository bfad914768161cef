using Microsoft.Data.Sqlite;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>The rows of one list during one transaction. What is really new is logged, so that pictures can follow.</summary>
/// <param name="connection">In a transaction.</param>
/// <param name="list">The list.</param>
/// <param name="sweep">Rows taken are marked as seen in this full reading.</param>
/// <param name="isLogging">Whether somebody may have a picture of the rows.</param>
internal sealed class RowTable(SqliteConnection connection, MirroredList list, int sweep, bool isLogging) : IDisposable
{
    private readonly SqliteCommand _find = connection.Command(
        $"SELECT {MirroredRow.Columns}, student, sweep FROM row WHERE list = $list AND item = $item", ("$list", list.Number), ("$item", null));

    private readonly SqliteCommand _see = connection.Command(
        "UPDATE row SET sweep = $sweep WHERE list = $list AND item = $item", ("$list", list.Number), ("$item", null), ("$sweep", sweep));

    private readonly SqliteCommand _put = connection.Command(
        "INSERT OR REPLACE INTO row (list, item, student, version, sweep, etag, url, body) VALUES ($list, $item, $student, $version, $sweep, $etag, $url, $body)",
        ("$list", list.Number), ("$item", null), ("$student", null), ("$version", null), ("$sweep", sweep), ("$etag", null), ("$url", null), ("$body", null));

    private readonly SqliteCommand _remove = connection.Command("DELETE FROM row WHERE list = $list AND item = $item", ("$list", list.Number), ("$item", null));

    private readonly SqliteCommand _log = connection.Command("INSERT INTO change (list, student) VALUES ($list, $student)", ("$list", null), ("$student", null));

    /// <summary>Takes what delta told of an item. A state older than the one known, as the bot's own write, is left.</summary>
    public void Take(DeltaItem item)
    {
        var known = Find(item.Item);
        if (item.Row is not { } row)
        {
            if (known is not null) Remove(known);
        }
        else if (known is not null && MirroredRow.VersionOf(MirroredRow.Plain(row.ETag)) < MirroredRow.VersionOf(known.Row.ETag)) See(known);
        else Put(known, row, row.Fields);
    }

    /// <summary>Lays the values of an own write over the row.</summary>
    public void Lay(ListRow row)
    {
        var known = Find(row.ItemId);
        if (known is not null && MirroredRow.VersionOf(MirroredRow.Plain(row.ETag)) < MirroredRow.VersionOf(known.Row.ETag)) return;
        var fields = known is null ? [] : list.Unpack(known.Row.Body);
        foreach (var (column, value) in row.Fields) fields[column] = value;
        Put(known, row, fields);
    }

    /// <summary>Removes the rows that the full reading did not see.</summary>
    public void RemoveUnseen()
    {
        if (isLogging)
            connection.Execute("INSERT INTO change (list, student) SELECT list, student FROM row WHERE list = $list AND sweep < $sweep", ("$list", list.Number), ("$sweep", sweep));
        connection.Execute("DELETE FROM row WHERE list = $list AND sweep < $sweep", ("$list", list.Number), ("$sweep", sweep));
    }

    /// <summary>Notes that rows of a student, or of a list without students, are no longer as they were.</summary>
    public void Log(int listNumber, string? student)
    {
        _log.Parameters[0].Value = listNumber;
        _log.Parameters[1].Value = student ?? (object)DBNull.Value;
        _log.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in new[] { _find, _see, _put, _remove, _log }) command.Dispose();
    }

    private Known? Find(string item)
    {
        _find.Parameters[1].Value = item;
        using var reader = _find.ExecuteReader();
        return reader.Read() ? new Known(MirroredRow.Read(reader), reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetInt32(6)) : null;
    }

    private void Put(Known? known, ListRow row, IReadOnlyDictionary<string, string?> fields)
    {
        var next = new MirroredRow(list.Number, row.ItemId, MirroredRow.Plain(row.ETag), row.WebUrl ?? known?.Row.WebUrl, list.Pack(fields));
        if (known is not null && next == known.Row)
        {
            See(known);
            return;
        }
        var student = list.StudentOf(fields);
        _put.Parameters[1].Value = next.Item;
        _put.Parameters[2].Value = student ?? (object)DBNull.Value;
        _put.Parameters[3].Value = MirroredRow.VersionOf(next.ETag);
        _put.Parameters[5].Value = next.ETag;
        _put.Parameters[6].Value = next.WebUrl ?? (object)DBNull.Value;
        _put.Parameters[7].Value = next.Body;
        _put.ExecuteNonQuery();
        if (!isLogging) return;
        Log(list.Number, student);
        if (known is not null && known.Student != student) Log(list.Number, known.Student);
    }

    private void See(Known known)
    {
        if (known.Sweep == sweep) return;
        _see.Parameters[1].Value = known.Row.Item;
        _see.ExecuteNonQuery();
    }

    private void Remove(Known known)
    {
        _remove.Parameters[1].Value = known.Row.Item;
        _remove.ExecuteNonQuery();
        if (isLogging) Log(list.Number, known.Student);
    }

    private sealed record Known(MirroredRow Row, string? Student, int Sweep);
}
