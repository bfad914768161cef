using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace SeopBot.Tests.LocalGraph;

public sealed class QueryTests : LocalGraphTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        string[] names = ["Ames", "O'Brien", "ÅSTRÖM", "O'Brien", "Zunz"];
        for (var i = 0; i < names.Length; i++)
            await AddAsync($"k{i + 1}", ("SchoolKey", i < 3 ? "S1" : "S2"), ("FamilyName", names[i]), ("Year", i == 4 ? null : 2027 + i), ("Away", i % 2 == 0), ("Due", $"2026-09-0{i + 1}T12:00:00Z"));
    }

    private async Task<string> IdsAsync(string? filter, string? order = null, bool prefer = false, int? top = null)
    {
        var page = await Students.Items.GetAsync(r =>
        {
            (r.QueryParameters.Filter, r.QueryParameters.Top, r.QueryParameters.Orderby) = (filter, top, order is null ? null : [order]);
            if (prefer)
                r.Headers.Add("Prefer", HonorNonIndexed);
        });
        var ids = new List<string>();
        await PageIterator<ListItem, ListItemCollectionResponse>.CreatePageIterator(Server.Graph, page!, item => { ids.Add(item.Id!); return true; },
            request => { if (prefer) request.Headers.Add("Prefer", HonorNonIndexed); return request; }).IterateAsync();
        return string.Join(',', ids);
    }

    [Theory]
    [InlineData("fields/SchoolKey eq 'S1'", "1,2,3")]
    [InlineData("fields/SchoolKey eq 's1'", "1,2,3")]
    [InlineData("fields/SchoolKey ne 'S1'", "4,5")]
    [InlineData("(fields/SchoolKey eq 'S1') and (fields/Year ge 2028)", "2,3")]
    [InlineData("fields/Year gt 2028 and fields/SchoolKey eq 'S2'", "4")]
    [InlineData("fields/Year lt 2028", "1")]
    [InlineData("fields/Year le 2028", "1,2")]
    [InlineData("fields/Year eq 2028.0", "2")]
    [InlineData("fields/Year eq null", "5")]
    [InlineData("fields/Year ne null", "1,2,3,4")]
    [InlineData("startswith(fields/Key,'K')", "1,2,3,4,5")]
    [InlineData("startswith(fields/Key, 'k2') and fields/SchoolKey eq 'S1'", "2")]
    [InlineData("fields/Due ge '2026-09-03T12:00:00Z'", "3,4,5")]
    [InlineData("fields/Due lt 2026-09-02T14:00:00+02:00", "1")]
    [InlineData("fields/id eq 3", "3")]
    [InlineData("id eq '3'", "3")]
    public async Task An_indexed_column_is_filtered(string filter, string ids) => Assert.Equal(ids, await IdsAsync(filter));

    [Theory]
    [InlineData("fields/FamilyName eq 'O''Brien'", "2,4")]
    [InlineData("fields/Away eq true", "1,3,5")]
    [InlineData("fields/Away eq 0", "2,4")]
    [InlineData("fields/FamilyName eq 'ÅSTRÖM'", "3")]
    [InlineData("fields/Created gt '2020-01-01T00:00:00Z' and createdDateTime gt 2020-01-01T00:00:00Z", "1,2,3,4,5")]
    public async Task A_column_without_index_needs_the_header(string filter, string ids)
    {
        var error = await RefusedAsync(400, () => IdsAsync(filter));
        Assert.Equal("invalidRequest", error.Error!.Code);
        Assert.Matches("^Field '[A-Za-z]+' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.$", error.Error.Message);
        Assert.Equal(ids, await IdsAsync(filter, prefer: true));
    }

    [Theory]
    [InlineData("fields/Year", "5,1,2,3,4")]
    [InlineData("fields/Year desc", "4,3,2,1,5")]
    [InlineData("fields/SchoolKey desc,fields/Year", "5,4,1,2,3")]
    [InlineData("fields/ID desc", "5,4,3,2,1")]
    public async Task Pages_follow_the_order_wherever_they_are_cut(string order, string ids)
    {
        for (var top = 1; top <= 6; top++)
            Assert.Equal(ids, await IdsAsync(null, order, top: top));
    }

    [Fact]
    public async Task An_order_without_index_needs_the_header()
    {
        await RefusedAsync(400, () => IdsAsync(null, "fields/FamilyName"));
        Assert.Equal("1,2,4,5,3", await IdsAsync(null, "fields/FamilyName", prefer: true, top: 2));
        Assert.Equal("5,1,3,2,4", await IdsAsync(null, "fields/Away desc,fields/Year", prefer: true, top: 2));
    }

    [Theory]
    [InlineData("Title eq 'x'")]
    [InlineData("fields/Nonsense eq 'x'")]
    [InlineData("fields/Key eq 'O'Brien'")]
    [InlineData("fields/Key eq x")]
    [InlineData("fields/Key eq 5")]
    [InlineData("fields/Year eq 'x'")]
    [InlineData("fields/Away gt null")]
    [InlineData("fields/Key eq 'a' or fields/Key eq 'b'")]
    [InlineData("fields/Key eq 'a' and")]
    [InlineData("(fields/Key eq 'a'")]
    [InlineData("contains(fields/Key,'a')")]
    [InlineData("startswith(fields/Year,'2')")]
    [InlineData("not fields/Key eq 'a'")]
    [InlineData("eq")]
    public async Task A_bad_filter_is_refused_in_Graphs_words(string filter)
    {
        var error = await RefusedAsync(400, () => IdsAsync(filter, prefer: true));
        Assert.Equal("Invalid filter clause", error.Error!.Message);
    }

    [Theory]
    [InlineData("?$expand=fields($select=Key)&$filter=fields/SchoolKey eq 'S2'&$top=1&$count=true")]
    [InlineData("?expand=fields(select=Key)&filter=fields/SchoolKey eq 'S2'&top=1&count=true")]
    [InlineData("?%24expand=fields%28%24select%3DKey%29&%24filter=fields%2FSchoolKey%20eq%20%27S2%27&%24top=1&%24count=true")]
    [InlineData("?$expand=fields($select=Key)&$filter=fields/SchoolKey+eq+'S2'&$top=1&$count=true")]
    public async Task Options_are_understood_with_and_without_dollar(string query)
    {
        var (_, body, _) = await SendAsync("GET", ItemsPath + query);
        Assert.Equal(2, (int)body!["@odata.count"]!);
        Assert.Equal("k4", (string?)body["value"]![0]!["fields"]!["Key"]);
        Assert.Null(body["value"]![0]!["fields"]!["Year"]);
        var next = (string)body["@odata.nextLink"]!;
        Assert.Contains("&$skiptoken=", next);
        var second = await SendAsync("GET", next[(Server.BaseAddress.ToString().Length + 1)..]);
        Assert.Equal("k5", (string?)second.Body!["value"]![0]!["fields"]!["Key"]);
        Assert.Null(second.Body["@odata.nextLink"]);
    }

    [Fact]
    public async Task A_page_holds_200_unless_asked_and_never_more_than_the_cap()
    {
        (Server.Options.PageSize, Server.Options.MaxPageSize) = (2, 3);
        Assert.Equal(2, (await Students.Items.GetAsync())!.Value!.Count);
        Assert.Equal(3, (await Students.Items.GetAsync(r => r.QueryParameters.Top = 1_000_000))!.Value!.Count);
        Assert.Equal("1,2,3,4,5", await IdsAsync(null));
    }

    [Fact]
    public async Task Too_many_rows_for_one_query_are_refused()
    {
        Server.Options.ListViewThreshold = 3;
        var (status, body, _) = await SendAsync("GET", ItemsPath + "?$filter=fields/FamilyName eq 'Ames'", null, ("Prefer", HonorNonIndexed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(("notSupported", "The request is unprocessable because it uses too many resources", "tooManyResources"),
            ((string?)body!["error"]!["code"], (string?)body["error"]!["message"], (string?)body["error"]!["innerError"]!["code"]));
        Server.Options.TooManyResourcesStatus = 429;
        await RefusedAsync(429, () => IdsAsync("startswith(fields/Key,'k')"));
        await RefusedAsync(429, () => IdsAsync("fields/Away eq true and fields/Key eq 'k1'", prefer: true));
        await RefusedAsync(429, () => IdsAsync(null, "fields/FamilyName", prefer: true));
        await RefusedAsync(400, () => IdsAsync(null, "fields/Year"));
        Assert.Equal("1", await IdsAsync("fields/Key eq 'k1' and fields/Away eq true", prefer: true));
        Assert.Equal("1,2,3", await IdsAsync("fields/SchoolKey eq 'S1'", "fields/Year"));
        Assert.Equal("5,1,2,3,4", await IdsAsync(null, "fields/Year", prefer: true));
        Assert.Equal("1,2,3,4,5", await IdsAsync(null, top: 2));
    }

    [Theory]
    [InlineData("$skip=1", "$skip is not supported on this API. Only URLs returned by the API can be used to page.")]
    [InlineData("$top=-1", "Invalid value for $top")]
    [InlineData("$top=0", "Invalid value for $top")]
    [InlineData("$skiptoken=%%%", "The $skiptoken is malformed.")]
    [InlineData("$skiptoken=UGFnZWQ9VFJVRQ", "The $skiptoken is malformed.")]
    [InlineData("$expand=driveItem", "Parsing OData Select and Expand failed: Could not find a property named 'driveItem' on type 'microsoft.graph.listItem'.")]
    [InlineData("$expand=fields($select=Nonsense)", "Field 'Nonsense' is not recognized")]
    [InlineData("$orderby=fields/Year sideways", "Invalid orderby clause")]
    [InlineData("$orderby=Year", "Invalid orderby clause")]
    [InlineData("$top=1&top=2", "Query option 'top' was specified more than once, but it must be specified at most once.")]
    public async Task Other_bad_options_are_refused(string query, string message) =>
        Assert.Equal(message, (string?)(await SendAsync("GET", $"{ItemsPath}?{query}")).Body!["error"]!["message"]);
}
