using System.Text.RegularExpressions;

namespace SeopBot.LocalGraph.Protocol;

/// <summary>One comparison of a $filter. <paramref name="Operator"/> is eq, ne, lt, le, gt, ge or startswith.</summary>
internal sealed record Predicate(string Path, string Operator, string Literal)
{
    /// <summary>The text inside the quotes, doubled quotes undone; null when the literal is not quoted.</summary>
    public string? Text => Literal.StartsWith('\'') ? Literal[1..^1].Replace("''", "'") : null;

    public bool IsNull => Literal == "null";

    /// <summary>The literal without quotes.</summary>
    public string Value => Text ?? Literal;
}

/// <summary>Reads $filter and $orderby. Source: Microsoft Graph, "List items" (eq ne lt gt le ge startswith, joined by and).</summary>
internal static partial class Filter
{
    public static IReadOnlyList<Predicate> Parse(string filter)
    {
        var predicates = new List<Predicate>();
        var (at, more) = (0, true);
        while (more)
        {
            var match = Comparison().Match(filter, at);
            if (!match.Success)
                throw GraphErrorException.InvalidFilter();
            var (name, value) = (match.Groups["path"].Value, match.Groups["literal"].Value);
            var operation = match.Groups["op"] is { Success: true } op ? op.Value : "startswith";
            predicates.Add(new Predicate(name, operation, value));
            at = match.Index + match.Length;
            more = match.Groups["and"].Success;
        }
        return predicates;
    }

    public static IReadOnlyList<(string Path, bool Descending)> ParseOrder(string order) =>
        [.. order.Split(',').Select(key => key.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var path] => (path, false),
            [var path, "asc" or "desc"] and [_, var direction] => (path, direction == "desc"),
            _ => throw GraphErrorException.InvalidRequest("Invalid orderby clause"),
        })];

    private const string Path = "(?<path>[A-Za-z_][A-Za-z0-9_/]*)";
    private const string Literal = @"(?<literal>'(?:[^']|'')*'|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})?)?|-?[0-9]+(?:\.[0-9]+)?|true|false|null)";

    [GeneratedRegex(@"\G\s*(?<open>\()?\s*(?:startswith\s*\(\s*" + Path + @"\s*,\s*" + Literal + @"\s*\)|" + Path +
        @"\s+(?<op>eq|ne|lt|le|gt|ge)\s+" + Literal + @")\s*(?(open)\)\s*)(?:(?<and>(?<=[\s)])and(?=[\s(]))|$)")]
    private static partial Regex Comparison();
}
