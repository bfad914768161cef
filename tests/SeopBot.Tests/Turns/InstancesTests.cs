using Microsoft.Bot.Builder;
using Npgsql;
using SeopBot.Bot.Turns;
using SeopBot.Tests.State;
using Xunit.Abstractions;

namespace SeopBot.Tests.Turns;

/// <summary>Several instances on one PostgreSQL.</summary>
[Collection(PostgresCollection.Name)]
public sealed class InstancesTests(PostgresDatabase database, ITestOutputHelper output) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    // Turns that another instance's turn keeps waiting.
    private const string Waiting = "FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly CountingBot _bot = new(new MemoryStorage());
    private readonly List<PostgresTurnLedger> _ledgers = [];
    private Door _one = null!;
    private Door _other = null!;

    public async Task InitializeAsync() => (_one, _other) = (await OpenAsync(), await OpenAsync());

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _ledgers.ForEach(ledger => ledger.Dispose());
        await ExecuteAsync("DROP TABLE IF EXISTS bot_turns");
    }

    [PostgresFact]
    public async Task Two_thousand_turns_over_two_instances_run_once_each_and_lose_nothing()
    {
        var crowd = new Crowd(ManyTurnsTests.Seed(), conversations: 40, turns: 50);
        await crowd.TalkAsync(random => random.Next(2) == 0 ? _one : _other, inOrder: false);
        output.WriteLine($"{crowd}: {crowd.Repeats} repeats.");
        Assert.Equal(2_000, _bot.Runs);
        await crowd.AssertHeardAsync(_bot, inOrder: false);
    }

    [PostgresFact]
    public async Task A_repeat_that_reaches_the_other_instance_while_the_first_is_at_work_waits_for_its_answer()
    {
        var goOn = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        _bot.Meanwhile = _ =>
        {
            started.TrySetResult();
            return goOn.Task;
        };
        var tap = Said.Execute("save");
        var first = _one.PostAsync(tap);
        await started.Task;
        var repeat = _other.PostAsync(tap.Anew());
        await UntilAsync($"SELECT count(*) = 1 {Waiting}");
        Assert.False(repeat.IsCompleted);
        goOn.SetResult();
        Assert.Equal(await first, await repeat);
        Assert.Equal(1, _bot.Runs);
    }

    [PostgresFact]
    public async Task Instances_take_turns_of_a_conversation_in_the_order_in_which_they_asked()
    {
        var goOn = new TaskCompletionSource();
        _bot.Meanwhile = _ => goOn.Task;
        var answers = new List<Task>();
        for (var i = 0; i < 10; i++)
        {
            // One instance asks for one conversation at most once at a time; so each post has an instance of its own.
            var door = await OpenAsync();
            answers.Add(door.PostAsync(Said.Words($"{i}")).ContinueWith(_ => door.DisposeAsync().AsTask()).Unwrap());
            await UntilAsync($"SELECT count(*) = {i} {Waiting}");
            if (i == 0) await UntilAsync("SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        }

        goOn.SetResult();
        await Task.WhenAll(answers).WaitAsync(Soon);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), await _bot.HeardAsync("a:1"));
    }

    [PostgresFact]
    public async Task An_instance_that_dies_in_a_turn_leaves_the_conversation_to_the_other()
    {
        var started = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        _bot.Meanwhile = _ =>
        {
            started.TrySetResult();
            return never.Task;
        };
        var tap = Said.Execute("save");
        var dying = _one.PostAsync(tap);
        await started.Task;
        _bot.Meanwhile = _ => Task.CompletedTask;
        var repeat = _other.PostAsync(tap);
        await UntilAsync($"SELECT count(*) = 1 {Waiting}");
        Assert.False(repeat.IsCompleted);

        // What PostgreSQL does when a process is gone and its connections with it.
        await ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database())");
        Assert.Contains("1. save", (await repeat.WaitAsync(Soon)).Body, StringComparison.Ordinal);
        never.SetResult();
        await dying;
    }

    [PostgresFact]
    public async Task More_turns_at_once_than_the_pool_has_connections_are_all_answered()
    {
        var small = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 4 };
        await using var pool = NpgsqlDataSource.Create(small.ToString());
        using var ledger = new PostgresTurnLedger(pool, TimeProvider.System);
        // The turn needs a connection of the same pool itself, as a state on PostgreSQL does.
        _bot.Meanwhile = async _ =>
        {
            await using var own = pool.CreateCommand("SELECT pg_sleep(0.01)");
            await own.ExecuteNonQueryAsync();
        };
        await using var door = await Door.OpenAsync(_bot, ledger);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => door.PostAsync(Said.Words("hello", $"a:{i}", $"p:{i}")))).WaitAsync(Soon);
        Assert.Equal(40, door.Channel.Heard.Count(heard => heard == "1. hello"));
    }

    [PostgresFact]
    public async Task A_database_that_goes_away_is_said_clearly_and_at_once()
    {
        await ExecuteAsync("CREATE ROLE leaver LOGIN SUPERUSER");
        await using var leaving = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "leaver", Pooling = false }.ToString());
        using var ledger = new PostgresTurnLedger(leaving, TimeProvider.System);
        await ExecuteAsync("ALTER ROLE leaver NOLOGIN");
        var turn = ledger.AnswerOnceAsync(new TurnKeys("a", null, "d", null), () => throw new InvalidOperationException("It ran."), default);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => turn.WaitAsync(Soon));
        Assert.Contains("SeopBot:Database", error.Message, StringComparison.Ordinal);
    }

    private async Task<Door> OpenAsync()
    {
        var ledger = new PostgresTurnLedger(database.Source, TimeProvider.System);
        _ledgers.Add(ledger);
        return await Door.OpenAsync(_bot, ledger);
    }

    private async Task UntilAsync(string sql)
    {
        for (var end = DateTime.UtcNow + Soon; DateTime.UtcNow < end; await Task.Delay(5))
            if (await ExecuteAsync(sql) is true) return;
        Assert.Fail($"Never came true: {sql}");
    }

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
