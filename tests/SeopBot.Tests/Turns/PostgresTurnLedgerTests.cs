using SeopBot.Bot.Turns;
using SeopBot.Tests.State;

namespace SeopBot.Tests.Turns;

/// <summary>The ledger in PostgreSQL.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresTurnLedgerTests(PostgresDatabase database) : TurnLedgerContract, IClassFixture<PostgresDatabase>
{
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await using var empty = database.Source.CreateCommand("TRUNCATE bot_turns");
        await empty.ExecuteNonQueryAsync();
    }

    protected override ITurnLedger Open(TimeProvider time) => new PostgresTurnLedger(database.Source, time);

    protected override async Task<string> KeptAsync()
    {
        await using var all = database.Source.CreateCommand("SELECT string_agg(body, ' ') FROM bot_turns");
        return await all.ExecuteScalarAsync() as string ?? "";
    }
}
