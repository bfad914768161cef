using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>Reads the rows of the school's lists and finds the lists.</summary>
internal sealed class ListStore(GraphChannel channel, IOptions<SharePointOptions> options)
{
    private readonly SemaphoreSlim _opening = new(1);
    private ListSite? _site;

    /// <summary>The site with its lists; looked up until all lists are there.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer, or does not know the site.</exception>
    public async ValueTask<ListSite> OpenAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_site is { } known) return known;
        if (!await _opening.WaitAsync(patience, cancellationToken)) throw new GraphUnavailableException("The site is still being looked up.");
        try
        {
            if (_site is { } found) return found;
            var site = await FindAsync(patience, cancellationToken);
            if (ListPlan.All.All(list => site.Find(list) is not null)) _site = site;
            return site;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Looks the lists up again at the next call, as after one was not there any more.</summary>
    public void Forget() => _site = null;

    /// <summary>All rows of each query, in the order of the queries: one request for twenty, and one more for further pages.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer, or not with rows.</exception>
    public async Task<List<ListRow>[]> QueryAsync(IReadOnlyList<ListQuery> queries, TimeSpan patience, CancellationToken cancellationToken)
    {
        var site = await OpenAsync(patience, cancellationToken);
        var rows = queries.Select(_ => new List<ListRow>()).ToArray();
        var open = queries.Select((query, i) => (Index: i, Request: site.Page(query))).ToList();
        while (open.Count > 0)
        {
            var further = new List<(int, RequestInformation)>();
            foreach (var pages in open.Chunk(GraphBatch.MaxMembers))
            {
                var answers = await channel.SendAsync([.. pages.Select(page => page.Request)], patience, cancellationToken);
                foreach (var ((index, _), answer) in pages.Zip(answers))
                {
                    if (answer.IsTooMuch) rows[index] = await ScanAsync(queries[index], patience, cancellationToken);
                    else if (Take(answer, rows[index]) is { } link) further.Add((index, GraphChannel.Get(link)));
                }
            }
            open = further;
        }
        return rows;
    }

    /// <summary>The row of a list item with its fields.</summary>
    public static ListRow RowOf(JsonElement item)
    {
        var fields = new Dictionary<string, string?>();
        foreach (var field in item.GetProperty("fields").EnumerateObject())
            if (FieldText.Of(field.Value) is { } text) fields[field.Name] = text;
        return new ListRow(item.GetProperty("id").GetString()!, ETagOf(item) ?? "", item.TryGetProperty("webUrl", out var url) ? url.GetString() : null, fields);
    }

    /// <summary>The version of a list item or of its fields; null when Graph does not say.</summary>
    public static string? ETagOf(JsonElement entity) =>
        entity.TryGetProperty("@odata.etag", out var etag) || entity.TryGetProperty("eTag", out etag) ? etag.GetString() : null;

    // A filter that touches more rows than SharePoint's threshold is refused; reading page by page never is. Source: platform.md §1.4.
    private async Task<List<ListRow>> ScanAsync(ListQuery query, TimeSpan patience, CancellationToken cancellationToken)
    {
        var all = await QueryAsync([new ListQuery(query.List)], patience, cancellationToken);
        return [.. all[0].Where(row => query.Column is null || row.Text(query.Column) == query.Value)];
    }

    private string? Take(GraphAnswer answer, List<ListRow> rows)
    {
        if (answer.Status == 404) Forget();
        if (!answer.IsSuccess) throw new GraphUnavailableException(answer);
        foreach (var item in answer.Body.GetProperty("value").EnumerateArray()) rows.Add(RowOf(item));
        return GraphChannel.NextOf(answer.Body);
    }

    private async Task<ListSite> FindAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var siteId = await SiteIdAsync(patience, cancellationToken);
        var request = channel.Client.Sites[siteId].Lists.ToGetRequestInformation(lists => lists.QueryParameters.Select = ["id", "name", "displayName"]);
        var ids = new Dictionary<string, string>();
        foreach (var list in await channel.ReadAllAsync(request, patience, cancellationToken))
        {
            var id = list.GetProperty("id").GetString()!;
            ids[list.GetProperty("displayName").GetString()!] = id;
            if (list.TryGetProperty("name", out var name)) ids.TryAdd(name.GetString()!, id);
        }
        return new ListSite(channel.Client, siteId, ids.ToFrozenDictionary());
    }

    private async Task<string> SiteIdAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var site = options.Value.Site;
        if (!site.Contains(":/", StringComparison.Ordinal)) return site;
        var answer = await channel.ReadAsync(channel.Client.Sites[site].ToGetRequestInformation(), patience, cancellationToken);
        return answer.GetProperty("id").GetString()!;
    }
}
