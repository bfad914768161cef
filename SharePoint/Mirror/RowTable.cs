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

    private readonly SqliteCommand _put = Insert(connection, "INSERT OR REPLACE", list, sweep), _add = Insert(connection, "INSERT OR IGNORE", list, sweep);

    private readonly SqliteCommand _remove = connection.Command("DELETE FROM row WHERE list = $list AND item = $item", ("$list", list.Number), ("$item", null));

    private readonly SqliteCommand _log = connection.Command("INSERT INTO change (list, student) VALUES ($list, $student)", ("$list", null), ("$student", null));

    /// <summary>Takes what delta told of an item. A state older than the one known, as the bot's own write, is left.</summary>
    public void Take(DeltaItem item)
    {
        // In a first reading nearly every row is new.
        if (!isLogging && item.Row is { } first && Put(_add, first, item.Student)) return;
        var known = Find(item.Item);
        if (item.Row is not { } row)
        {
            if (known is not null) Remove(known);
        }
        else if (known is not null && MirroredRow.VersionOf(row.ETag) < MirroredRow.VersionOf(known.Row.ETag)) See(known);
        else Put(known, row, item.Student);
    }

    /// <summary>Lays the values of an own write over the row.</summary>
    public void Lay(ListRow row)
    {
        var (known, etag) = (Find(row.ItemId), MirroredRow.Plain(row.ETag));
        if (known is not null && MirroredRow.VersionOf(etag) < MirroredRow.VersionOf(known.Row.ETag)) return;
        var fields = known is null ? [] : list.Unpack(known.Row.Body);
        foreach (var (column, value) in row.Fields) fields[column] = value;
        Put(known, new MirroredRow(list.Number, row.ItemId, etag, row.WebUrl, list.Pack(fields)), list.StudentOf(fields));
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
        foreach (var command in new[] { _find, _see, _put, _add, _remove, _log }) command.Dispose();
    }

    private static SqliteCommand Insert(SqliteConnection connection, string insert, MirroredList list, int sweep) => connection.Command(
        $"{insert} INTO row (list, item, student, version, sweep, etag, url, body) VALUES ($list, $item, $student, $version, $sweep, $etag, $url, $body)",
        ("$list", list.Number), ("$item", null), ("$student", null), ("$version", null), ("$sweep", sweep), ("$etag", null), ("$url", null), ("$body", null));

    private Known? Find(string item)
    {
        _find.Parameters[1].Value = item;
        using var reader = _find.ExecuteReader();
        return reader.Read() ? new Known(MirroredRow.Read(reader), reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetInt32(6)) : null;
    }

    private void Put(Known? known, MirroredRow row, string? student)
    {
        var next = row.WebUrl is null ? row with { WebUrl = known?.Row.WebUrl } : row;
        if (known is not null && next == known.Row)
        {
            See(known);
            return;
        }
        Put(_put, next, student);
        if (!isLogging) return;
        Log(list.Number, student);
        if (known is not null && known.Student != student) Log(list.Number, known.Student);
    }

    // False when the row is there already and is not to be replaced.
    private static bool Put(SqliteCommand command, MirroredRow row, string? student)
    {
        command.Parameters[1].Value = row.Item;
        command.Parameters[2].Value = student ?? (object)DBNull.Value;
        command.Parameters[3].Value = MirroredRow.VersionOf(row.ETag);
        command.Parameters[5].Value = row.ETag;
        command.Parameters[6].Value = row.WebUrl ?? (object)DBNull.Value;
        command.Parameters[7].Value = row.Body;
        return command.ExecuteNonQuery() > 0;
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
