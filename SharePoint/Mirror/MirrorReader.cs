using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeopBot.SharePoint.Mirror;

/// <summary>A row as a picture reads it.</summary>
/// <param name="Item">The list item's id.</param>
/// <param name="Student">The student whose row it is; null for none.</param>
/// <param name="Body">The values, packed. Of rows that are read one after the other, only until the next one.</param>
internal readonly record struct PackedRow(long Item, string? Student, ReadOnlyMemory<char> Body);

/// <summary>What changed in the copy since somebody last looked.</summary>
/// <param name="Last">The number of the last change.</param>
/// <param name="Rows">Lists and students with changed rows, each once; null when everything must be read again.</param>
internal sealed record MirrorChanges(long Last, IReadOnlySet<(int List, string? Student)>? Rows);

/// <summary>Reads the copy.</summary>
internal sealed class MirrorReader(MirrorFile file)
{
    private const int FirstBuffer = 4096;

    /// <summary>When the list that was not asked for longest was last asked; null while one of them has never been read to the end.</summary>
    public DateTimeOffset? ReadAt() => file.Read(connection =>
    {
        var lists = MirroredList.All.Select(list => ListProgress.Of(connection, list.Number)).ToList();
        return lists.TrueForAll(progress => progress.WasRead) ? lists.Min(progress => progress.AskedAt) : null;
    });

    /// <summary>The number of the last change.</summary>
    public long LastChange() => file.Read(LastChange);

    /// <summary>What changed after the change with that number.</summary>
    public MirrorChanges Since(long seq) => file.Read(connection =>
    {
        var last = LastChange(connection);
        if (last == seq) return new MirrorChanges(last, new HashSet<(int, string?)>());
        // What was changed longest ago is forgotten.
        if ((long)(connection.Scalar("SELECT min(seq) FROM change") ?? 0L) > seq + 1) return new MirrorChanges(last, null);
        var rows = new HashSet<(int, string?)>();
        using var command = connection.Command("SELECT DISTINCT list, student FROM change WHERE seq > $seq AND seq <= $last", ("$seq", seq), ("$last", last));
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows.Add((reader.GetInt32(0), reader.IsDBNull(1) ? null : reader.GetString(1)));
        return new MirrorChanges(last, rows.Contains((MirrorWriter.Everything, null)) ? null : rows);
    });

    /// <summary>All rows of a student.</summary>
    public IReadOnlyList<MirroredRow> RowsOf(string student) => file.Read(connection =>
        Rows(connection.Command($"SELECT {MirroredRow.Columns} FROM row WHERE student = $student ORDER BY list, item", ("$student", student)), Whole));

    /// <summary>The rows of a list that belong to no student.</summary>
    public IReadOnlyList<PackedRow> RowsOf(MirroredList list) => file.Read(connection =>
        Rows(connection.Command("SELECT item, student, body FROM row WHERE student IS NULL AND list = $list ORDER BY item", ("$list", list.Number)), Packed));

    /// <summary>All rows of a list, one after the other, on a connection of its own.</summary>
    public IEnumerable<PackedRow> Scan(MirroredList list)
    {
        using var connection = file.Open();
        using var command = connection.Command("SELECT item, student, body FROM row WHERE list = $list", ("$list", list.Number));
        using var reader = command.ExecuteReader();
        var (body, student) = (new char[FirstBuffer], (string?)null);
        while (reader.Read())
        {
            // Rows of one student often follow each other.
            if (student is null || !Ascii.Equals(Utf8(reader, 1), student)) student = reader.IsDBNull(1) ? null : reader.GetString(1);
            var length = Decode(Utf8(reader, 2), ref body);
            yield return new PackedRow(reader.GetInt64(0), student, body.AsMemory(0, length));
        }
    }

    private static ReadOnlySpan<byte> Utf8(SqliteDataReader reader, int column) => raw.sqlite3_column_blob(reader.Handle, column);

    private static int Decode(ReadOnlySpan<byte> text, ref char[] buffer)
    {
        if (buffer.Length < text.Length) buffer = new char[text.Length * 2];
        return Encoding.UTF8.GetChars(text, buffer);
    }

    private static long LastChange(SqliteConnection connection) => (long)(connection.Scalar("SELECT max(seq) FROM change") is long last ? last : 0L);

    private MirroredRow Whole(SqliteDataReader reader) 
    {
        var row = MirroredRow.Read(reader);
        return row with { WebUrl = file.Lengthen(row.WebUrl) };
    }

    private static PackedRow Packed(SqliteDataReader reader) => new(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetString(2).AsMemory());

    private static List<T> Rows<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        var rows = new List<T>();
        using (command)
        using (var reader = command.ExecuteReader())
            while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
