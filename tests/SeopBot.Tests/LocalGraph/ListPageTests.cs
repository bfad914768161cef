using System.Net;

namespace SeopBot.Tests.LocalGraph;

public sealed class ListPageTests : LocalGraphTest
{
    private Task<HttpResponseMessage> OpenAsync(string path) => Server.Raw.GetAsync(new Uri(Server.BaseAddress, path));

    [Fact]
    public async Task A_reader_goes_from_the_sites_to_one_row()
    {
        var item = await AddAsync("7", ("Title", "Ann <Ames> & 'Bea'"), ("Away", true), ("Notes", "one\ntwo <script>"));
        Assert.Contains("href='/lists/seop/Students'", await (await OpenAsync("/lists")).Content.ReadAsStringAsync());
        var rows = await (await OpenAsync("/lists/seop/Students")).Content.ReadAsStringAsync();
        Assert.Contains("Rows 1 to 1 of 1.", rows);
        Assert.Contains("href='/lists/seop/Students/1'", rows);
        var row = await Server.Raw.GetStringAsync(item!.WebUrl);
        Assert.Contains("<h1>Ann &lt;Ames&gt; &amp; &#x27;Bea&#x27;</h1>", row);
        Assert.Contains("<dd>one&#xA;two &lt;script&gt;</dd>", row);
        Assert.Contains("<dd>Yes</dd>", row);
    }

    [Fact]
    public async Task Rows_are_shown_fifty_to_a_page()
    {
        for (var i = 1; i <= 51; i++)
            await AddAsync($"k{i}");
        var second = await (await OpenAsync("/lists/seop/Students?page=2")).Content.ReadAsStringAsync();
        Assert.Contains("Rows 51 to 51 of 51.", second);
        Assert.Contains("Page 2 of 2", second);
        Assert.Contains("Page 1 of 2", await (await OpenAsync("/lists/seop/Students?page=-3")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_runs_no_script_and_no_inline_style()
    {
        var response = await OpenAsync("/lists/seop/Students");
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotMatch("<script|<style|style=|\\son[a-z]+=|javascript:", html);
        Assert.Equal("text/css", (await OpenAsync("/lists/lists.css")).Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/lists/nowhere")]
    [InlineData("/lists/seop/Nothing")]
    [InlineData("/lists/seop/Students/99")]
    [InlineData("/lists/seop/Students/abc")]
    public async Task What_is_not_there_is_told_as_not_found(string path)
    {
        var response = await OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no such list or row.", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_host_name_sees_nothing()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Server.BaseAddress, "/lists")) { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await Server.Raw.SendAsync(request)).StatusCode);
    }
}
