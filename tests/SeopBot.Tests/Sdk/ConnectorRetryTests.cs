using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Sdk;

/// <summary>A send is repeated only where the connector surely did nothing.</summary>
public sealed class ConnectorRetryTests
{
    private readonly FakeConnector _connector = new();
    private readonly HandClock _clock = new();

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    public async Task A_refusal_to_do_it_now_is_tried_again(int status)
    {
        _connector.ThenAnswers(status, retryAfter: "0").ThenAnswers(status, retryAfter: "0").ThenAnswers(201, "{\"id\":\"sent\"}");
        var response = await SendAsync();
        Assert.Equal("sent", response.Id);
        Assert.Equal(3, _connector.Requests.Count);
        Assert.All(_connector.Requests, request => Assert.Equal("hi", request.Body!.Value<string>("text")));
    }

    [Fact]
    public async Task A_connector_that_refuses_again_and_again_is_left_alone()
    {
        for (var i = 0; i < 9; i++)
            _connector.ThenAnswers(429, "{\"error\":{\"code\":\"Throttled\",\"message\":\"later\"}}", retryAfter: "0");
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal("Throttled", refusal.Body.Error.Code);
        Assert.Equal(4, _connector.Requests.Count);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("Sun, 22 Nov 2026 12:00:04 GMT")]
    public async Task It_is_waited_as_long_as_the_connector_says_and_a_little_longer(string retryAfter)
    {
        List<TimeSpan> waits = [];
        for (var i = 0; i < 20; i++)
        {
            _clock.Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
            _connector.ThenAnswers(429, retryAfter: retryAfter).ThenAnswers(201, "{\"id\":\"sent\"}");
            await SendAsync();
            waits.Add(Assert.Single(_clock.Waits));
            _clock.Waits.Clear();
        }
        Assert.All(waits, wait => Assert.InRange(wait.TotalSeconds, 4, 6.1));
        Assert.NotEqual(1, waits.Distinct().Count());
    }

    [Fact]
    public async Task A_connector_that_does_not_say_how_long_is_left_more_and_more_time()
    {
        _connector.ThenAnswers(412).ThenAnswers(412).ThenAnswers(412).ThenAnswers(201, "{\"id\":\"sent\"}");
        await SendAsync();
        Assert.Collection(
            _clock.Waits,
            wait => Assert.InRange(wait.TotalSeconds, 0.5, 0.85),
            wait => Assert.InRange(wait.TotalSeconds, 1, 1.6),
            wait => Assert.InRange(wait.TotalSeconds, 2, 3.1));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_can_be_done_twice_is(int status)
    {
        _connector.ThenAnswers(status).ThenAnswers(200, "{\"id\":\"1\"}");
        using IConnectorClient client = Client();
        await client.Conversations.UpdateActivityAsync("a:1", "1", new Activity { Type = ActivityTypes.Message, Text = "hi" });
        Assert.Equal(["PUT", "PUT"], _connector.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _connector.ThenAnswers(307);
        await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Single(_connector.Requests);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_the_callers_to_take()
    {
        _connector.ThenAnswers(429, retryAfter: "3600");
        await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Single(_connector.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task What_may_have_been_delivered_is_not_sent_twice(int status)
    {
        _connector.ThenAnswers(status, "<html>gateway</html>", retryAfter: "0");
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal(status, (int)refusal.Response.StatusCode);
        Assert.Null(refusal.Body);
        Assert.Single(_connector.Requests);
    }

    [Fact]
    public async Task An_id_that_would_change_the_path_is_refused()
    {
        using IConnectorClient client = Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.Conversations.DeleteActivityAsync("a:1", ".."));
        Assert.Empty(_connector.Requests);
    }

    private ConnectorClient Client() => new(new Uri("https://connector.test/"), null, _connector.CreateClient(""), disposeHttpClient: false) { Time = _clock };

    private async Task<ResourceResponse> SendAsync()
    {
        using IConnectorClient client = Client();
        return await client.Conversations.SendToConversationAsync("a:1", new Activity { Type = ActivityTypes.Message, Text = "hi" });
    }
}
