using Microsoft.Extensions.Logging;

namespace SeopBot.SharePoint.Lists;

/// <summary>Reads rows that people may have edited by hand.</summary>
internal static partial class RowReader
{
    /// <summary>The records of the rows, each key once; a row that cannot be read, or has no key, is left out and logged by its key.</summary>
    public static IReadOnlyList<T> ReadAll<T>(this SchoolList<T> list, IEnumerable<ListRow> rows, ILogger logger) where T : class
    {
        var records = new Dictionary<string, T>();
        foreach (var row in rows)
        {
            try
            {
                records[row.Required(SchoolList.KeyColumn)] = list.Read(row);
            }
            catch (UnreadableRowException cause)
            {
                Log.Skipped(logger, list.Name, row.Key, row.ItemId, cause.Column);
            }
        }
        return [.. records.Values];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "List {List}: the row {Key} (item {ItemId}) is left out, its column {Column} cannot be read. Correct it in SharePoint.")]
        public static partial void Skipped(ILogger logger, string list, string key, string itemId, string column);
    }
}
