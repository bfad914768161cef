using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Lists;

/// <summary>What every answer about a site's lists needs: the request, the open transaction, the options and the time.</summary>
internal sealed record ListContext(GraphRequest Request, Session Db, LocalGraphOptions Options, DateTimeOffset Now, Site Site)
{
    /// <summary>Source: Microsoft's name for what an app-only caller wrote.</summary>
    public static JsonObject App => new()
    {
        ["application"] = new JsonObject { ["id"] = "5ee5b07a-0000-4000-8000-000000000001", ["displayName"] = "LocalGraph" },
        ["user"] = new JsonObject { ["displayName"] = "SharePoint App" },
    };

    public string At => FieldValue.Instant(Now);

    public string Context(string rest) => $"{Request.Origin.Api}/$metadata#sites('{Uri.EscapeDataString(Site.Id)}')/{rest}";

    public string PageOf(string rest) => $"{Request.Origin.Pages}/{Uri.EscapeDataString(Site.Name)}/{rest}";

    public string Link(string path, string query) => $"{Request.Origin.Api}/{path.Trim('/')}{(query.Length > 0 ? "?" : "")}{query}";

    public ListRecord List(string idOrName) => ListRecord.Find(Db, Site.Name, idOrName) ?? throw GraphErrorException.NotFound("The specified list was not found");

    /// <summary>A whole collection as one answer, a page at a time when asked for with $top.</summary>
    public GraphResponse Collection(string context, IEnumerable<JsonObject> elements)
    {
        Request.Query.RefuseSkipAndSearch();
        var skip = Request.Query["skiptoken"] is not { } token ? 0
            : int.TryParse(token, out var number) && number > 0 ? number
            : throw GraphErrorException.InvalidRequest("The $skiptoken is malformed.");
        var top = Math.Min(Request.Query.Top ?? Options.PageSize, Options.MaxPageSize);
        var rest = elements.Skip(skip).ToList();
        var body = new JsonObject { ["@odata.context"] = context };
        if (rest.Count > top)
            body["@odata.nextLink"] = Link(Request.Path, Request.Query.With("$skiptoken", $"{skip + top}"));
        body["value"] = new JsonArray([.. rest.Take(top).Select(e => Pick(e, Request.Query.Select))]);
        return new GraphResponse(200, body);
    }

    /// <summary>The properties asked for with $select; annotations and expanded relations always.</summary>
    public static JsonObject Pick(JsonObject whole, string[] select, string? expanded = null)
    {
        if (select.Length > 0 && !select.Contains("*"))
            foreach (var name in whole.Select(p => p.Key).Where(k => !k.Contains('@') && k != expanded && !select.Contains(k)).ToList())
                whole.Remove(name);
        return whole;
    }

    /// <summary>Refuses properties that the type does not have, as OData's closed types do.</summary>
    public static void Closed(JsonObject sent, string type, params ReadOnlySpan<string> known)
    {
        foreach (var (name, _) in sent)
            if (!name.Contains('@') && !known.Contains(name))
                throw GraphErrorException.BadRequest($"The property '{name}' does not exist on type 'microsoft.graph.{type}'. Make sure to only use property names that are defined by the type.");
    }

    /// <summary>A property of a sent object as text, number, boolean or array; null when it is not there.</summary>
    public static T? Value<T>(JsonObject sent, string name)
    {
        return sent[name] switch
        {
            null => default,
            T node => node,
            JsonValue value when value.TryGetValue<T>(out var typed) => typed,
            _ => throw GraphErrorException.InvalidRequest($"The value of '{name}' has the wrong type."),
        };
    }
}
