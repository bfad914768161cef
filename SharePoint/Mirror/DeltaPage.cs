using System.Text.Json;

namespace SeopBot.SharePoint.Mirror;

/// <summary>A row as a page of delta tells it.</summary>
/// <param name="Item">The list item's id.</param>
/// <param name="Row">The row; null when it is gone.</param>
/// <param name="Student">The student whose row it is; null for none.</param>
internal sealed record DeltaItem(string Item, MirroredRow? Row, string? Student);

/// <summary>A page of what changed in a list. Source: platform.md §1.5.</summary>
/// <param name="Items">Each item once, as the page tells it last.</param>
/// <param name="Link">Where the next page, or later the next changes, are.</param>
/// <param name="IsLast">Nothing more has changed for now.</param>
internal sealed record DeltaPage(IReadOnlyCollection<DeltaItem> Items, string Link, bool IsLast)
{
    /// <summary>Reads the page that Graph sent.</summary>
    /// <param name="body">The page.</param>
    /// <param name="list">The list whose page it is.</param>
    public static DeltaPage Read(JsonElement body, MirroredList list)
    {
        var items = new Dictionary<string, DeltaItem>();
        foreach (var item in body.GetProperty("value").EnumerateArray())
        {
            var id = item.GetProperty("id").GetString()!;
            // An item without values is gone, whether or not it says so.
            var isGone = item.TryGetProperty("deleted", out _) || !item.TryGetProperty("fields", out _);
            items[id] = isGone ? new DeltaItem(id, null, null) : Read(id, item, list);
        }
        return body.TryGetProperty("@odata.nextLink", out var next)
            ? new DeltaPage(items.Values, next.GetString()!, false)
            : new DeltaPage(items.Values, body.GetProperty("@odata.deltaLink").GetString()!, true);
    }

    private static DeltaItem Read(string id, JsonElement item, MirroredList list)
    {
        var values = list.ValuesOf(item.GetProperty("fields"));
        var url = item.TryGetProperty("webUrl", out var found) ? found.GetString() : null;
        return new DeltaItem(id, new MirroredRow(list.Number, id, MirroredRow.Plain(ListStore.ETagOf(item)), url, MirroredList.Pack(values)), list.StudentOf(values));
    }
}
