using Npgsql;

namespace SeopBot.Bot.State;

/// <summary>Makes the bot's tables in PostgreSQL.</summary>
internal static class PostgresTable
{
    // Any number will do, as long as all instances take the same one.
    private const long Turn = 0x5E0B;

    /// <summary>Makes a table unless it is there; of several instances that start at once, one does it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="columns">Its columns, as SQL.</param>
    public static void Make(NpgsqlDataSource database, string name, string columns)
    {
        using var connection = database.OpenConnection();
        // A database user who may not make tables may not even ask to make one that is there.
        if (Exists(connection, name)) return;
        using var transaction = connection.BeginTransaction();
        using var turn = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Turn } } };
        turn.ExecuteNonQuery();
        using var make = new NpgsqlCommand($"CREATE TABLE IF NOT EXISTS {name} ({columns})", connection);
        make.ExecuteNonQuery();
        transaction.Commit();
    }

    private static bool Exists(NpgsqlConnection connection, string name)
    {
        using var find = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection) { Parameters = { new() { Value = name } } };
        return (bool)find.ExecuteScalar()!;
    }
}
