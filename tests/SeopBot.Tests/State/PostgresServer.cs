using System.Diagnostics;
using Npgsql;

namespace SeopBot.Tests.State;

/// <summary>
/// A real PostgreSQL for the tests, from Debian's packages: a new one in a temporary folder, reached through a socket there, so that no port can be taken.
/// It ends, and its folder goes, when the pipe to it closes: also when the test run is killed.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Said where a test that needs the server is skipped.</summary>
    public const string Missing = "There is no PostgreSQL here: apt-get install postgresql, or put its programs (initdb, pg_ctl) on PATH.";

    /// <summary>$1: folder of the programs. PostgreSQL refuses to run as root.</summary>
    private const string Script = """
        set -eu
        folder=$(mktemp -d /tmp/seopbot-pg.XXXXXX)
        run() { "$@"; }
        if [ "$(id -u)" = 0 ]; then
          user=$(id -un postgres 2>/dev/null || echo nobody)
          chown "$user" "$folder"
          run() { runuser -u "$user" -- "$@"; }
        fi
        trap 'cd / && rm -rf "$folder"' EXIT
        trap : INT TERM HUP
        cd "$folder"
        run "$1/initdb" -D data -U seopbot -A trust -E UTF8 --locale=C --no-sync >log 2>&1 || { cat log >&2; exit 1; }
        run "$1/pg_ctl" -D data -w -s -l "$folder/data/log" -o "-k $folder -c listen_addresses= -c max_connections=200 -c fsync=off" start >&2 || { cat data/log >&2; exit 1; }
        echo "$folder"
        cat >/dev/null || true
        run "$1/pg_ctl" -D data -w -s -m immediate stop
        """;

    private Process? _script;
    private string? _folder;

    /// <summary>The folder of the server's programs; null where none is installed.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <summary>Why tests that need the server are skipped; null where they run, and where CI=true says that they must.</summary>
    public static string? WhySkipped { get; } = Programs is null && Environment.GetEnvironmentVariable("CI") != "true" ? Missing : null;

    /// <summary>A connection string to one of its databases.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _folder ?? throw new InvalidOperationException(Missing),
        Username = "seopbot",
        Database = database,
    }.ToString();

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():n}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async Task InitializeAsync()
    {
        if (WhySkipped is not null) return;
        _script = Process.Start(new ProcessStartInfo("sh", ["-c", Script, "postgres", Programs ?? throw new InvalidOperationException(Missing)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = _script.StandardError.ReadToEndAsync();
        _folder = await _script.StandardOutput.ReadLineAsync();
        if (_folder is null) throw new InvalidOperationException($"PostgreSQL did not start: {await errors}");
    }

    public async Task DisposeAsync()
    {
        if (_script is null) return;
        NpgsqlConnection.ClearAllPools();
        _script.StandardInput.Close();
        await _script.WaitForExitAsync();
        _script.Dispose();
    }

    private static string? FindPrograms()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0).Select(version => Path.Combine(version, "bin"))
            : [];
        return path.Concat(debian).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}

/// <summary>The tests that share one <see cref="PostgresServer"/>; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}

/// <summary>A database of its own for a test class: <c>[Collection(PostgresCollection.Name)] class XTests(PostgresDatabase database) : IClassFixture&lt;PostgresDatabase&gt;</c>.</summary>
public sealed class PostgresDatabase(PostgresServer server) : IAsyncLifetime
{
    private NpgsqlDataSource? _source;

    /// <summary>Connections to the database.</summary>
    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException(PostgresServer.Missing);

    /// <summary>Its connection string, without a password.</summary>
    public string ConnectionString => Source.ConnectionString;

    public async Task InitializeAsync()
    {
        if (PostgresServer.Programs is not null) _source = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
    }

    public async Task DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
    }
}

/// <summary>A test that needs PostgreSQL. Without one it is skipped, but fails when CI=true, because there it must have run.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhySkipped;
}
