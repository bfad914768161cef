using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Protocol;

namespace SeopBot.LocalGraph.Storage;

/// <summary>Turns what callers write into what a column holds.</summary>
internal static class FieldValue
{
    private const string InstantFormat = "yyyy-MM-ddTHH:mm:ssZ";
    private const int SingleLine = 255;

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>The value to store, or the refusal of one that does not fit the column. Null and empty text clear the field.</summary>
    public static JsonNode? Accept(Column column, JsonNode? value, bool annotated, LocalGraphOptions options)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        return (column.Kind, kind) switch
        {
            (_, JsonValueKind.Null) => null,
            ("choice", JsonValueKind.Array) when column.MultiChoice && annotated && value!.AsArray().All(v => v?.GetValueKind() == JsonValueKind.String) => value.DeepClone(),
            ("text" or "choice", JsonValueKind.String) when !column.MultiChoice => Text(column, (string)value!, options),
            ("number", JsonValueKind.Number) when double.IsFinite(value!.GetValue<double>()) => value.DeepClone(),
            ("boolean", JsonValueKind.True or JsonValueKind.False) => value!.DeepClone(),
            ("dateTime", JsonValueKind.String) when ParseInstant((string)value!) is { } at => at,
            ("choice", _) when column.MultiChoice => throw new GraphErrorException(400, "generalException", "General exception while processing"),
            _ => throw GraphErrorException.InvalidRequest($"The value of field '{column.Name}' does not fit its type, {column.Kind}."),
        };
    }

    /// <summary>The literal of a filter as SQLite compares it; null when it does not fit the column.</summary>
    public static object? Literal(Column column, Predicate predicate) =>
        column.Kind is "text" or "choice" ? predicate.Text : Parse(column, predicate.Value);

    /// <summary>A value written as text, as SQLite compares it; null when it does not fit the column.</summary>
    public static object? Parse(Column column, string text) => column.Kind switch
    {
        "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
        "boolean" => text switch { "true" or "1" => 1L, "false" or "0" => 0L, _ => null },
        "dateTime" => ParseInstant(text),
        _ => text,
    };

    private static JsonNode? Text(Column column, string text, LocalGraphOptions options)
    {
        var most = column.Kind == "text" && !column.MultiLine ? (int?)column.Facet["maxLength"] ?? SingleLine : int.MaxValue;
        if (text.Length > (column.Kind == "choice" ? SingleLine : most))
            throw new GraphErrorException(400, options.TextTooLongCode, $"Field '{column.Name}' takes at most {most} characters.");
        return text.Length == 0 ? null : text;
    }

    private static string? ParseInstant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Instant(at) : null;
}
