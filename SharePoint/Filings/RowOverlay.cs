using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Filings;

/// <summary>Shows what is still on its way to the lists as if it had arrived.</summary>
internal static class RowOverlay
{
    /// <summary>The rows with the writes laid over them, a field in conflict left as the list has it; new rows come last.</summary>
    public static IReadOnlyList<ListRow> Lay(IEnumerable<RowWrite> open, IReadOnlyList<ListRow> rows)
    {
        var result = rows.ToList();
        foreach (var write in open)
        {
            var at = result.FindIndex(row => row.Key == write.Key);
            if (at >= 0) result[at] = Lay(write, result[at]);
            else result.Add(Lay(write, new ListRow("", "", null, new Dictionary<string, string?>())));
        }
        return result;
    }

    private static ListRow Lay(RowWrite write, ListRow row)
    {
        var fields = new Dictionary<string, string?>(row.Fields);
        var laid = row.Fields.Count == 0 ? write.Wanted : write.Changes();
        foreach (var (name, value) in laid) fields[name] = value;
        return row with { Fields = fields };
    }
}
