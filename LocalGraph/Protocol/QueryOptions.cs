using System.Globalization;

namespace SeopBot.LocalGraph.Protocol;

/// <summary>The query options of a request, named without their optional <c>$</c>.</summary>
internal sealed class QueryOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private QueryOptions()
    {
    }

    /// <summary>An option as sent, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>How many elements were asked for; null when not said.</summary>
    public int? Top => this["top"] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0 ? top
        : throw GraphErrorException.InvalidRequest("Invalid value for $top");

    public bool Count => string.Equals(this["count"], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The properties asked for; empty means all.</summary>
    public string[] Select => Names(this["select"]);

    public static QueryOptions Parse(string raw)
    {
        var options = new QueryOptions();
        foreach (var pair in raw.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (Decode(n), Decode(v)) : (Decode(pair), "");
            if (!options._values.TryAdd(name.TrimStart('$'), value))
                throw GraphErrorException.BadRequest($"Query option '{name}' was specified more than once, but it must be specified at most once.");
        }
        return options;
    }

    public static string[] Names(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Refuses what SharePoint's lists do not know.</summary>
    public void RefuseSkipAndSearch()
    {
        if (this["skip"] is not null)
            throw GraphErrorException.InvalidRequest("$skip is not supported on this API. Only URLs returned by the API can be used to page.");
        if (this["search"] is not null)
            throw GraphErrorException.InvalidRequest("$search is not supported on this API.");
    }

    /// <summary>The columns asked for of an expanded relation: null when it is not expanded, empty for all of them.</summary>
    public string[]? Expand(string relation, string type)
    {
        string[]? found = null;
        foreach (var part in TopLevel(this["expand"] ?? ""))
        {
            var open = part.IndexOf('(');
            var name = (open < 0 ? part : part[..open]).Trim();
            if (name != relation || (open >= 0 && !part.EndsWith(')')))
                throw GraphErrorException.BadRequest($"Parsing OData Select and Expand failed: Could not find a property named '{name}' on type '{type}'.");
            found = open < 0 ? [] : Nested(part[(open + 1)..^1]);
        }
        return found;
    }

    /// <summary>The same options again, with the place where to go on: what a link to the next page carries.</summary>
    public string With(string name, string place) => string.Join('&', Others.Append($"{name}={Uri.EscapeDataString(place)}"));

    /// <summary>The same options again, from the beginning.</summary>
    public string FromStart() => string.Join('&', Others);

    private IEnumerable<string> Others => _values
        .Where(o => !o.Key.Equals("skiptoken", StringComparison.OrdinalIgnoreCase) && !o.Key.Equals("token", StringComparison.OrdinalIgnoreCase))
        .Select(o => $"${o.Key}={Uri.EscapeDataString(o.Value)}");

    private static string[] Nested(string options)
    {
        var nested = Parse(options.Replace(';', '&'));
        if (nested._values.Keys.FirstOrDefault(k => !k.Equals("select", StringComparison.OrdinalIgnoreCase)) is { } other)
            throw GraphErrorException.BadRequest($"Parsing OData Select and Expand failed: '{other}' is not supported here.");
        return nested.Select;
    }

    private static IEnumerable<string> TopLevel(string list)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                if (list[start..i].Trim() is { Length: > 0 } part)
                    yield return part;
                start = i + 1;
            }
            else
                depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
