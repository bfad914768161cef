using Microsoft.Data.Sqlite;

namespace SeopBot.Bot.State;

/// <summary>A SQLite file of the bot: how it is opened, and commands that are prepared once.</summary>
internal static class SqliteFile
{
    /// <summary>
    /// Opens a file and makes its tables. No fsync a turn: what is written survives the end of the process, though not a power failure.
    /// What is deleted is overwritten.
    /// </summary>
    /// <param name="file">The file, made when missing.</param>
    /// <param name="tables">SQL that makes the tables where they are missing.</param>
    public static SqliteConnection Open(string file, string tables)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 5, Pooling = false }.ToString());
        connection.Open();
        using var schema = connection.Command($"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; {tables}");
        schema.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A command whose parameters get their values later.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    /// <summary>The command with its parameters' values, in their order.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
