using System.Net;
using Microsoft.Graph.Models;

namespace SeopBot.Tests.LocalGraph;

public sealed class DeltaTests : LocalGraphTest
{
    private Task<string> ReadAsync(string? url = null) => ReadAsync(url, []);

    private async Task<string> ReadAsync(string? url, List<ListItem> into)
    {
        var page = url is null ? await Students.Items.Delta.GetAsDeltaGetResponseAsync(r => (r.QueryParameters.Expand, r.QueryParameters.Top) = (["fields"], 2))
            : await Students.Items.Delta.WithUrl(url).GetAsDeltaGetResponseAsync();
        into.AddRange(page!.Value!);
        return page.OdataNextLink is { } next ? await ReadAsync(next, into) : page.OdataDeltaLink!;
    }

    [Fact]
    public async Task Delta_tells_everything_once_and_then_only_what_changed()
    {
        for (var i = 1; i <= 5; i++)
            await AddAsync($"k{i}", ("Title", $"T{i}"));
        await Students.Items["4"].DeleteAsync();
        var first = new List<ListItem>();
        var link = await ReadAsync(null, first);
        Assert.Equal(["1", "2", "3", "5"], first.Select(i => i.Id));
        Assert.Equal("T5", first[^1].Fields!.AdditionalData["Title"]);

        await Students.Items["2"].DeleteAsync();
        await Students.Items["1"].PatchAsync(Item(("Title", "New")));
        var second = new List<ListItem>();
        link = await ReadAsync(link, second);
        Assert.Equal(["2", "1"], second.Select(i => i.Id));
        Assert.Contains("deleted", second[0].AdditionalData.Keys);
        Assert.Null(second[0].Fields);
        Assert.Equal("New", second[1].Fields!.AdditionalData["Title"]);
        Assert.Matches(@"^""\{[0-9A-F-]{36}\},2""$", second[1].ETag);

        var third = new List<ListItem>();
        await ReadAsync(link, third);
        Assert.Empty(third);
    }

    [Fact]
    public async Task What_is_deleted_while_the_first_pages_are_read_is_told()
    {
        for (var i = 1; i <= 3; i++)
            await AddAsync($"k{i}");
        var first = await Students.Items.Delta.GetAsDeltaGetResponseAsync(r => r.QueryParameters.Top = 2);
        await Students.Items["1"].DeleteAsync();
        var rest = new List<ListItem>();
        await ReadAsync(first!.OdataNextLink, rest);
        Assert.Equal(["3", "1"], rest.Select(i => i.Id));
        Assert.Contains("deleted", rest[1].AdditionalData.Keys);
    }

    [Theory]
    [InlineData("/delta?token=latest")]
    [InlineData("/delta()?token=latest")]
    [InlineData("/delta(token='latest')")]
    [InlineData("/delta(token=%27latest%27)")]
    public async Task Latest_is_empty_and_gives_a_link_in_every_spelling(string path)
    {
        await AddAsync("1");
        var (status, body, _) = await SendAsync("GET", ItemsPath + path);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(body!["value"]!.AsArray());
        Assert.Contains("/items/delta?token=", (string?)body["@odata.deltaLink"]);
    }

    [Fact]
    public async Task A_token_is_taken_by_the_SDKs_own_function()
    {
        await AddAsync("1");
        var latest = await Students.Items.DeltaWithToken("latest").GetAsDeltaWithTokenGetResponseAsync();
        await AddAsync("2");
        var token = Uri.UnescapeDataString(latest!.OdataDeltaLink!.Split("token=")[1]);
        var changes = await Students.Items.DeltaWithToken(token).GetAsDeltaWithTokenGetResponseAsync();
        Assert.Equal("2", Assert.Single(changes!.Value!).Id);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("====")]
    [InlineData("MTsxOzU7MDs5OTk5OTk5OTk5OTk5OTk5OTk5")]
    [InlineData("YTtiO2M7ZDtl")]
    public async Task Garbage_is_not_a_token(string token)
    {
        var (status, body, _) = await SendAsync("GET", $"{ItemsPath}/delta?token={token}");
        Assert.Equal((HttpStatusCode.BadRequest, "Provided sync token is malformed"), (status, (string?)body!["error"]!["message"]));
    }

    [Fact]
    public async Task An_old_token_wants_a_new_start_and_says_where()
    {
        await AddAsync("1");
        var link = await ReadAsync();
        Server.Options.DeltaRetention = TimeSpan.FromSeconds(-5);
        var (status, body, response) = await SendAsync("GET", link[(Server.BaseAddress.ToString().Length + 1)..]);
        Assert.Equal((HttpStatusCode.Gone, "resyncRequired"), (status, (string?)body!["error"]!["code"]));
        Assert.EndsWith("/items/delta?$expand=fields&$top=2", response.Headers.Location!.ToString());
        Server.Options.DeltaRetention = TimeSpan.FromDays(60);
        var again = new List<ListItem>();
        await ReadAsync(response.Headers.Location.ToString(), again);
        Assert.Single(again);
    }

    [Fact]
    public async Task A_token_of_another_list_is_not_a_token_here()
    {
        await Site.Lists.PostAsync(new List { DisplayName = "Plans" });
        var link = (await Site.Lists["Plans"].Items.Delta.GetAsDeltaGetResponseAsync())!.OdataDeltaLink!;
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("GET", $"{ItemsPath}/delta?{link.Split('?')[1]}")).Status);
    }

    [Theory]
    [InlineData("resyncRequired", 410)]
    [InlineData("resyncChangesApplyDifferences", 410)]
    [InlineData("resyncChangesUploadDifferences", 410)]
    [InlineData("invalidRequest", 400)]
    public async Task A_token_is_refused_on_order_and_then_no_more(string code, int status)
    {
        await AddAsync("1");
        var link = (await ReadAsync())[(Server.BaseAddress.ToString().Length + 1)..];
        Server.Faults.RefuseTokens(1, code);
        await SendAsync("GET", ItemsPath + "/delta");
        await SendAsync("GET", ItemsPath + "/delta?token=latest");
        var (answered, body, response) = await SendAsync("GET", link);
        Assert.Equal((status, code), ((int)answered, (string?)body!["error"]!["code"]));
        Assert.Equal(status == 410, response.Headers.Location is not null);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", link)).Status);
    }
}
