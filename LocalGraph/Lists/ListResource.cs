using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Lists;

/// <summary>Lists of a site: <c>/sites/{site}/lists</c>.</summary>
internal static partial class ListResource
{
    private const int LongestName = 255;

    public static GraphResponse All(ListContext at)
    {
        IEnumerable<ListRecord> lists = ListRecord.All(at.Db, at.Site.Name);
        foreach (var predicate in at.Request.Query["filter"] is { } filter ? Filter.Parse(filter) : [])
            lists = lists.Where(Matches(predicate));
        return at.Collection(at.Context("lists"), lists.Select(list => Json(at, list)));
    }

    public static GraphResponse Get(ListContext at, string idOrName) => Answer(at, 200, at.List(idOrName));

    public static GraphResponse Create(ListContext at)
    {
        var sent = at.Request.BodyObject;
        ListContext.Closed(sent, "list", "displayName", "name", "description", "columns", "list");
        if (sent.ContainsKey("name"))
            throw GraphErrorException.InvalidRequest("Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'");
        var title = TitleOf(sent) ?? throw GraphErrorException.InvalidRequest("'displayName' is required to create a list.");
        if (sent["list"] is JsonObject facet && ListContext.Value<string>(facet, "template") is not (null or "genericList"))
            throw GraphErrorException.InvalidRequest("LocalGraph keeps lists of the template 'genericList' only.");
        var columns = ColumnDefinitions.BuiltIn();
        foreach (var column in ListContext.Value<JsonArray>(sent, "columns") ?? [])
            columns.Add(ColumnDefinitions.Create(column as JsonObject ?? throw GraphErrorException.InvalidRequest("'columns' holds something that is not a column."), columns, at.Options));
        var list = new ListRecord(0, Guid.NewGuid().ToString(), at.Site.Name, NameOf(title), title, ListContext.Value<string>(sent, "description") ?? "")
        {
            Created = at.At,
            Modified = at.At,
            Version = 1,
            Columns = columns,
        };
        list = Unique(() => ListRecord.Create(at.Db, list));
        var answer = Answer(at, 201, list);
        answer.Headers["Location"] = $"{at.Request.Origin.Api}/sites/{at.Site.Id}/lists/{list.Id}";
        return answer;
    }

    public static GraphResponse Update(ListContext at, string idOrName)
    {
        var (list, sent) = (at.List(idOrName), at.Request.BodyObject);
        ListContext.Closed(sent, "list", "displayName", "description");
        var changed = list with
        {
            DisplayName = sent.ContainsKey("displayName") ? TitleOf(sent) ?? throw GraphErrorException.InvalidRequest("A list needs a displayName.") : list.DisplayName,
            Description = ListContext.Value<string>(sent, "description") ?? list.Description,
        };
        return Answer(at, 200, Unique(() => changed.Save(at.Db, list, at.At)));
    }

    public static GraphResponse Delete(ListContext at, string idOrName)
    {
        at.List(idOrName).Drop(at.Db);
        return new GraphResponse(204);
    }

    private static GraphResponse Answer(ListContext at, int status, ListRecord list)
    {
        var json = Json(at, list);
        json.Insert(0, "@odata.context", at.Context("lists/$entity"));
        return new GraphResponse(status, ListContext.Pick(json, at.Request.Query.Select, "columns")) { Headers = { ["ETag"] = ETag(list) } };
    }

    private static JsonObject Json(ListContext at, ListRecord list)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = ETag(list),
            ["id"] = list.Id,
            ["name"] = list.Name,
            ["displayName"] = list.DisplayName,
            ["description"] = list.Description,
            ["createdDateTime"] = list.Created,
            ["lastModifiedDateTime"] = list.Modified,
            ["eTag"] = ETag(list),
            ["webUrl"] = at.PageOf(Uri.EscapeDataString(list.Name)),
            ["createdBy"] = ListContext.App,
            ["parentReference"] = new JsonObject { ["siteId"] = at.Site.Id },
            ["list"] = new JsonObject { ["contentTypesEnabled"] = false, ["hidden"] = false, ["template"] = "genericList" },
        };
        if (at.Request.Query.Expand("columns", "microsoft.graph.list") is { } select)
            json["columns"] = new JsonArray([.. list.Columns.Select(c => ListContext.Pick((JsonObject)c.Definition.DeepClone(), select))]);
        return json;
    }

    private static string ETag(ListRecord list) => $"\"{list.Id},{list.Version}\"";

    private static Func<ListRecord, bool> Matches(Predicate predicate)
    {
        var value = predicate.Text ?? throw GraphErrorException.InvalidFilter();
        Func<ListRecord, string> property = predicate.Path switch
        {
            "displayName" => list => list.DisplayName,
            "name" => list => list.Name,
            "id" => list => list.Id,
            _ => throw GraphErrorException.InvalidFilter(),
        };
        return predicate.Operator switch
        {
            "eq" => list => property(list).Equals(value, StringComparison.OrdinalIgnoreCase),
            "ne" => list => !property(list).Equals(value, StringComparison.OrdinalIgnoreCase),
            "startswith" => list => property(list).StartsWith(value, StringComparison.OrdinalIgnoreCase),
            _ => throw GraphErrorException.InvalidFilter(),
        };
    }

    private static string? TitleOf(JsonObject sent) => ListContext.Value<string>(sent, "displayName")?.Trim() switch
    {
        null or "" => null,
        { Length: > LongestName } => throw GraphErrorException.InvalidRequest($"A list's displayName has at most {LongestName} characters."),
        var title => title,
    };

    /// <summary>The name in addresses: the title without what SharePoint does not take there.</summary>
    private static string NameOf(string title) =>
        Forbidden().Replace(title, "") is { Length: > 0 } name ? name : Guid.NewGuid().ToString("N");

    private static ListRecord Unique(Func<ListRecord> save)
    {
        try
        {
            return save();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Constraint)
        {
            throw GraphErrorException.NameTaken("A list, survey, discussion board, or document library with the specified title already exists in this Web site. Please choose another title.");
        }
    }

    private const int Constraint = 19;

    [GeneratedRegex("""[\p{C}~"#%&*:<>?/\\{|}.,']""")]
    private static partial Regex Forbidden();
}
