using System.Net;
using System.Net.Http.Headers;
using SeopBot.Bot.Web;

namespace SeopBot.Tests.Web;

public sealed class PageTests
{
    [Fact]
    public async Task People_are_listed_by_school_and_role_and_their_names_are_text()
    {
        await using var server = await ChatServer.StartAsync();
        var page = await server.Http.GetStringAsync("/");

        Assert.Contains("<h3>Cedar Middle School</h3>", page);
        Assert.Contains("<h4>Counselor</h4>", page);
        Assert.Contains("Ben &lt;b&gt;Lee&lt;/b&gt;", page);
        Assert.Contains("2 people", page);
    }

    [Theory]
    [InlineData("o'brien counselor", "1 person")]
    [InlineData("CEDAR", "2 people")]
    [InlineData("\"><script>", "Nobody has these words")]
    public async Task Every_word_of_a_search_has_to_match(string query, string count)
    {
        await using var server = await ChatServer.StartAsync();
        var page = await server.Http.GetStringAsync("/?q=" + Uri.EscapeDataString(query));

        Assert.Contains(count, page);
        Assert.DoesNotContain("\"><script>", page);
    }

    [Fact]
    public async Task A_district_with_more_people_than_fit_says_so()
    {
        var many = Enumerable.Range(1, 201).Select(i => new ChatPerson($"s{i}", $"Person {i}", "Teacher", "Aspen", $"e{i}")).ToArray();
        await using var server = await ChatServer.StartAsync(people: many);
        var page = await server.Http.GetStringAsync("/");

        Assert.Contains("The first 200 of 201 people.", page);
        Assert.DoesNotContain("Person 201", page);
        Assert.Contains("Person 201", await server.Http.GetStringAsync("/?q=201"));
    }

    [Fact]
    public async Task While_the_sample_is_imported_the_page_says_so_and_asks_again()
    {
        await using var server = await ChatServer.StartAsync(people: []);
        foreach (var path in (string[])["/", "/chat?person=staff-1"])
        {
            var page = await server.Http.GetStringAsync(path);
            Assert.Contains("The sample district is being imported", page);
            Assert.Contains("http-equiv=\"refresh\"", page);
        }
    }

    [Fact]
    public async Task An_id_that_nobody_has_leads_back_to_the_people()
    {
        await using var server = await ChatServer.StartAsync();
        using var answer = await server.Http.GetAsync("/chat?person=nobody");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("""<a href="/">Choose a person again.</a>""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pages_allow_no_inline_script_and_no_other_site()
    {
        await using var server = await ChatServer.StartAsync();
        using var answer = await server.Http.GetAsync("/");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self' ", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
    }

    [Fact]
    public async Task Files_are_compressed_and_kept_by_the_browser()
    {
        await using var server = await ChatServer.StartAsync();
        var page = await server.Http.GetStringAsync("/");
        var url = page.Split('"').Single(part => part.StartsWith("/web/chat.css", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.NotNull(answer.Headers.ETag);
    }
}
