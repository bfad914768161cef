using Microsoft.AspNetCore.DataProtection;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeopBot.Bot;
using SeopBot.Bot.State;

namespace SeopBot.Tests.State;

/// <summary>The setting SeopBot:Database. Source: docs/production.md, "Several instances".</summary>
[Collection(PostgresCollection.Name)]
public sealed class StateSetupTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seopbot-instances").FullName;

    [PostgresFact]
    public async Task Two_instances_share_state_and_open_what_the_other_sealed()
    {
        await using var one = Build("one", database.ConnectionString);
        await using var two = Build("two", database.ConnectionString);
        await Task.WhenAll(Task.Run(one.Services.OpenState), Task.Run(two.Services.OpenState));

        var sealed_ = one.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("SeopBot.Reports").Protect("who is missing");
        Assert.Equal("who is missing", two.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("SeopBot.Reports").Unprotect(sealed_));
        await using var keys = database.Source.CreateCommand("SELECT count(*) FROM bot_keys");
        Assert.Equal(1L, await keys.ExecuteScalarAsync());

        await one.Services.GetRequiredService<IStorage>().WriteAsync(new Dictionary<string, object> { ["a"] = new Dictionary<string, object> { ["x"] = 1 } });
        Assert.Single(await two.Services.GetRequiredService<IStorage>().ReadAsync(["a"]));
        Assert.False(File.Exists(Path.Combine(_folder, "one", "state.db")));
    }

    [PostgresFact]
    public async Task A_database_whose_connections_were_cut_serves_the_next_turn_again()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString + ";Application Name=cut");
        var storage = new PostgresStorage(source);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => storage.ReadAsync(["a"])));
        await using var cut = database.Source.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'cut'");
        Assert.NotEqual(0L, await cut.ExecuteScalarAsync());

        await Record.ExceptionAsync(() => storage.ReadAsync(["a"]));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => storage.ReadAsync(["a"])));
    }

    [Fact]
    public async Task Without_a_database_state_is_a_file_of_the_data_folder()
    {
        await using var app = Build("one", null);
        app.Services.OpenState();
        Assert.Null(app.Services.GetService<NpgsqlDataSource>());
        Assert.True(File.Exists(Path.Combine(_folder, "one", "state.db")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tops3cret")]
    [InlineData("Host=db;Password=tops3cret;tail")]
    [InlineData("Host=db;Port=tops3cret")]
    [InlineData("Host=db;tops3cret=1")]
    [InlineData("Database=seopbot;Username=seopbot;Password=tops3cret")]
    public async Task A_string_that_is_no_connection_string_is_refused_without_saying_it(string wrong)
    {
        var said = await RefusalAsync(wrong);
        Assert.StartsWith("SeopBot:Database is no connection string of PostgreSQL. Write it as Host=", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=seopbot;Username=seopbot;Password=tops3cret", "seopbot on 127.0.0.1")]
    [InlineData("Host=no-such-host.invalid;Database=seopbot;Password=tops3cret", "seopbot on no-such-host.invalid")]
    public async Task A_database_that_cannot_be_reached_stops_the_start_with_a_reason(string connection, string named)
    {
        var said = await RefusalAsync(connection);
        Assert.StartsWith($"The database {named}, named by SeopBot:Database, cannot be used: ", said, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_database_that_is_not_there_or_refuses_stops_the_start_with_its_reason()
    {
        var missing = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "nowhere", Password = "tops3cret" };
        Assert.Contains("database \"nowhere\" does not exist", await RefusalAsync(missing.ToString()), StringComparison.Ordinal);
        var stranger = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "stranger", Password = "tops3cret" };
        Assert.Contains("role \"stranger\" does not exist", await RefusalAsync(stranger.ToString()), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Dictionary<string, string?> Settings(string name, string? connection) => new()
    {
        ["environment"] = "Development",
        ["urls"] = "http://localhost:0",
        ["SeopBot:Data"] = Path.Combine(_folder, name),
        ["SeopBot:Database"] = connection,
    };

    private Microsoft.AspNetCore.Builder.WebApplication Build(string name, string? connection) => BotHost.Build(Settings(name, connection), verb: false);

    private async Task<string> RefusalAsync(string connection)
    {
        var errors = new StringWriter();
        Assert.Equal(1, await BotHost.RunAsync(Settings("refused", connection), TextWriter.Null, errors, new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token));
        Assert.DoesNotContain("tops3cret", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors.ToString(), StringComparison.Ordinal);
        return errors.ToString();
    }
}
