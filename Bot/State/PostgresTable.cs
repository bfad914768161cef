using Npgsql;

namespace SeopBot.Bot.State;

/// <summary>Makes the bot's tables in PostgreSQL.</summary>
internal static class PostgresTable
{
    /// <summary>Makes a table unless it is there; of several instances that start at once, one does it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="sql">SQL that makes it, with its indexes, unless they are there.</param>
    public static void Make(NpgsqlDataSource database, string name, string sql)
    {
        using var connection = database.OpenConnection();
        // A database user who may not make tables may not even ask to make one that is there.
        if (Exists(connection, name)) return;
        using var turn = Lock(connection, name);
        using var make = new NpgsqlCommand(sql, connection);
        make.ExecuteNonQuery();
        turn.Commit();
    }

    /// <summary>Begins a transaction during which no other instance is at the same work.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="work">The name of the work.</param>
    public static NpgsqlTransaction Lock(NpgsqlConnection connection, string work)
    {
        var turn = connection.BeginTransaction();
        using var wait = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext($1))", connection) { Parameters = { new() { Value = work } } };
        wait.ExecuteNonQuery();
        return turn;
    }

    private static bool Exists(NpgsqlConnection connection, string name)
    {
        using var find = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection) { Parameters = { new() { Value = name } } };
        return (bool)find.ExecuteScalar()!;
    }
}
