using System.Net;
using Microsoft.Graph.Models;

namespace SeopBot.Tests.LocalGraph;

public sealed class SiteAndListTests : LocalGraphTest
{
    [Fact]
    public async Task A_site_is_the_same_by_path_and_by_id()
    {
        var byPath = await Site.GetAsync();
        var byId = await Server.Graph.Sites[byPath!.Id].GetAsync();
        Assert.Matches("^localhost,[0-9a-f-]{36},[0-9a-f-]{36}$", byPath.Id);
        Assert.Equal(byPath.Id, byId!.Id);
        Assert.Equal("seop", byId.Name);
    }

    [Theory]
    [InlineData("sites/root")]
    [InlineData("sites/localhost")]
    [InlineData("sites/localhost:/")]
    public async Task The_root_site_has_three_addresses(string path) =>
        Assert.NotNull((await SendAsync("GET", path)).Body!["root"]);

    [Theory]
    [InlineData("sites/localhost:/sites/seop:/lists/Students")]
    [InlineData("sites/localhost:/SITES/SEOP:/lists/students?$select=id,displayName")]
    [InlineData("sites/localhost%3A%2Fsites%2Fseop/lists/Students")]
    public async Task A_path_goes_on_behind_the_second_colon(string path) =>
        Assert.Equal("Students", (string?)(await SendAsync("GET", path)).Body!["displayName"]);

    [Theory]
    [InlineData("fabrikam.sharepoint.com:/sites/seop", 400, "invalidRequest", "Invalid hostname for this tenancy")]
    [InlineData("fabrikam.sharepoint.com,00000000-0000-0000-0000-000000000000,00000000-0000-0000-0000-000000000000", 400, "invalidRequest", "Invalid hostname for this tenancy")]
    [InlineData("localhost:/sites/other", 404, "itemNotFound", "Requested site could not be found")]
    [InlineData("localhost,00000000-0000-0000-0000-000000000000,00000000-0000-0000-0000-000000000000", 404, "itemNotFound", "Requested site could not be found")]
    public async Task Another_host_or_site_is_refused_in_Graphs_words(string site, int status, string code, string message)
    {
        var error = await RefusedAsync(status, () => Server.Graph.Sites[site].GetAsync());
        Assert.Equal((code, message), (error.Error!.Code, error.Error.Message));
    }

    [Fact]
    public async Task A_list_is_found_by_id_by_title_and_by_filter()
    {
        var byTitle = await Students.GetAsync();
        var byId = await Site.Lists[byTitle!.Id].GetAsync(r => r.QueryParameters.Expand = ["columns"]);
        var filtered = await Site.Lists.GetAsync(r => r.QueryParameters.Filter = "displayName eq 'Students'");
        Assert.Equal(byTitle.Id, byId!.Id);
        Assert.Contains(byId.Columns!, c => c is { Name: "Key", Indexed: true, EnforceUniqueValues: true });
        Assert.Equal(byTitle.Id, Assert.Single(filtered!.Value!).Id);
        Assert.Equal("genericList", byId.ListProp!.Template);
    }

    [Fact]
    public async Task A_new_list_has_a_Title_column_and_tells_where_it_is()
    {
        var (status, body, response) = await SendAsync("POST", "sites/root/lists", """{"displayName":"Plans"}""");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.EndsWith($"/lists/{body!["id"]}", response.Headers.Location!.ToString());
        var columns = await Server.Graph.Sites["root"].Lists["Plans"].Columns.GetAsync();
        Assert.Contains(columns!.Value!, c => c is { Name: "Title", Text.MaxLength: 255 });
    }

    [Fact]
    public async Task A_list_with_the_same_name_is_a_conflict()
    {
        var error = await RefusedAsync(409, () => Site.Lists.PostAsync(new List { DisplayName = "students" }));
        Assert.Equal("nameAlreadyExists", error.Error!.Code);
    }

    [Fact]
    public async Task The_name_of_a_list_is_the_servers_to_choose()
    {
        var error = await RefusedAsync(400, () => Site.Lists.PostAsync(new List { DisplayName = "X", Name = "X" }));
        Assert.Equal("Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'", error.Error!.Message);
    }

    [Fact]
    public async Task A_list_is_renamed_and_deleted()
    {
        await Students.PatchAsync(new List { DisplayName = "Pupils", Description = "All of them" });
        var list = await Site.Lists["Pupils"].GetAsync();
        Assert.Equal("All of them", list!.Description);
        await Site.Lists[list.Id].DeleteAsync();
        await RefusedAsync(404, () => Site.Lists[list.Id].GetAsync());
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        await Site.Lists.PostAsync(new List { DisplayName = "Zebras" });
        var first = await Site.Lists.GetAsync(r => r.QueryParameters.Top = 1);
        var second = await Site.Lists.WithUrl(first!.OdataNextLink!).GetAsync();
        Assert.Equal(("Students", "Zebras"), (Assert.Single(first.Value!).DisplayName, Assert.Single(second!.Value!).DisplayName));
        Assert.Null(second.OdataNextLink);
    }
}
