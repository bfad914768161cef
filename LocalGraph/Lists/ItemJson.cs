using System.Globalization;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Lists;

/// <summary>Writes rows as listItem and fieldValueSet. Source: recorded answers, platform.md §1.3.</summary>
internal sealed record ItemJson(ListContext At, ListRecord List)
{
    /// <summary>A row without its values; <paramref name="fields"/> null leaves them out, empty takes all columns.</summary>
    public JsonObject Item(ItemRecord item, string[]? fields, string[] select)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = item.ETag,
            ["createdDateTime"] = item.Created,
            ["eTag"] = item.ETag,
            ["id"] = item.Id.ToString(CultureInfo.InvariantCulture),
            ["lastModifiedDateTime"] = item.Modified,
            ["webUrl"] = At.PageOf($"{Uri.EscapeDataString(List.Name)}/{item.Id}"),
            ["createdBy"] = ListContext.App,
            ["lastModifiedBy"] = ListContext.App,
            ["parentReference"] = new JsonObject { ["id"] = item.Guid, ["siteId"] = At.Site.Id },
            ["contentType"] = ContentType(),
        };
        ListContext.Pick(json, select);
        if (fields is not null)
        {
            json["fields@odata.context"] = FieldsContext(item);
            json["fields"] = Fields(item, fields);
        }
        return json;
    }

    /// <summary>A row that is gone. Source: Microsoft Graph, "listItem: delta": a deleted facet and no values.</summary>
    public JsonObject Deleted(ItemRecord item) => new()
    {
        ["id"] = item.Id.ToString(CultureInfo.InvariantCulture),
        ["parentReference"] = new JsonObject { ["siteId"] = At.Site.Id },
        ["contentType"] = ContentType(),
        ["deleted"] = new JsonObject { ["state"] = "deleted" },
    };

    public string Context(string rest) => At.Context($"lists('{List.Id}')/items{rest}");

    public string FieldsContext(ItemRecord item) => Context($"('{item.Id}')/fields/$entity");

    /// <summary>The values of a row. Hidden columns only when named.</summary>
    public JsonObject Fields(ItemRecord item, string[] select)
    {
        var fields = item.FieldsObject;
        foreach (var column in List.Columns)
            if (select.Length > 0 ? !select.Contains(column.Name) : column.Hidden)
                fields.Remove(column.Name);
        if (select.Length == 0 && fields["Title"] is { } title)
            (fields["LinkTitleNoMenu"], fields["LinkTitle"]) = (title.DeepClone(), title.DeepClone());
        foreach (var (name, value) in select.Length > 0 && Array.TrueForAll(select, name => List.Column(name) is not null) ? [] : System(item))
            if (select.Length == 0 ? name != "ID" : select.Contains(name))
                fields[name] = value;
        foreach (var name in select)
            if (List.Column(name) is null && !fields.ContainsKey(name) && name is not ("LinkTitle" or "LinkTitleNoMenu"))
                throw GraphErrorException.UnknownField(name);
        fields.Insert(0, "@odata.etag", item.ETag);
        return fields;
    }

    private static (string Name, JsonNode Value)[] System(ItemRecord item)
    {
        var id = item.Id.ToString(CultureInfo.InvariantCulture);
        return
        [
            ("id", id), ("ID", id), ("ContentType", "Item"), ("Modified", item.Modified), ("Created", item.Created),
            ("AuthorLookupId", "1"), ("EditorLookupId", "1"), ("_UIVersionString", $"{item.Version}.0"), ("Attachments", false), ("Edit", ""),
            ("ItemChildCount", "0"), ("FolderChildCount", "0"), ("_ComplianceFlags", ""), ("_ComplianceTag", ""), ("_ComplianceTagWrittenTime", ""),
            ("_ComplianceTagUserId", ""), ("AppAuthorLookupId", "1"), ("AppEditorLookupId", "1"),
        ];
    }

    private JsonObject ContentType() => new() { ["id"] = $"0x0100{List.Id.Replace("-", "").ToUpperInvariant()}", ["name"] = "Item" };
}
