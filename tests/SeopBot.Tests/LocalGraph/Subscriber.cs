using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace SeopBot.Tests.LocalGraph;

/// <summary>Somebody who subscribes to changes: echoes the handshake's token and takes what it is told, unless a test says otherwise.</summary>
internal sealed class Subscriber : HttpMessageHandler
{
    private readonly List<(string Address, JsonObject Told)> _told = [];

    /// <summary>The answer to the handshake, made of the decoded token.</summary>
    public Func<string, HttpResponseMessage> Echo { get; set; } = token => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(token, Encoding.UTF8, "text/plain") };

    /// <summary>Hears each notification, before it is answered.</summary>
    public Action<JsonObject> Hear { get; set; } = _ => { };

    /// <summary>The status that notifications are answered with.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.Accepted;

    /// <summary>The addresses that were asked whether they want notifications.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>One entry a request, with the path it came to.</summary>
    public IReadOnlyList<(string Address, JsonObject Told)> Told
    {
        get
        {
            lock (_told) return [.. _told];
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal(HttpMethod.Post, request.Method);
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (HttpUtility.ParseQueryString(request.RequestUri!.Query)["validationToken"] is { } token)
        {
            Assert.Equal(("text/plain", ""), (request.Content.Headers.ContentType?.MediaType, body));
            Asked.Add(request.RequestUri.AbsolutePath);
            return Echo(token);
        }
        var told = (JsonObject)JsonNode.Parse(body)!;
        lock (_told) _told.Add((request.RequestUri.AbsolutePath, told));
        foreach (var notification in told["value"]!.AsArray()) Hear(notification!.AsObject());
        return new HttpResponseMessage(Answer);
    }
}
