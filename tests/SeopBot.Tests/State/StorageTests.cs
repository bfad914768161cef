using Microsoft.Bot.Builder;
using SeopBot.Bot.State;

namespace SeopBot.Tests.State;

/// <summary>The contract on the storage in memory.</summary>
public sealed class MemoryStorageTests : StorageContract
{
    protected override IStorage Storage { get; } = new MemoryStorage();
}

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteStorageTests : DurableStorageContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seopbot-state").FullName;
    private readonly List<SqliteStorage> _open = [];

    public SqliteStorageTests() => Storage = OpenAgain();

    protected override IStorage Storage { get; }

    public void Dispose()
    {
        foreach (var storage in _open) storage.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    protected override IStorage OpenAgain()
    {
        _open.Add(new SqliteStorage(Path.Combine(_folder, "state.db")));
        return _open[^1];
    }
}

/// <summary>The contract on PostgreSQL.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresStorageTests(PostgresDatabase database) : DurableStorageContract, IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private readonly Lazy<PostgresStorage> _storage = new(() => new PostgresStorage(database.Source));

    protected override IStorage Storage => _storage.Value;

    [PostgresFact]
    public async Task Instances_that_start_at_once_make_one_table()
    {
        for (var round = 0; round < 5; round++)
        {
            await ExecuteAsync("DROP TABLE bot_state");
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new PostgresStorage(database.Source))));
        }

        await WriteAsync("a", "x");
    }

    [PostgresFact]
    public async Task A_database_user_who_may_make_no_tables_uses_those_there()
    {
        await ExecuteAsync("CREATE ROLE guest LOGIN; GRANT SELECT, INSERT, UPDATE, DELETE ON bot_state TO guest");
        await using var guest = Npgsql.NpgsqlDataSource.Create(database.ConnectionString + ";Username=guest");
        await new PostgresStorage(guest).WriteAsync(new Dictionary<string, object> { ["a"] = new Dictionary<string, object> { ["x"] = 1 } });
    }

    public async Task InitializeAsync()
    {
        _ = Storage;
        await ExecuteAsync("TRUNCATE bot_state");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected override IStorage OpenAgain() => new PostgresStorage(database.Source);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
