using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint;

/// <summary>Rows of plan history as the lists take them, and a sentence for each row that they cannot take.</summary>
internal sealed class HistoryRows
{
    private readonly List<(SchoolList List, Dictionary<string, string?> Fields)> _rows = [];
    private readonly List<string> _refused = [];

    public HistoryRows(IEnumerable<HistoryRow> rows)
    {
        foreach (var row in rows)
        {
            var list = ListPlan.Of(row.List);
            if ((Fault(list, row) ?? Unreadable(list, row)) is { } fault) _refused.Add($"{row.Place}{fault} The row is left out.");
            else _rows.Add((list, Fields(row)));
        }
    }

    /// <summary>What can be written.</summary>
    public IReadOnlyList<(SchoolList List, Dictionary<string, string?> Fields)> Rows => _rows;

    /// <summary>What cannot, with file and line.</summary>
    public IReadOnlyList<string> Refused => _refused;

    private static string? Fault(SchoolList list, HistoryRow row)
    {
        foreach (var (name, value) in row.Values)
        {
            if (!list.Has(name)) return $": The list {list.Name} has no column {name}; name the columns as in the list.";
            if (list.ColumnOf(name).Kind is ColumnKind.Text or ColumnKind.Choice && value.Length > Column.MaxLength)
                return $", column {name}: The text is longer than {Column.MaxLength} characters; shorten it.";
        }
        return null;
    }

    // What the answers would do without is better mended before it is in the list.
    private static string? Unreadable(SchoolList list, HistoryRow row)
    {
        try
        {
            list.ReadRecord(new ListRow("", "", null, Fields(row)));
            return null;
        }
        catch (UnreadableRowException cause)
        {
            var found = row.Values.TryGetValue(cause.Column, out var value) ? $"'{value}' cannot be read" : "The field is empty";
            return $", column {cause.Column}: {found}; {list.ColumnOf(cause.Column).Mending}.";
        }
    }

    private static Dictionary<string, string?> Fields(HistoryRow row)
    {
        var fields = row.Values.ToDictionary(value => value.Key, value => (string?)value.Value);
        fields.TryAdd(SchoolList.TitleColumn, row.Key.Length <= Column.MaxLength ? row.Key : row.Key[..Column.MaxLength]);
        return fields;
    }
}
