using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeopBot.Bot.Channels;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Attacks;

/// <summary>Odd HTTP: methods, headers, lengths, addresses.</summary>
[Collection(nameof(GuardedBot))]
public sealed class HttpAttackTests(GuardedBot bot)
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public Task Another_method_is_not_allowed(string method)
    {
        var request = bot.Post(bot.Search());
        request.Method = new HttpMethod(method);
        if (method is "TRACE" or "HEAD") request.Content = null;
        return AssertAnsweredAsync(request, 405);
    }

    [Theory]
    [InlineData("api/messages/x")]
    [InlineData("api//messages")]
    [InlineData("api%2Fmessages")]
    [InlineData("api/messages;/x")]
    [InlineData("graph/v1.0/sites/localhost:/sites/seop")]
    [InlineData("v3/directline/tokens/generate")]
    [InlineData("lists")]
    [InlineData("chat")]
    public Task Another_address_is_not_found(string path)
    {
        var request = bot.Post(bot.Search());
        request.RequestUri = new Uri(path, UriKind.Relative);
        return AssertAnsweredAsync(request, 404);
    }

    [Theory]
    [InlineData("X-Authorization")]
    [InlineData("X-Forwarded-Authorization")]
    [InlineData("Cookie")]
    [InlineData("Proxy-Authorization")]
    public Task A_token_in_another_header_is_no_token(string header)
    {
        var request = bot.Post(bot.Search(), "");
        request.Headers.TryAddWithoutValidation(header, bot.RightToken);
        return bot.AssertRefusedAsync(request, 401);
    }

    [Fact]
    public async Task Without_a_token_the_body_is_not_waited_for()
    {
        await using var raw = new RawHttp(bot.Home);
        await raw.SendAsync($"POST /api/messages HTTP/1.1\r\nHost: {bot.Home.Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 401", await raw.AnswerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_token_in_the_address_is_no_token()
    {
        var request = bot.Post(bot.Search(), "");
        request.RequestUri = new Uri($"api/messages?access_token={bot.RightToken[7..]}&Authorization={Uri.EscapeDataString(bot.RightToken)}", UriKind.Relative);
        return bot.AssertRefusedAsync(request, 401);
    }

    [Theory]
    [InlineData("a forged one, then the right one", 401)]
    [InlineData("the right one, then a forged one", 401)]
    [InlineData("the right one twice", 401)]
    public Task Two_tokens_are_none(string tokens, int status)
    {
        var (right, forged) = (bot.RightToken, bot.Issuer.Bearer(GuardedBot.AppId, GuardedBot.Connector.AbsoluteUri, key: IssuerKey.Make("key-1", "msteams")));
        var (first, second) = tokens switch { "the right one twice" => (right, right), "the right one, then a forged one" => (right, forged), _ => (forged, right) };
        return AssertRawAsync(Request($"Authorization: {first}\r\nAuthorization: {second}\r\n"), status);
    }

    [Theory]
    [InlineData("headers of 20 KB", 431)]
    [InlineData("70 headers", 431)]
    [InlineData("no host", 400)]
    [InlineData("two hosts", 400)]
    [InlineData("two lengths", 400)]
    [InlineData("a length below nothing", 400)]
    [InlineData("a length beyond all numbers", 400)]
    [InlineData("a body in pieces of a size that is none", 400)]
    [InlineData("a transfer encoding that nobody knows", 400)]
    [InlineData("a header with a null in it", 400)]
    [InlineData("a header on two lines", 400)]
    [InlineData("a header without a name", 400)]
    [InlineData("an address with a line break in it", 400)]
    [InlineData("an address with a null in it", 400)]
    [InlineData("an address of 9,000 letters", 414)]
    [InlineData("no length at all", 400)]
    [InlineData("a length of 10 MB and nothing of it", 413)]
    public Task Odd_HTTP_is_refused_with(string oddity, int status) => AssertRawAsync(oddity switch
    {
        "headers of 20 KB" => Request($"Authorization: {bot.RightToken}{new string('x', 20_000)}\r\n"),
        "70 headers" => Request(Token + string.Concat(Enumerable.Range(0, 70).Select(i => $"X-{i}: 1\r\n"))),
        "no host" => Request(Token).Replace("Host: localhost\r\n", "", StringComparison.Ordinal),
        "two hosts" => Request(Token + "Host: evil.attack.test\r\n"),
        "two lengths" => Request(Token + "Content-Length: 0\r\n"),
        "a length below nothing" => Headers(Token + "Content-Length: -1\r\n"),
        "a length beyond all numbers" => Headers(Token + "Content-Length: 99999999999999999999\r\n"),
        "a body in pieces of a size that is none" => Headers(Token + "Transfer-Encoding: chunked\r\n") + "zz\r\n{}\r\n0\r\n\r\n",
        "a transfer encoding that nobody knows" => Headers(Token + "Transfer-Encoding: gzip\r\n"),
        "a header with a null in it" => Request(Token + "X-Odd: a\0b\r\n"),
        "a header on two lines" => Request(Token + "X-Odd: a\r\n b\r\n"),
        "a header without a name" => Request(Token + ": a\r\n"),
        "an address with a line break in it" => Request(Token).Replace("/api/messages", "/api/messages\r\nX: y", StringComparison.Ordinal),
        "an address with a null in it" => Request(Token).Replace("/api/messages", "/api/messages%00", StringComparison.Ordinal),
        "an address of 9,000 letters" => Request(Token).Replace("/api/messages", "/api/messages?" + new string('x', 9000), StringComparison.Ordinal),
        "no length at all" => Headers(Token),
        _ => Headers(Token + "Content-Length: 10000000\r\n"),
    }, status);

    [Fact]
    public async Task Of_an_endless_body_no_more_is_read_than_512_KB()
    {
        await using var raw = new RawHttp(bot.Home);
        await raw.SendAsync(Headers(Token + "Transfer-Encoding: chunked\r\n"));
        var piece = $"8000\r\n{new string('x', 0x8000)}\r\n";
        var pieces = 0;
        var answer = raw.AnswerAsync();
        for (; pieces < 1000 && !answer.IsCompleted; pieces++) await raw.SendAsync(piece);
        Assert.StartsWith("HTTP/1.1 413", await answer, StringComparison.Ordinal);
        // What the two sides' buffers hold comes on top.
        Assert.InRange(pieces, 16, 500);
    }

    [Fact]
    public async Task Slow_senders_hold_no_turn_and_are_cut_off()
    {
        List<RawHttp> slow = [];
        for (var i = 0; i < 20; i++)
        {
            slow.Add(new RawHttp(bot.Home));
            await slow[i].SendAsync(Headers(Token + "Content-Length: 1000\r\n") + "{");
        }

        await bot.AssertTakenAsync(bot.Post(bot.Search()));
        var answers = await Task.WhenAll(slow.Select(sender => sender.AnswerAsync()));
        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal));
        foreach (var sender in slow) await sender.DisposeAsync();
    }

    [Fact]
    public void Slow_headers_and_too_many_connections_are_cut_off_by_the_server()
    {
        var limits = bot.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal(RequestLimits.HeadersPatience, limits.RequestHeadersTimeout);
        Assert.Equal(RequestLimits.IdlePatience, limits.KeepAliveTimeout);
        Assert.Equal(RequestLimits.MostConnections, limits.MaxConcurrentConnections);
    }

    [Fact]
    public async Task An_answer_does_not_say_what_server_it_is() =>
        Assert.DoesNotContain("Server:", await RawHttp.AskAsync(bot.Home, Request("")), StringComparison.OrdinalIgnoreCase);

    private string Token => $"Authorization: {bot.RightToken}\r\n";

    private static string Headers(string headers) => $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n{headers}\r\n";

    private string Request(string headers)
    {
        var body = bot.Search().ToJsonString();
        return Headers($"{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n") + body;
    }

    private async Task AssertRawAsync(string request, int status)
    {
        var (left, logged) = (bot.Left, bot.Log.Count);
        var answer = await RawHttp.AskAsync(bot.Home, request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(left, bot.Left);
        Assert.All(bot.Log.Skip(logged), line => Assert.DoesNotContain(bot.RightToken[10..30], line.Text, StringComparison.Ordinal));
        await bot.AssertTakenAsync(bot.Post(bot.Search()));
    }

    private async Task AssertAnsweredAsync(HttpRequestMessage request, int status)
    {
        var left = bot.Left;
        Assert.Equal((status, ""), await bot.SendAsync(request));
        Assert.Equal(left, bot.Left);
    }
}
