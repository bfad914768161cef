using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint;
using SeopBot.SharePoint.Wire;

namespace SeopBot.Tests.SharePoint;

public sealed class ThrottlingTests : SharePointTest
{
    [Theory]
    [InlineData(429, 0.2)]
    [InlineData(503, 0.2)]
    [InlineData(503, null)]
    public async Task A_read_that_is_throttled_is_repeated_after_the_time_asked_for(int status, double? retryAfter)
    {
        Server.Faults.ThrottleRequests(2, status, retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        var watch = Stopwatch.StartNew();

        await Bot.Plans.ReadAsync(Ana, default);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.4, 4);
        Assert.Equal(3, Server.Meter.Requests);
    }

    [Fact]
    public async Task Only_the_throttled_members_of_a_batch_are_repeated()
    {
        Server.Faults.ThrottleMembers(2, 429, TimeSpan.FromSeconds(0.249));

        var receipt = await Bot.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Filed, receipt.State);
        Assert.Equal((2, 6), (Server.Meter.Requests, Server.Meter.MemberRequests));
    }

    [Fact]
    public async Task A_read_gives_up_at_once_when_Graph_asks_for_more_patience_than_a_person_has()
    {
        Server.Faults.ThrottleRequests(1, 429, TimeSpan.FromSeconds(60));
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<ListsUnavailableException>(() => Bot.Plans.ReadAsync(Ana, default));
        await Assert.ThrowsAsync<ListsUnavailableException>(() => Bot.Plans.ReadAsync(Ana, default));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 3);
        Assert.Equal(1, Server.Meter.Requests);
    }

    [Fact]
    public async Task A_read_that_is_not_answered_gives_up()
    {
        var bot = await StartAsync("impatient", options => options.ReadPatience = TimeSpan.FromSeconds(0.5));
        await bot.Plans.ReadAsync(Ana, default);
        Server.Faults.Hang(1);
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<ListsUnavailableException>(() => bot.Plans.ReadAsync(Ana, default));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.4, 3);
    }

    [Fact]
    public async Task A_first_read_gives_up_too_while_the_site_cannot_be_found()
    {
        var bot = await StartAsync("new", options => options.ReadPatience = TimeSpan.FromSeconds(0.5));
        Server.Faults.Hang(5);
        var watch = Stopwatch.StartNew();
        var disclosure = bot.Plans.LogDisclosureAsync(new Disclosure(Ana.Key, DateTimeOffset.UnixEpoch, "t-1", "teacher", "plan", "school interest"), default);

        await Assert.ThrowsAsync<ListsUnavailableException>(() => bot.Plans.ReadAsync(Ana, default));
        await disclosure;

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.4, 1.9);
    }

    [Fact]
    public async Task A_batch_that_is_answered_424_as_a_whole_is_read_all_the_same()
    {
        var graph = new ScriptedGraph(
            (424, """{"responses":[{"id":"1","status":429,"headers":{"Retry-After":"0.1"},"body":{}},{"id":"0","status":200,"body":{"value":"a"}}]}"""),
            (200, """{"value":"b"}"""));
        var channel = new GraphChannel(graph, Options.Create(new SharePointOptions { GraphAddress = new Uri("http://127.0.0.1:9/v1.0") }), TimeProvider.System);
        var requests = new[] { "a", "b" }.Select(site => channel.Client.Sites[site].ToGetRequestInformation()).ToList();

        var answers = await channel.SendAsync(requests, TimeSpan.FromSeconds(4), default);

        Assert.Equal(["a", "b"], answers.Select(answer => answer.Body.GetProperty("value").GetString()));
        Assert.Equal(["/v1.0/$batch", "/v1.0/sites/b"], graph.Paths);
    }

    [Theory]
    [InlineData("2.128", 2.128)]
    [InlineData("31", 31.0)]
    [InlineData("Sun, 22 Nov 2026 00:00:10 GMT", 10.0)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void Retry_After_is_read_in_every_form(string? header, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Parse(header, new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero))?.TotalSeconds);

    private sealed class ScriptedGraph(params (int Status, string Body)[] answers) : HttpMessageHandler, IHttpClientFactory
    {
        private int _next;

        public List<string> Paths { get; } = [];

        public HttpClient CreateClient(string name) => new(this);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Paths.Add(request.RequestUri!.AbsolutePath);
            var (status, body) = answers[_next++];
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
