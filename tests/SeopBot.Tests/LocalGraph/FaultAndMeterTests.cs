using System.Net;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.LocalGraph;

public sealed class FaultAndMeterTests : LocalGraphTest
{
    [Theory]
    [InlineData(429, "activityLimitReached")]
    [InlineData(503, "serviceNotAvailable")]
    public async Task The_next_requests_are_throttled_and_then_no_more(int status, string code)
    {
        Server.Faults.ThrottleRequests(2, status, TimeSpan.FromSeconds(7));
        var (answered, body, response) = await SendAsync("GET", ItemsPath);
        Assert.Equal((status, code, TimeSpan.FromSeconds(7)), ((int)answered, (string?)body!["error"]!["code"], response.Headers.RetryAfter!.Delta));
        Assert.Equal(status, (int)(await SendAsync("POST", ItemsPath, "{}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", ItemsPath)).Status);
        Assert.Empty((await Students.Items.GetAsync())!.Value!);
    }

    [Fact]
    public async Task A_span_of_throttling_ends_by_the_clock()
    {
        var clock = new HandClock { Now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero) };
        var server = await LocalGraphServer.StartAsync(clock);
        server.Faults.ThrottleFor(TimeSpan.FromMinutes(1));
        Assert.Equal(429, (int)(await server.Raw.GetAsync("sites/root")).StatusCode);
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(200, (int)(await server.Raw.GetAsync("sites/root")).StatusCode);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_hanging_request_is_not_carried_out()
    {
        Server.Faults.Hang(1);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Students.Items.PostAsync(Item(("Key", "1")), cancellationToken: patience.Token));
        Assert.Empty((await Students.Items.GetAsync())!.Value!);
    }

    [Fact]
    public async Task A_lost_answer_was_carried_out()
    {
        Server.Faults.LoseAnswers(1);
        await Assert.ThrowsAsync<HttpRequestException>(() => AddAsync("1"));
        Assert.Single((await Students.Items.GetAsync())!.Value!);
        Server.Faults.LoseAnswers(1);
        Server.Faults.Clear();
        await AddAsync("2");
    }

    [Fact]
    public async Task Latency_delays_an_answer()
    {
        Server.Faults.Latency = TimeSpan.FromMilliseconds(200);
        var started = System.Diagnostics.Stopwatch.StartNew();
        await SendAsync("GET", "sites/root");
        Assert.True(started.ElapsedMilliseconds >= 190, $"{started.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Requests_are_priced_as_SharePoint_prices_them()
    {
        var link = (await Students.Items.Delta.GetAsDeltaGetResponseAsync())!.OdataDeltaLink!;
        Assert.Equal(2, await PriceAsync(() => AddAsync("1")));
        Assert.Equal(1, await PriceAsync(() => Students.Items["1"].GetAsync()));
        Assert.Equal(2, await PriceAsync(() => Students.Items.GetAsync()));
        Assert.Equal(2, await PriceAsync(() => Students.Items["1"].Fields.PatchAsync(new() { AdditionalData = new Dictionary<string, object> { ["Title"] = "x" } })));
        Assert.Equal(2, await PriceAsync(() => Students.Items.Delta.GetAsDeltaGetResponseAsync()));
        Assert.Equal(1, await PriceAsync(() => Students.Items.Delta.WithUrl(link).GetAsDeltaGetResponseAsync()));
        Assert.Equal(1, await PriceAsync(() => Students.Items.DeltaWithToken("latest").GetAsDeltaWithTokenGetResponseAsync()));
        Assert.Equal(2, await PriceAsync(() => Students.Items["1"].DeleteAsync()));
        Server.Faults.ThrottleRequests(1);
        Assert.Equal(2, await PriceAsync(() => RefusedAsync(429, () => AddAsync("1"))));
    }

    private async Task<long> PriceAsync(Func<Task> act)
    {
        Server.Meter.Reset();
        await act();
        Assert.Equal((1, 0), (Server.Meter.Requests, Server.Meter.MemberRequests));
        return Server.Meter.ResourceUnits;
    }
}
