using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Lists;

/// <summary>What changed in a list: <c>/sites/{site}/lists/{list}/items/delta</c>. Source: platform.md §1.5.</summary>
internal static class DeltaResource
{
    /// <summary>Answers the changes after a token; null is the beginning and <c>latest</c> is now.</summary>
    public static GraphResponse Get(ListContext at, string listId, string? token)
    {
        var (list, query) = (at.List(listId), at.Request.Query);
        query.RefuseSkipAndSearch();
        var (json, fields, select) = (new ItemJson(at, list), query.Expand("fields", "microsoft.graph.listItem"), query.Select);
        var last = (long)(at.Db.Scalar($"SELECT max(change) FROM {list.Table}") ?? 0L);
        var place = token switch
        {
            null => new Place(list.Key, 0, last, at.Now),
            "latest" => new Place(list.Key, last, 0, at.Now),
            _ => Place.Read(token) is { } read && read.List == list.Key ? read : throw Malformed(),
        };
        if (place.Change > last || at.Now - place.Issued > at.Options.DeltaRetention)
            throw Expired(at, list, at.Options.ExpiredTokenCode);
        var top = Math.Min(query.Top ?? at.Options.PageSize, at.Options.MaxPageSize);
        var rows = at.Db.Query($"SELECT {ItemRecord.Select} FROM {list.Table} WHERE change > @1 AND (deleted = 0 OR change > @2) ORDER BY change LIMIT @3",
            ItemRecord.Read, place.Change, place.NoDeletesBefore, (long)top + 1);
        var more = rows.Count > top;
        var next = place with { Change = more ? rows[top - 1].Change : last, NoDeletesBefore = more ? place.NoDeletesBefore : 0, Issued = at.Now };
        return new GraphResponse(200, new JsonObject
        {
            ["@odata.context"] = json.Context(fields is null ? "" : "(fields())"),
            [more ? "@odata.nextLink" : "@odata.deltaLink"] = at.Link($"sites/{at.Site.Id}/lists/{list.Id}/items/delta", query.With("token", next.ToString())),
            ["value"] = new JsonArray([.. rows.Take(top).Select(item => item.Deleted ? json.Deleted(item) : Written(at, json.Item(item, fields, select), item))]),
        });
    }

    /// <summary>The refusal of a token, as if it were too old or none at all.</summary>
    public static GraphResponse Refuse(ListContext at, string listId, string code) => throw (code == "invalidRequest" ? Malformed() : Expired(at, at.List(listId), code));

    private static JsonObject Written(ListContext at, JsonObject json, ItemRecord item)
    {
        if (at.Options.DeltaETagsInBraces && json.ContainsKey("eTag"))
            json["eTag"] = $"\"{{{item.Guid.ToUpperInvariant()}}},{item.Version}\"";
        return json;
    }

    private static GraphErrorException Expired(ListContext at, ListRecord list, string code)
    {
        var error = new GraphErrorException(410, code, "Resync required. Replace any local items with the server's version (including deletes).");
        error.Headers["Location"] = at.Link($"sites/{at.Site.Id}/lists/{list.Id}/items/delta", at.Request.Query.FromStart());
        return error;
    }

    private static GraphErrorException Malformed() => GraphErrorException.InvalidRequest("Provided sync token is malformed");

    /// <summary>How far a caller has read. The first reading leaves out rows that were deleted before it began.</summary>
    private sealed record Place(long List, long Change, long NoDeletesBefore, DateTimeOffset Issued)
    {
        public override string ToString() => Convert.ToBase64String(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"1;{List};{Change};{NoDeletesBefore};{Issued.ToUnixTimeSeconds()}"))).TrimEnd('=');

        public static Place? Read(string token)
        {
            var bytes = new byte[token.Length];
            if (!Convert.TryFromBase64String(token + new string('=', (4 - token.Length % 4) % 4), bytes, out var length))
                return null;
            var parts = Encoding.ASCII.GetString(bytes, 0, length).Split(';');
            if (parts.Length != 5 || parts[0] != "1")
                return null;
            var numbers = parts.Select(p => long.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
            return numbers.Contains(-1) || numbers[4] > DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? null
                : new Place(numbers[1], numbers[2], numbers[3], DateTimeOffset.FromUnixTimeSeconds(numbers[4]));
        }
    }
}
