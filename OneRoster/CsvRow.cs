using System.Globalization;
using System.Text.Json;
using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>One row of a file, read by column name.</summary>
/// <param name="table">The file.</param>
/// <param name="line">Where the row starts, counted from 1.</param>
/// <param name="fields">The fields as written.</param>
internal sealed class CsvRow(CsvTable table, int line, string[] fields)
{
    /// <summary>The line the row starts on, counted from 1.</summary>
    public int Line => line;

    /// <summary>A field, its spaces and line breaks made single spaces, from the column of that name or <c>metadata.</c>name; null when blank or absent.</summary>
    public string? this[string column]
    {
        get
        {
            var index = table.IndexOf(column);
            if (index < 0) index = table.IndexOf($"metadata.{column}");
            var text = index < 0 ? "" : string.Join(' ', fields[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>Whether the row stands: blank or <c>active</c>. Source: OneRoster 1.1 CSV, status (active, inactive, tobedeleted).</summary>
    public bool IsActive => this["status"]?.ToUpperInvariant() switch
    {
        null or "ACTIVE" => true,
        "INACTIVE" or "TOBEDELETED" => false,
        _ => throw new RefusedRowException("status", $"'{this["status"]}' is not a status; use active, inactive or tobedeleted."),
    };

    /// <summary>A field that must be there, of at most 255 characters. Source: a SharePoint column of a single line of text.</summary>
    public string Required(string column) => this[column] switch
    {
        null => throw new RefusedRowException(column, "The field is empty; the row is left out."),
        { Length: > 255 } => throw new RefusedRowException(column, "The text is longer than 255 characters; shorten it."),
        var text => text,
    };

    /// <summary>The row's own id. Source: docs/lists.md, several ids in one column are joined by semicolons.</summary>
    public string Key()
    {
        var key = Required("sourcedId");
        return !key.Contains(';') ? key : throw new RefusedRowException("sourcedId", "An id may not hold a semicolon; the row is left out.");
    }

    /// <summary>A field that must be there and name a key.</summary>
    public string Reference<T>(string column, IReadOnlyDictionary<string, T> known, string file)
    {
        var key = Required(column);
        return known.ContainsKey(key) ? key : throw new RefusedRowException(column, $"'{key}' is not in {file}; the row is left out.");
    }

    /// <summary>Several values in one field, joined by commas (OneRoster) or semicolons (our own files).</summary>
    public string[] List(string column) =>
        (this[column] ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A day, written <c>yyyy-MM-dd</c>, with or without a time after it; null when blank.</summary>
    public DateOnly? Day(string column) => this[column] is not { } text ? null
        : DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RefusedRowException(column, $"'{text}' is not a date; write it as yyyy-MM-dd.");

    /// <summary>A day that must be there.</summary>
    public DateOnly RequiredDay(string column) => Day(column) ?? throw new RefusedRowException(column, "The date is empty; write it as yyyy-MM-dd.");

    /// <summary>A time of day, written <c>HH:mm</c>; null when blank.</summary>
    public TimeOnly? Time(string column) => this[column] is not { } text ? null
        : TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw new RefusedRowException(column, $"'{text}' is not a time; write it as HH:mm.");

    /// <summary>A whole number from 0; null when blank.</summary>
    public int? Number(string column) => this[column] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new RefusedRowException(column, $"'{text}' is not a number; use digits only.");

    /// <summary>Yes or no; null when blank.</summary>
    public bool? Flag(string column) => this[column]?.ToUpperInvariant() switch
    {
        null => null,
        "TRUE" or "YES" or "1" => true,
        "FALSE" or "NO" or "0" => false,
        _ => throw new RefusedRowException(column, $"'{this[column]}' is neither true nor false."),
    };

    /// <summary>One of the words given, in their spelling; null when blank.</summary>
    public string? Choice(string column, params string[] words) => this[column] is not { } text ? null
        : Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedRowException(column, $"'{text}' is not one of {string.Join(", ", words)}.");

    /// <summary>One of an enum's names, as the lists write them; null when blank.</summary>
    public T? Choice<T>(string column) where T : struct, Enum =>
        Choice(column, Array.ConvertAll(Enum.GetNames<T>(), JsonNamingPolicy.CamelCase.ConvertName)) is { } name ? Enum.Parse<T>(name, ignoreCase: true) : null;

    /// <summary>Notes that something in this row is left out, while the row stands.</summary>
    public void Report(string column, string text) => table.Report(line, column, text);

    /// <summary>Grades, as <see cref="GradeName"/> reads them.</summary>
    public Grade[] Grades(string column) => Array.ConvertAll(List(column), text => GradeName.TryParse(text, out var grade) ? grade
        : throw new RefusedRowException(column, $"'{text}' is not a grade; use K or 1 to 12."));
}
