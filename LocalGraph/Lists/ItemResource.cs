using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Lists;

/// <summary>Rows of a list: <c>/sites/{site}/lists/{list}/items</c>.</summary>
internal static partial class ItemResource
{
    private const int Constraint = 19;
    private const string Type = "microsoft.graph.listItem";

    public static GraphResponse All(ListContext at, string listId)
    {
        var (list, query) = (at.List(listId), at.Request.Query);
        query.RefuseSkipAndSearch();
        var items = new ItemQuery(list, query["filter"], query["orderby"]);
        items.Guard(at.Db, at.Options, at.Request.Header("Prefer")?.Contains("HonorNonIndexedQueriesWarningMayFailRandomly", StringComparison.OrdinalIgnoreCase) ?? false);
        var (json, fields, select) = (new ItemJson(at, list), query.Expand("fields", Type), query.Select);
        var top = Math.Min(query.Top ?? at.Options.PageSize, at.Options.MaxPageSize);
        var body = new JsonObject { ["@odata.context"] = json.Context(fields is null ? "" : "(fields())") };
        if (query.Count)
            body["@odata.count"] = items.Count(at.Db);
        var rows = items.Page(at.Db, query["skiptoken"], top + 1);
        if (rows.Count > top)
            body["@odata.nextLink"] = at.Link(at.Request.Path, query.With("$skiptoken", items.Token(rows[top - 1])));
        body["value"] = new JsonArray([.. rows.Take(top).Select(item => json.Item(item, fields, select))]);
        return new GraphResponse(200, body);
    }

    public static GraphResponse Get(ListContext at, string listId, string itemId)
    {
        var list = at.List(listId);
        return Answer(at, 200, list, Find(at, list, itemId), at.Request.Query.Expand("fields", Type));
    }

    public static GraphResponse GetFields(ListContext at, string listId, string itemId)
    {
        var list = at.List(listId);
        return FieldsAnswer(at, list, Find(at, list, itemId));
    }

    public static GraphResponse Create(ListContext at, string listId)
    {
        var list = at.List(listId);
        var item = Unique(() => ItemRecord.Insert(at.Db, list, Merge(at, list, [], SentFields(at)), at.At));
        var answer = Answer(at, 201, list, item, []);
        answer.Headers["Location"] = $"{at.Request.Origin.Api}/sites/{at.Site.Id}/lists/{list.Id}/items/{item.Id}";
        return answer;
    }

    public static GraphResponse Update(ListContext at, string listId, string itemId)
    {
        var list = at.List(listId);
        return Answer(at, 200, list, Change(at, list, itemId, SentFields(at)), []);
    }

    public static GraphResponse UpdateFields(ListContext at, string listId, string itemId)
    {
        var list = at.List(listId);
        return FieldsAnswer(at, list, Change(at, list, itemId, at.Request.BodyObject));
    }

    public static GraphResponse Delete(ListContext at, string listId, string itemId)
    {
        var list = at.List(listId);
        var item = Find(at, list, itemId);
        CheckETag(at, item);
        item.Delete(at.Db, list, at.At);
        return new GraphResponse(204);
    }

    private static ItemRecord Find(ListContext at, ListRecord list, string itemId) =>
        long.TryParse(itemId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ItemRecord.Find(at.Db, list, id) is { } item ? item
            : throw GraphErrorException.NotFound("The specified item was not found");

    private static ItemRecord Change(ListContext at, ListRecord list, string itemId, JsonObject sent)
    {
        var item = Find(at, list, itemId);
        CheckETag(at, item);
        return Unique(() => item.Update(at.Db, list, Merge(at, list, item.FieldsObject, sent), at.At));
    }

    private static JsonObject SentFields(ListContext at)
    {
        var sent = at.Request.BodyObject;
        ListContext.Closed(sent, "listItem", "fields", "contentType");
        return sent["fields"] switch
        {
            null => [],
            JsonObject fields => fields,
            _ => throw GraphErrorException.InvalidRequest("'fields' must be an object."),
        };
    }

    /// <summary>The values after a write: only named fields change, null clears.</summary>
    private static JsonObject Merge(ListContext at, ListRecord list, JsonObject fields, JsonObject sent)
    {
        foreach (var (name, value) in sent)
        {
            if (name.Contains('@'))
                continue;
            var column = list.Column(name) ?? throw GraphErrorException.UnknownField(name);
            if (column.ReadOnly)
                throw GraphErrorException.InvalidRequest($"Field '{name}' is read-only");
            if (FieldValue.Accept(column, value, sent.ContainsKey(name + "@odata.type"), at.Options) is { } accepted)
                fields[name] = accepted;
            else
                fields.Remove(name);
        }
        return fields;
    }

    /// <summary>Compares If-Match, if sent, in all the ways that an eTag is written: quoted or not, weak, in braces, in capitals.</summary>
    private static void CheckETag(ListContext at, ItemRecord item)
    {
        if (at.Request.Header("If-Match") is not { } sent || sent.Trim() == "*")
            return;
        var current = $"{item.Guid},{item.Version}";
        if (!ETags().Matches(sent).Any(m => $"{m.Groups[1].Value.ToLowerInvariant()},{m.Groups[2].Value}" == current))
            throw new GraphErrorException(at.Options.StaleETagStatus, at.Options.StaleETagCode,
                "The resource being updated has changed since the caller last read it, usually an eTag mismatch.");
    }

    private static ItemRecord Unique(Func<ItemRecord> save)
    {
        try
        {
            return save();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Constraint)
        {
            throw GraphErrorException.InvalidRequest("One or more fields with unique constraints already has the provided value.");
        }
    }

    private static GraphResponse Answer(ListContext at, int status, ListRecord list, ItemRecord item, string[]? fields)
    {
        var json = new ItemJson(at, list);
        var body = json.Item(item, fields, at.Request.Query.Select);
        body.Insert(0, "@odata.context", json.Context("/$entity"));
        return new GraphResponse(status, body) { Headers = { ["ETag"] = item.ETag } };
    }

    private static GraphResponse FieldsAnswer(ListContext at, ListRecord list, ItemRecord item)
    {
        var json = new ItemJson(at, list);
        var body = json.Fields(item, at.Request.Query.Select);
        body.Insert(0, "@odata.context", json.FieldsContext(item));
        return new GraphResponse(200, body) { Headers = { ["ETag"] = item.ETag } };
    }

    [GeneratedRegex(@"\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?,([0-9]+)")]
    private static partial Regex ETags();
}
