using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace SeopBot.SharePoint.Mirror;

/// <summary>
/// The SQLite file that holds the copy. It holds nothing that the lists do not: a file that cannot be used, or was made for other
/// lists or columns, is made anew. A verb may use it beside the bot: every change is one transaction, and is numbered.
/// </summary>
internal sealed class MirrorFile : IDisposable
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "mirror.db";

    // Raised when the tables change.
    private const int Version = 1;

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA secure_delete = ON;
        PRAGMA cache_size = -16000;
        CREATE TABLE IF NOT EXISTS shape (shape TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS list (
          list INTEGER PRIMARY KEY,
          list_id TEXT,
          link TEXT,
          sweep INTEGER NOT NULL,
          sweeping INTEGER NOT NULL,
          read INTEGER NOT NULL,
          asked_at INTEGER);
        CREATE TABLE IF NOT EXISTS row (
          list INTEGER NOT NULL,
          item INTEGER NOT NULL,
          student TEXT,
          version INTEGER NOT NULL,
          sweep INTEGER NOT NULL,
          etag TEXT NOT NULL,
          url TEXT,
          body TEXT NOT NULL,
          PRIMARY KEY (list, item)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS row_student ON row (student, list);
        CREATE TABLE IF NOT EXISTS change (seq INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER NOT NULL, student TEXT);
        CREATE TABLE IF NOT EXISTS subscription (
          list TEXT PRIMARY KEY, id TEXT NOT NULL, secret TEXT NOT NULL, address TEXT NOT NULL, renew_at INTEGER NOT NULL);
        """;

    private readonly Lock _lock = new();
    private readonly Lazy<SqliteConnection> _connection;
    private readonly SharePointOptions _options;
    private readonly string _file;

    public MirrorFile(IOptions<SharePointOptions> options)
    {
        _options = options.Value;
        _file = Path.Combine(options.Value.DataFolder, FileName);
        _connection = new Lazy<SqliteConnection>(OpenOrMakeAnew);
    }

    /// <summary>Reads on a connection that is used by one caller at a time.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (_lock) return read(_connection.Value);
    }

    /// <summary>Writes in one transaction; undone when <paramref name="write"/> says so or throws.</summary>
    /// <param name="write">What to do; false undoes it.</param>
    public bool Write(Func<SqliteConnection, bool> write)
    {
        lock (_lock)
        {
            using var transaction = _connection.Value.BeginTransaction(deferred: false);
            if (!write(_connection.Value)) return false;
            transaction.Commit();
            return true;
        }
    }

    /// <summary>An address as the file keeps it: the embedded lists are at another port after the next start.</summary>
    public string? Shorten(string? url) => url?.StartsWith(Home, StringComparison.Ordinal) == true ? url[Home.Length..] : url;

    /// <summary>The address of one that the file keeps.</summary>
    public string? Lengthen(string? url) => url?.StartsWith('/') == true ? Home + url : url;

    /// <summary>A connection of the caller's own, for a long reading.</summary>
    public SqliteConnection Open()
    {
        _ = _connection.Value;
        return Connect();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection.IsValueCreated) _connection.Value.Dispose();
    }

    private string Home => _options.GraphAddress.GetLeftPart(UriPartial.Authority);

    private SqliteConnection OpenOrMakeAnew()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        try
        {
            if (TryOpen() is { } connection) return connection;
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            // A copy is not worth mending.
        }
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(_file + suffix);
        return TryOpen()!;
    }

    private SqliteConnection? TryOpen()
    {
        var connection = Connect();
        try
        {
            connection.Execute(Schema);
            var wanted = $"{Version} {MirroredList.Shape}";
            if (connection.Scalar("SELECT shape FROM shape") is not string found) connection.Execute("INSERT INTO shape VALUES ($shape)", ("$shape", wanted));
            else if (found != wanted)
            {
                connection.Dispose();
                return null;
            }
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
