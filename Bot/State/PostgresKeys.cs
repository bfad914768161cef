using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace SeopBot.Bot.State;

/// <summary>The data-protection keys in PostgreSQL, so that what one instance sealed opens on the others.</summary>
public sealed class PostgresKeys : IXmlRepository
{
    private readonly NpgsqlDataSource _database;

    /// <summary>The keys of a database; their table is made when missing.</summary>
    public PostgresKeys(NpgsqlDataSource database)
    {
        _database = database;
        PostgresTable.Make(database, "bot_keys", "CREATE TABLE IF NOT EXISTS bot_keys (name text PRIMARY KEY, xml text NOT NULL)");
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = _database.CreateCommand("SELECT xml FROM bot_keys");
        using var rows = command.ExecuteReader();
        var keys = new List<XElement>();
        while (rows.Read()) keys.Add(XElement.Parse(rows.GetString(0)));
        return keys;
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var command = _database.CreateCommand("INSERT INTO bot_keys (name, xml) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET xml = $2");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
