using Microsoft.Data.Sqlite;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>A row as the copy keeps it.</summary>
/// <param name="List">The list's number.</param>
/// <param name="Item">The list item's id.</param>
/// <param name="ETag">The version, written without braces.</param>
/// <param name="WebUrl">Where a person sees it.</param>
/// <param name="Body">The values, packed.</param>
internal sealed record MirroredRow(int List, string Item, string ETag, string? WebUrl, string Body)
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns = "list, item, etag, url, body";

    /// <summary>The row with all its texts.</summary>
    public ListRow ListRow => new(Item, ETag, WebUrl, MirroredList.All[List].Unpack(Body));

    public static MirroredRow Read(SqliteDataReader reader) => new(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetString(4));

    /// <summary>An eTag as lists and delta spell it, in one spelling. Source: platform.md §1.5, the two differ in braces and case.</summary>
    public static string Plain(string? etag) => etag?.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).ToLowerInvariant() ?? "";

    /// <summary>How often the row was changed, as its eTag says: <c>"guid,3"</c>; 0 when it does not. Source: platform.md §1.3.</summary>
    public static int VersionOf(string etag) =>
        etag.LastIndexOf(',') is >= 0 and var comma && int.TryParse(etag.AsSpan(comma + 1).TrimEnd('"'), out var version) ? version : 0;
}
