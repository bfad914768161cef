using System.Globalization;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph;

/// <summary>
/// Adds very many rows at once, past the requests, as when a whole district is laid down for a measurement. Values are
/// checked as those of a request are; indexes are made anew at the end, which is faster than keeping them row by row.
/// </summary>
public sealed class RowLoader
{
    private readonly Database _database;
    private readonly LocalGraphOptions _options;
    private readonly TimeProvider _time;

    internal RowLoader(Database database, LocalGraphOptions options, TimeProvider time) => (_database, _options, _time) = (database, options, time);

    /// <summary>Adds rows behind those that are there, all or none, and says how many.</summary>
    /// <param name="site">The path name of the site, as <c>seop</c>.</param>
    /// <param name="rows">The name of the list and the values by column, as text; empty ones may be left out. Lists may take turns.</param>
    /// <param name="cancellationToken">Stops, and adds nothing.</param>
    /// <exception cref="ArgumentException">There is no such list or column, or a value does not fit it.</exception>
    public Task<long> AddAsync(string site, IEnumerable<(string List, (string Column, string? Value)[] Fields)> rows, CancellationToken cancellationToken) =>
        _database.WriteAsync(db => Add(db, site, rows, cancellationToken), cancellationToken);

    private long Add(Session db, string site, IEnumerable<(string List, (string Column, string? Value)[] Fields)> rows, CancellationToken cancellationToken)
    {
        var lists = new Dictionary<string, OpenList>();
        var at = FieldValue.Instant(_time.GetUtcNow());
        var count = 0L;
        foreach (var (name, fields) in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!lists.TryGetValue(name, out var list))
                lists[name] = list = new OpenList(db, ListRecord.Find(db, site, name)
                    ?? throw new ArgumentException($"The site {site} has no list {name}; make the lists first.", nameof(rows)));
            list.Add(fields, at, _options);
            count++;
        }
        foreach (var list in lists.Values)
            list.Close();
        return count;
    }

    /// <summary>A list without its indexes, and the numbers of its next row.</summary>
    private sealed class OpenList
    {
        private readonly Session _db;
        private readonly ListRecord _list;
        private readonly Dictionary<string, Column> _columns;
        private readonly string _insert;
        private long _id;
        private long _change;

        public OpenList(Session db, ListRecord list)
        {
            (_db, _list) = (db, list);
            _columns = list.Columns.Where(column => !column.ReadOnly).ToDictionary(column => column.Name);
            _insert = $"INSERT INTO {list.Table}(id, guid, version, created, modified, change, fields) VALUES(@1, @2, 1, @3, @3, @4, @5)";
            _id = (long)db.Scalar($"SELECT ifnull(max(id), 0) FROM {list.Table}")!;
            _change = (long)db.Scalar($"SELECT ifnull(max(change), 0) FROM {list.Table}")!;
            (list with { Columns = [] }).MatchIndexes(db, list.Columns);
        }

        public void Add((string Column, string? Value)[] fields, string at, LocalGraphOptions options)
        {
            var accepted = new JsonObject();
            foreach (var (name, text) in fields)
            {
                if (string.IsNullOrEmpty(text)) continue;
                var column = _columns.GetValueOrDefault(name) ?? throw new ArgumentException($"The list {_list.Name} has no column {name} that can be written.", nameof(fields));
                accepted[name] = Accept(column, text, options);
            }
            _db.Execute(_insert, ++_id, Guid.NewGuid().ToString(), at, ++_change, accepted.ToJsonString());
        }

        public void Close() => _list.MatchIndexes(_db, []);

        private JsonNode? Accept(Column column, string text, LocalGraphOptions options)
        {
            try
            {
                return FieldValue.Accept(column, column.Kind switch
                {
                    "number" => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
                    "boolean" => bool.Parse(text),
                    _ => text,
                }, annotated: false, options);
            }
            catch (Exception wrong) when (wrong is FormatException or GraphErrorException)
            {
                throw new ArgumentException($"A value of the column {column.Name} of the list {_list.Name} does not fit it.", nameof(text), wrong);
            }
        }
    }
}
