using Microsoft.Data.Sqlite;

namespace SeopBot.LocalGraph.Storage;

/// <summary>One connection with its prepared statements; used by one request at a time. Parameters are named @1, @2 … in SQL.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private const int MaxStatements = 300;
    private readonly Dictionary<string, SqliteCommand> _statements = [];

    /// <summary>Columns by the JSON that they were read from, since every request needs those of its list.</summary>
    public Dictionary<string, IReadOnlyList<Column>> Columns { get; } = [];

    public T InTransaction<T>(string begin, Func<Session, T> work)
    {
        Execute(begin);
        try
        {
            var result = work(this);
            Execute("COMMIT");
            return result;
        }
        catch
        {
            Execute("ROLLBACK");
            throw;
        }
    }

    public int Execute(string sql, params object?[] values) => Prepare(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params object?[] values) => Prepare(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, object?[] values)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            if (_statements.Count >= MaxStatements)
                Forget();
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
            _statements.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void Forget()
    {
        foreach (var command in _statements.Values)
            command.Dispose();
        _statements.Clear();
    }
}
