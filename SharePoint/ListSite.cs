using System.Collections.Frozen;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Sites.Item;
using Microsoft.Graph.Sites.Item.Lists.Item.Items;
using Microsoft.Kiota.Abstractions;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>Rows with one value in an indexed column; without a column, all rows of the list.</summary>
internal sealed record ListQuery(SchoolList List, string? Column = null, string? Value = null);

/// <summary>The school's site with its lists as they were found; makes the requests for rows.</summary>
/// <param name="client">Graph.</param>
/// <param name="siteId">The site's id.</param>
/// <param name="listIds">The lists' ids by name.</param>
internal sealed class ListSite(GraphServiceClient client, string siteId, FrozenDictionary<string, string> listIds)
{
    /// <summary>Rows asked for in one page. Source: platform.md §1.4, 5,000 is SharePoint's hard limit.</summary>
    private const int PageSize = 5000;

    public SiteItemRequestBuilder Site => client.Sites[siteId];

    /// <summary>The list's id; null when the site has no such list.</summary>
    public string? Find(SchoolList list) => listIds.GetValueOrDefault(list.Name);

    /// <summary>The first page of a query.</summary>
    public RequestInformation Page(ListQuery query) => Items(query.List).ToGetRequestInformation(request =>
    {
        request.QueryParameters.Select = ["id", "eTag", "webUrl"];
        request.QueryParameters.Expand = [Fields(query.List)];
        request.QueryParameters.Top = PageSize;
        if (query.Column is not null) request.QueryParameters.Filter = query.List.Filter(query.Column, query.Value!);
    });

    /// <summary>The first page of all rows, from which delta goes on.</summary>
    /// <param name="list">The list.</param>
    /// <param name="rows">Rows in a page.</param>
    public RequestInformation Delta(SchoolList list, int rows) => Items(list).Delta.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Select = ["id", "eTag", "webUrl", "deleted"];
        request.QueryParameters.Expand = [Fields(list)];
        request.QueryParameters.Top = rows;
    });

    /// <summary>A new row.</summary>
    public RequestInformation Insert(SchoolList list, IReadOnlyDictionary<string, string?> fields) =>
        Items(list).ToPostRequestInformation(new ListItem { Fields = Values(list, fields.Where(field => field.Value is not null)) });

    /// <summary>A changed row; with a version, refused when the row is no longer as read.</summary>
    public RequestInformation Update(SchoolList list, string itemId, string? etag, IReadOnlyDictionary<string, string?> fields)
    {
        var request = Items(list)[itemId].Fields.ToPatchRequestInformation(Values(list, fields));
        if (etag is not null) request.Headers.Add("If-Match", etag);
        return request;
    }

    /// <summary>The list as a subscription names it.</summary>
    public string ResourceOf(SchoolList list) => $"sites/{siteId}/lists/{IdOf(list)}";

    private ItemsRequestBuilder Items(SchoolList list) => Site.Lists[IdOf(list)].Items;

    private string IdOf(SchoolList list) => Find(list) ?? throw new GraphUnavailableException($"The site has no list {list.Name}; run \"provision\" once.") { NeedsProvision = true };

    private static string Fields(SchoolList list) => $"fields($select={SchoolList.TitleColumn},{string.Join(',', list.Columns.Select(column => column.Name))})";

    private static FieldValueSet Values(SchoolList list, IEnumerable<KeyValuePair<string, string?>> fields) => new()
    {
        AdditionalData = fields.ToDictionary(field => field.Key, field => FieldText.ToGraph(list.ColumnOf(field.Key), field.Value)!),
    };
}
