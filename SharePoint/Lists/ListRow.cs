using System.Collections.Concurrent;
using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>A row as it is in a list, its values as text (<see cref="FieldText"/>).</summary>
/// <param name="ItemId">The list item's id; empty for a row that is still on its way.</param>
/// <param name="ETag">The version read.</param>
/// <param name="WebUrl">Where a person sees it.</param>
/// <param name="Fields">The columns that are not empty.</param>
internal sealed record ListRow(string ItemId, string ETag, string? WebUrl, IReadOnlyDictionary<string, string?> Fields)
{
    /// <summary>Takes the columns that hold something unreadable, which then count as empty; null: the first of them is an error.</summary>
    public ICollection<string>? Faults { get; init; }

    /// <summary>Sets of values that are in memory already, so that rows with the same one share it; null: each row has its own.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>>? Sets { get; init; }

    public string Key => Fields.GetValueOrDefault(SchoolList.KeyColumn) ?? "";

    public RowStamp? Stamp => ItemId.Length == 0 ? null : new RowStamp(ItemId, ETag, WebUrl);

    public string? Text(string column) => Fields.GetValueOrDefault(column);

    public string Required(string column) => Text(column) ?? throw new UnreadableRowException(column);

    public bool Bool(string column, bool empty = false) => Text(column) is { } text ? text is "true" or "1" : empty;

    public decimal? Number(string column) => Read(column, FieldText.Number);

    public int? Whole(string column) => Number(column) is not { } number ? null
        : decimal.Truncate(number) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : Unreadable<int>(column);

    public TimeSpan? Minutes(string column) => Whole(column) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    public DateOnly? Day(string column) => Read(column, FieldText.Day);

    public DateOnly RequiredDay(string column) => Day(column) ?? throw new UnreadableRowException(column);

    public TimeOnly? Time(string column) => Read(column, FieldText.Time);

    public DateTimeOffset? Instant(string column) => Read(column, FieldText.Instant);

    public T? Choice<T>(string column) where T : struct, Enum => Read(column, FieldText.Choice<T>);

    public IReadOnlyList<string> Set(string column) => Text(column) is not { } text ? []
        : Sets is null ? Split(text) : Sets.GetOrAdd(text, Split);

    public IReadOnlyList<T> Choices<T>(string column) where T : struct, Enum => Several(column, FieldText.Choice<T>);

    public IReadOnlyList<Grade> Grades(string column) => Several(column, GradeOf);

    public Grade? GradeOrNone(string column) => Read(column, GradeOf);

    public Grade Grade(string column) => Plans.Grade.TryParse(Text(column), out var grade) ? grade : throw new UnreadableRowException(column);

    public SchoolYear Year(string column) => SchoolYear.TryParse(Text(column), out var year) ? year : throw new UnreadableRowException(column);

    // Empty is null; filled with what cannot be read is a fault.
    private T? Read<T>(string column, Func<string, T?> read) where T : struct =>
        Text(column) is { } text ? read(text) ?? Unreadable<T>(column) : null;

    private IReadOnlyList<T> Several<T>(string column, Func<string, T?> read) where T : struct =>
        [.. Set(column).Select(text => read(text) ?? Unreadable<T>(column)).OfType<T>()];

    /// <summary>Remembers that the column holds something unreadable; null, as if it were empty.</summary>
    /// <exception cref="UnreadableRowException">Nobody remembers.</exception>
    public string? Unreadable(string column)
    {
        if (Faults is null) throw new UnreadableRowException(column);
        Faults.Add(column);
        return null;
    }

    private T? Unreadable<T>(string column) where T : struct
    {
        Unreadable(column);
        return null;
    }

    private static IReadOnlyList<string> Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Grade? GradeOf(string text) => Plans.Grade.TryParse(text, out var grade) ? grade : null;
}

/// <summary>A person wrote something into a row that the bot cannot read.</summary>
internal sealed class UnreadableRowException(string column) : Exception($"The column {column} holds something that cannot be read.")
{
    public string Column => column;
}
