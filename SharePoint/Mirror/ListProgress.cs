using Microsoft.Data.Sqlite;

namespace SeopBot.SharePoint.Mirror;

/// <summary>How far the copy of one list is.</summary>
/// <param name="List">The list's number.</param>
/// <param name="ListId">The list in the site; null before the first reading.</param>
/// <param name="Link">Where to go on reading, below Graph's address; null from the start.</param>
/// <param name="Sweep">Counts the full readings; a row not seen in the last one is gone.</param>
/// <param name="IsSweeping">A full reading is under way.</param>
/// <param name="WasRead">A full reading has come to its end at least once.</param>
/// <param name="AskedAt">When the list was last asked, to the end; null for never.</param>
internal sealed record ListProgress(int List, string? ListId, string? Link, int Sweep, bool IsSweeping, bool WasRead, DateTimeOffset? AskedAt)
{
    public static ListProgress Of(SqliteConnection connection, int list)
    {
        using var command = connection.Command("SELECT list_id, link, sweep, sweeping, read, asked_at FROM list WHERE list = $list", ("$list", list));
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return new ListProgress(list, null, null, 0, true, false, null);
        return new ListProgress(list, reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetInt32(2),
            reader.GetBoolean(3), reader.GetBoolean(4), reader.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)));
    }

    public void Save(SqliteConnection connection) => connection.Execute(
        "INSERT OR REPLACE INTO list (list, list_id, link, sweep, sweeping, read, asked_at) VALUES ($list, $id, $link, $sweep, $sweeping, $read, $asked)",
        ("$list", List), ("$id", ListId), ("$link", Link), ("$sweep", Sweep), ("$sweeping", IsSweeping), ("$read", WasRead), ("$asked", AskedAt?.ToUnixTimeMilliseconds()));

    /// <summary>A full reading from the start, of this list of the site.</summary>
    /// <param name="listId">The list in the site.</param>
    /// <param name="link">Where Graph says to start; null for where we would.</param>
    public ListProgress Anew(string listId, string? link) => this with { ListId = listId, Link = link, Sweep = Sweep + 1, IsSweeping = true };
}
