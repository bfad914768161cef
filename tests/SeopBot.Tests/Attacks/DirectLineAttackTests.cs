using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using SeopBot.Tests.Web;

namespace SeopBot.Tests.Attacks;

/// <summary>The chat page's channel, which is there in Development only: a token opens its own conversation for an hour and nothing else.</summary>
public sealed class DirectLineAttackTests : IAsyncLifetime
{
    private ChatServer? _server;
    private DirectLineClient? _ana;
    private DirectLineClient? _ben;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ana = await _server.OpenAsync(ChatServer.Ana);
        _ben = await _server.OpenAsync(ChatServer.Ben);
    }

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    [Theory]
    [InlineData("with a later end")]
    [InlineData("with an end below nothing")]
    [InlineData("with an end beyond all numbers")]
    [InlineData("with a word as its end")]
    [InlineData("without an end")]
    [InlineData("without a signature")]
    [InlineData("with its own signature")]
    [InlineData("with the signature of another")]
    [InlineData("of another server")]
    [InlineData("of a part more")]
    [InlineData("of 7,000 dots")]
    [InlineData("under another scheme")]
    public async Task Nothing_opens_with_a_token(string forged)
    {
        var parts = _ana!.Token.Split('.');
        await using var other = await ChatServer.StartAsync();
        var token = forged switch
        {
            "with a later end" => $"{parts[0]}.99999999999.{parts[2]}",
            "with an end below nothing" => $"{parts[0]}.-1.{parts[2]}",
            "with an end beyond all numbers" => $"{parts[0]}.{new string('9', 100)}.{parts[2]}",
            "with a word as its end" => $"{parts[0]}.never.{parts[2]}",
            "without an end" => $"{parts[0]}..{parts[2]}",
            "without a signature" => $"{parts[0]}.{parts[1]}.",
            "with its own signature" => $"{parts[0]}.{parts[1]}.{Convert.ToBase64String(HMACSHA256.HashData(new byte[1], Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}")))}",
            "with the signature of another" => $"{parts[0]}.{parts[1]}.{_ben!.Token.Split('.')[2]}",
            "of another server" => (await other.OpenAsync(ChatServer.Ana)).Token,
            "of a part more" => _ana.Token + ".x",
            "of 7,000 dots" => new string('.', 7000),
            _ => "",
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{_ana.ConversationId}/activities");
        request.Headers.TryAddWithoutValidation("Authorization", forged == "under another scheme" ? $"Basic {_ana.Token}" : $"Bearer {token}");
        using var answer = await _server!.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(_ana.StreamUrl.Replace(_ana.Token, token, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/activities")]
    public async Task A_token_in_the_address_opens_no_page(string path)
    {
        using var answer = await _server!.Http.GetAsync(new Uri($"/v3/directline/conversations/{_ana!.ConversationId}{path}?t={_ana.Token}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:1")]
    [InlineData("https://127.0.0.1")]
    [InlineData("null")]
    [InlineData("file://")]
    [InlineData("http://127.0.0.1.attack.test")]
    public async Task A_page_from_elsewhere_opens_no_stream_and_makes_no_token(string origin)
    {
        using var generated = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate") { Content = new StringContent("""{"person":"staff-1"}""", Encoding.UTF8, "application/json") };
        generated.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await _server!.Http.SendAsync(generated);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(_ana!.StreamUrl, ("Origin", origin)));
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_opens_no_stream() =>
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(_ana!.StreamUrl, ("Host", "rebound.attack.test")));

    [Fact]
    public async Task The_right_token_opens_the_stream()
    {
        using var socket = await ConnectAsync(_ana!.StreamUrl, ("Origin", _server!.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Theory]
    [InlineData("says its type twice", """{"type":"message","type":"event","text":"x"}""")]
    [InlineData("says a card's answer twice", """{"type":"message","value":{"verb":"a","verb":"b"}}""")]
    [InlineData("is an invoke", """{"type":"invoke","name":"adaptiveCard/action","value":{}}""")]
    [InlineData("begins a conversation", """{"type":"conversationUpdate","membersAdded":[{"id":"28:x"}]}""")]
    [InlineData("installs the bot", """{"type":"installationUpdate","action":"add"}""")]
    [InlineData("has a list as its type", """{"type":["message"]}""")]
    [InlineData("is two", """{"type":"message"}{"type":"message"}""")]
    public async Task What_no_person_sends_is_refused(string what, string body)
    {
        Assert.NotEmpty(what);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body));
        Assert.Empty((await _ana!.ReadAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task What_is_nested_10_000_deep_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync($$"""{"type":"message","value":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}"""));

    [Theory]
    [InlineData("../")]
    [InlineData("%2e%2e")]
    [InlineData("'%20OR%201=1%20--")]
    [InlineData("*")]
    public async Task A_conversation_is_named_by_its_id_only(string id)
    {
        using var answer = await _ana!.SendAsync(HttpMethod.Get, $"conversations/{id}/activities");
        Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("x' OR 1=1 --")]
    public async Task A_watermark_shows_nothing_of_others(string watermark)
    {
        using var said = await _ben!.SayAsync(new { type = "message", text = "Ben's own" });
        Assert.DoesNotContain("Ben's own", (await _ana!.ReadAsync(Uri.EscapeDataString(watermark))).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_not_kept_by_browsers()
    {
        using var answer = await _ana!.SendAsync(HttpMethod.Get, $"conversations/{_ana.ConversationId}/activities");
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    private async Task<HttpStatusCode> PostAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{_ana!.ConversationId}/activities") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", _ana.Token);
        using var answer = await _server!.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<ClientWebSocket> ConnectAsync(string address, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        foreach (var (name, value) in headers) socket.Options.SetRequestHeader(name, value);
        await socket.ConnectAsync(new Uri(address), default);
        return socket;
    }
}
