namespace SeopBot.Tests.State;

/// <summary>The server of the tests itself.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresServerTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public async Task A_class_has_a_database_of_its_own()
    {
        await using var command = database.Source.CreateCommand("SELECT current_database()");
        Assert.StartsWith("test_", (string?)await command.ExecuteScalarAsync(), StringComparison.Ordinal);
        await using var tables = database.Source.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        Assert.Equal(0L, await tables.ExecuteScalarAsync());
    }

    [PostgresFact]
    public async Task A_server_that_is_no_longer_wanted_leaves_nothing_behind()
    {
        var server = new PostgresServer();
        await server.InitializeAsync();
        var folder = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")).Host!;
        Assert.True(Directory.Exists(folder));
        await server.DisposeAsync();
        Assert.False(Directory.Exists(folder));
    }
}
