namespace SeopBot.SharePoint.Lists;

/// <summary>A list of the public contract: its name and columns. Source: docs/lists.md.</summary>
internal abstract class SchoolList(string name)
{
    public const string TitleColumn = "Title", KeyColumn = "Key";

    /// <summary>Of a row about one student.</summary>
    public const string StudentColumn = "StudentKey";

    /// <summary>Of a row about several.</summary>
    public const string StudentsColumn = "StudentKeys";

    public string Name => name;

    /// <summary>The columns besides Title and Key.</summary>
    protected abstract IReadOnlyList<Column> Own { get; }

    /// <summary>Key and the own columns; Title is in every SharePoint list from the start.</summary>
    public IReadOnlyList<Column> Columns => field ??= [new Column(KeyColumn, ColumnKind.Text) { Indexed = true, Unique = true }, .. Own];

    /// <summary>The column; Title included.</summary>
    /// <exception cref="KeyNotFoundException">The list has no such column.</exception>
    public Column ColumnOf(string column) => ByName[column];

    /// <summary>Whether the list has the column; Title included.</summary>
    public bool Has(string column) => ByName.ContainsKey(column);

    private Dictionary<string, Column> ByName => field ??= Columns.Prepend(Title).ToDictionary(found => found.Name);

    private static Column Title { get; } = new(TitleColumn, ColumnKind.Text) { LastWins = true };

    /// <summary>The record of a row; null for a list whose rows are no records.</summary>
    /// <exception cref="UnreadableRowException">A person wrote something into the row that cannot be read.</exception>
    public virtual object? ReadRecord(ListRow row) => null;

    /// <summary>A filter on one indexed column: the only form SharePoint answers on long lists. Source: platform.md §1.4, §8.</summary>
    public string Filter(string column, string value) => ColumnOf(column).Indexed
        ? $"fields/{column} eq '{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : throw new ArgumentException($"The column {column} of the list {name} is not indexed; filter by an indexed one.", nameof(column));

    protected static Column Text(string column) => new(column, ColumnKind.Text);

    protected static Column Indexed(string column) => new(column, ColumnKind.Text) { Indexed = true };

    protected static Column LongText(string column) => new(column, ColumnKind.LongText) { IsProse = true };

    protected static Column Number(string column) => new(column, ColumnKind.Number);

    protected static Column Bool(string column) => new(column, ColumnKind.Boolean);

    protected static Column Choice(string column, params IReadOnlyList<string> choices) => new(column, ColumnKind.Choice) { Choices = choices };
}

/// <summary>A list whose rows are records of Plans.</summary>
internal abstract class SchoolList<T>(string name) : SchoolList(name) where T : class
{
    public abstract string KeyOf(T record);

    /// <summary>The label a person sees; cut to 255 characters.</summary>
    protected abstract string TitleOf(T record);

    /// <summary>The record of a row.</summary>
    /// <exception cref="UnreadableRowException">A person wrote something into the row that cannot be read.</exception>
    public abstract T Read(ListRow row);

    /// <inheritdoc/>
    public sealed override object ReadRecord(ListRow row) => Read(row);

    /// <summary>The row's values as text, empty ones included.</summary>
    /// <exception cref="ArgumentException">A text is longer than its column.</exception>
    public Dictionary<string, string?> Write(T record)
    {
        var key = KeyOf(record);
        var title = TitleOf(record);
        var fields = new Dictionary<string, string?>
        {
            [TitleColumn] = Cut(title),
            [KeyColumn] = key,
        };
        foreach (var column in Columns.OfType<Column<T>>())
        {
            var text = FieldText.Filled(column.Value(record));
            if (column.Kind is ColumnKind.Text or ColumnKind.Choice && text?.Length > Column.MaxLength)
                throw new ArgumentException($"The column {column.Name} of the list {Name} holds at most {Column.MaxLength} characters, the row {key} has {text.Length}; shorten it.", nameof(record));
            fields[column.Name] = text;
        }
        return fields;
    }

    /// <summary>A text that fits one line; an emoji of two characters is not cut in half.</summary>
    protected static string Cut(string title)
    {
        if (title.Length <= Column.MaxLength) return title;
        var end = Column.MaxLength - 1;
        return title[..(char.IsHighSurrogate(title[end - 1]) ? end - 1 : end)] + "…";
    }

    protected static Column<T> Text(string column, Func<T, string?> value) => new(column, ColumnKind.Text, value);

    protected static Column<T> Indexed(string column, Func<T, string?> value) => new(column, ColumnKind.Text, value) { Indexed = true };

    protected static Column<T> LongText(string column, Func<T, string?> value) => new(column, ColumnKind.LongText, value) { IsProse = true };

    protected static Column<T> Day(string column, Func<T, DateOnly?> value) => new(column, ColumnKind.Text, record => FieldText.Of(value(record))) { Form = ColumnForm.Day };

    protected static Column<T> Time(string column, Func<T, TimeOnly?> value) => new(column, ColumnKind.Text, record => FieldText.Of(value(record))) { Form = ColumnForm.Time };

    protected static Column<T> Instant(string column, Func<T, DateTimeOffset?> value) => new(column, ColumnKind.Text, record => FieldText.Of(value(record))) { Form = ColumnForm.Instant };

    protected static Column<T> Number(string column, Func<T, decimal?> value) => new(column, ColumnKind.Number, record => FieldText.Of(value(record)));

    protected static Column<T> Minutes(string column, Func<T, TimeSpan?> value) => new(column, ColumnKind.Number, record => FieldText.Minutes(value(record)));

    protected static Column<T> Bool(string column, Func<T, bool> value) => new(column, ColumnKind.Boolean, record => FieldText.Of(value(record)));

    /// <summary>Several values joined by a semicolon; long, because a few ids outgrow 255 characters.</summary>
    protected static Column<T> Set(string column, Func<T, IEnumerable<string>> values) => new(column, ColumnKind.LongText, record => FieldText.Of(values(record)));

    protected static Column<T> Choice<TEnum>(string column, Func<T, TEnum?> value) where TEnum : struct, Enum =>
        new(column, ColumnKind.Choice, record => value(record) is { } chosen ? FieldText.Of(chosen) : null) { Choices = FieldText.Choices<TEnum>() };

    /// <summary>A choice of which a mistyped word is kept, so that it can be named.</summary>
    protected static Column<T> OpenChoice<TEnum>(string column, Func<T, TEnum?> value) where TEnum : struct, Enum => Choice(column, value) with { OpenChoice = true };

    /// <summary>A choice that other systems may fill with words of their own.</summary>
    protected static Column<T> OpenChoice(string column, Func<T, string?> value, params IReadOnlyList<string> choices) =>
        new(column, ColumnKind.Choice, value) { Choices = choices, OpenChoice = true };
}
