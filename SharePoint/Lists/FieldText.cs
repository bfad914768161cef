using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>
/// Values as text, one way for each: the form in which rows are compared, merged and kept. Empty is null.
/// Source: docs/lists.md, "Rules for every list".
/// </summary>
internal static class FieldText
{
    private const string DayFormat = "yyyy-MM-dd", InstantFormat = "yyyy-MM-ddTHH:mm:ssZ", TimeFormat = "HH:mm";
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string? Of(DateOnly? day) => day?.ToString(DayFormat, Plain);

    public static string? Of(TimeOnly? time) => time?.ToString(TimeFormat, Plain);

    public static string? Of(DateTimeOffset? instant) => instant?.ToUniversalTime().ToString(InstantFormat, Plain);

    public static string? Of(decimal? number) => number?.ToString("0.############", Plain);

    public static string Of(bool value) => value ? "true" : "false";

    public static string? Of(IEnumerable<string> values) => Filled(string.Join(';', values));

    /// <summary>The contract writes enums in camel case, kinds of plan in capitals.</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        value is PlanKind ? value.ToString().ToUpperInvariant() : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string? Minutes(TimeSpan? length) => length is { } time ? Of((decimal)time.TotalMinutes) : null;

    /// <summary>All texts of an enum, for a choice column.</summary>
    public static IReadOnlyList<string> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Of(value))];

    /// <summary>The text of a field that Graph sent.</summary>
    public static string? Of(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.String => Filled(field.GetString()),
        JsonValueKind.Number => field.TryGetDecimal(out var number) ? Of(number) : field.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The text with one kind of line end; null when empty.</summary>
    public static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The value as Graph takes it.</summary>
    public static object? ToGraph(Column column, string? text) => text is null ? null : column.Kind switch
    {
        ColumnKind.Number => decimal.Parse(text, NumberStyles.Float, Plain),
        ColumnKind.Boolean => text == "true",
        _ => text,
    };

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayFormat, Plain, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, TimeFormat, Plain, DateTimeStyles.None, out var time) ? time : null;

    public static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParseExact(text, InstantFormat, Plain, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    public static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, Plain, out var number) ? number : null;

    public static T? Choice<T>(string text) where T : struct, Enum => Names<T>.Values.TryGetValue(text.Trim(), out var value) ? value : null;

    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
