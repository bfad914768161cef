using System.Globalization;
using System.Text;
using SeopBot.LocalGraph.Protocol;

namespace SeopBot.LocalGraph.Storage;

/// <summary>
/// $filter, $orderby and paging of a list's rows as SQL, with SharePoint's rules about indexes and large lists.
/// Source: platform.md §1.4; only the first comparison of a filter counts as the index.
/// </summary>
internal sealed class ItemQuery
{
    private readonly ListRecord _list;
    private readonly List<object?> _values = [];
    private readonly List<string> _where = ["deleted = 0"];
    private readonly List<(Column Column, bool Descending)> _order = [];
    private Column? _filtered;
    private int _filteredValues;

    public ItemQuery(ListRecord list, string? filter, string? order)
    {
        _list = list;
        foreach (var predicate in filter is null ? [] : Filter.Parse(filter))
        {
            var column = Resolve(predicate.Path) ?? throw GraphErrorException.InvalidFilter();
            _where.Add(Compare(column, predicate));
            if (_filtered is null)
                (_filtered, _filteredValues) = (column, _values.Count);
            RefersTo.Add(column);
        }
        foreach (var (path, descending) in order is null ? [] : Filter.ParseOrder(order))
        {
            var column = Resolve(path) ?? throw GraphErrorException.InvalidRequest("Invalid orderby clause");
            _order.Add((column, descending));
            RefersTo.Add(column);
        }
    }

    private List<Column> RefersTo { get; } = [];

    /// <summary>
    /// Refuses what SharePoint refuses: columns without index, unless the caller was <paramref name="warned"/> and sent the
    /// Prefer header that allows them, and too many rows for one operation.
    /// </summary>
    public void Guard(Session db, LocalGraphOptions options, bool warned)
    {
        if (!warned && RefersTo.FirstOrDefault(c => !c.Indexed) is { } column)
            throw NotIndexed(column);
        if (RefersTo.Count == 0)
            return;
        var (scanned, values) = _filtered is { Indexed: true } ? (string.Join(" AND ", _where.Take(2)), _values.Take(_filteredValues)) : ("deleted = 0", []);
        var touched = (long)db.Scalar($"SELECT count(*) FROM (SELECT 1 FROM {_list.Table} WHERE {scanned} LIMIT {options.ListViewThreshold + 1})", [.. values])!;
        if (touched <= options.ListViewThreshold)
            return;
        if (!warned && _filtered is null)
            throw NotIndexed(_order[0].Column);
        if (_filtered is not null || !_order[0].Column.Indexed)
            throw GraphErrorException.TooManyResources(options.TooManyResourcesStatus);
    }

    public long Count(Session db) => (long)db.Scalar($"SELECT count(*) FROM {_list.Table} WHERE {string.Join(" AND ", _where)}", [.. _values])!;

    /// <summary>A page of rows, after the place that the token names.</summary>
    public List<ItemRecord> Page(Session db, string? skipToken, int rows)
    {
        if (skipToken is not null)
            _where.Add(After(ReadToken(skipToken), 0));
        var order = string.Join(", ", _order.Select(o => o.Column.Sql + (o.Descending ? " DESC" : "")).Append("id"));
        return db.Query($"SELECT {ItemRecord.Select} FROM {_list.Table} WHERE {string.Join(" AND ", _where)} ORDER BY {order} LIMIT {rows}",
            ItemRecord.Read, [.. _values]);
    }

    /// <summary>Names the place after a row. Source: recorded tokens of SharePoint, base64 of <c>Paged=TRUE&amp;p_ID=1</c>.</summary>
    public string Token(ItemRecord last)
    {
        var text = new StringBuilder("Paged=TRUE");
        var fields = last.FieldsObject;
        foreach (var (column, _) in _order)
        {
            var value = column.Name switch { "ID" => null, "Created" => last.Created, "Modified" => last.Modified, var name => fields[name]?.ToString() };
            if (value is not null)
                text.Append(CultureInfo.InvariantCulture, $"&p_{column.Name}={Uri.EscapeDataString(value)}");
        }
        text.Append(CultureInfo.InvariantCulture, $"&p_ID={last.Id}");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ToString())).TrimEnd('=');
    }

    private Column? Resolve(string path) => path switch
    {
        "id" or "fields/id" => _list.Column("ID"),
        "createdDateTime" => _list.Column("Created"),
        "lastModifiedDateTime" => _list.Column("Modified"),
        _ when path.StartsWith("fields/", StringComparison.Ordinal) => _list.Column(path["fields/".Length..]) is { MultiChoice: false } column ? column : null,
        _ => null,
    };

    private string Compare(Column column, Predicate predicate)
    {
        if (predicate.IsNull)
            return $"{column.Sql} IS{predicate.Operator switch { "eq" => "", "ne" => " NOT", _ => throw GraphErrorException.InvalidFilter() }} NULL";
        var value = FieldValue.Literal(column, predicate) ?? throw GraphErrorException.InvalidFilter();
        if (predicate.Operator == "startswith")
            return value is string prefix
                ? $"{column.Sql} >= {Bind(prefix)} AND {column.Sql} < {Bind(prefix + char.ConvertFromUtf32(0x10FFFF))}"
                : throw GraphErrorException.InvalidFilter();
        var operation = predicate.Operator switch { "eq" => "=", "ne" => "IS NOT", "lt" => "<", "le" => "<=", "gt" => ">", _ => ">=" };
        return $"{column.Sql} {operation} {Bind(value)}";
    }

    /// <summary>The rows behind a place: later in the first column that differs. SQLite sorts empty values first.</summary>
    private string After(Dictionary<string, string> place, int key)
    {
        if (key == _order.Count)
            return $"id > {Bind(long.Parse(place["p_ID"], NumberStyles.None, CultureInfo.InvariantCulture))}";
        var (column, descending) = _order[key];
        var rest = After(place, key + 1);
        if (!place.TryGetValue("p_" + column.Name, out var text))
            return descending ? $"({column.Sql} IS NULL AND {rest})" : $"({column.Sql} IS NOT NULL OR {rest})";
        var value = Bind(FieldValue.Parse(column, text) ?? throw BadToken());
        return descending
            ? $"({column.Sql} < {value} OR {column.Sql} IS NULL OR ({column.Sql} = {value} AND {rest}))"
            : $"({column.Sql} >= {value} AND ({column.Sql} > {value} OR {rest}))";
    }

    private static Dictionary<string, string> ReadToken(string token)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(token + new string('=', (4 - token.Length % 4) % 4)));
            var pairs = text.Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
            return long.TryParse(pairs.GetValueOrDefault("p_ID"), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? pairs : throw BadToken();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw BadToken();
        }
    }

    private string Bind(object? value)
    {
        _values.Add(value);
        return $"@{_values.Count}";
    }

    private static GraphErrorException BadToken() => GraphErrorException.InvalidRequest("The $skiptoken is malformed.");

    private static GraphErrorException NotIndexed(Column column) => GraphErrorException.InvalidRequest(
        $"Field '{column.Name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.");
}
