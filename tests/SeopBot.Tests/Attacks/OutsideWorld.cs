using System.Collections.Concurrent;
using System.Net;
using System.Text;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Attacks;

/// <summary>All that the bot can reach but its lists: where tokens come from, Teams' connector, and hosts that it should never call.</summary>
internal sealed class OutsideWorld(TokenIssuer issuer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Message> _sent = new();
    private readonly ConcurrentQueue<string> _elsewhere = new();
    private int _lastId;

    /// <summary>What the connector was asked.</summary>
    public IReadOnlyList<Message> Sent => [.. _sent];

    /// <summary>Addresses that nobody planned to be called.</summary>
    public IReadOnlyList<string> Elsewhere => [.. _elsewhere];

    /// <summary>Does not answer before this is done.</summary>
    public Task Slowness { get; set; } = Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (issuer.AnswerFor(address) is { } keys) return Answer(keys);
        if (address.Host == "login.microsoftonline.com")
            return address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
                ? Answer("""{"token_type":"Bearer","expires_in":3600,"access_token":"our-token"}""")
                : new HttpResponseMessage(HttpStatusCode.NotFound);
        if (address.Host != GuardedBot.Connector.Host)
        {
            _elsewhere.Enqueue(address.AbsoluteUri);
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        }

        await Slowness.WaitAsync(cancellationToken);
        _sent.Enqueue(new Message($"{request.Method} {address.PathAndQuery}", request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return Answer($$"""{"id":"{{Interlocked.Increment(ref _lastId)}}"}""");
    }

    private static HttpResponseMessage Answer(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    /// <summary>What the bot sent to the connector.</summary>
    /// <param name="Line">Method and path.</param>
    /// <param name="Body">The activity.</param>
    internal sealed record Message(string Line, string Body);
}
