using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>A connector that writes down what it is asked, and answers what it was told to.</summary>
internal sealed class FakeConnector : HttpMessageHandler, IHttpClientFactory
{
    private readonly Queue<HttpResponseMessage> _answers = new();

    public List<Asked> Requests { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    public FakeConnector ThenAnswers(int status, string body = "", string? retryAfter = null)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (retryAfter != null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content == null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var conversation = request.Headers.TryGetValues("x-ms-conversation-id", out var values) ? values.Single() : null;
        Requests.Add(new Asked(request.Method.Method, request.RequestUri!.PathAndQuery, conversation, body == null ? null : Wire.Parse(body), request.Headers.Authorization?.ToString()));
        return _answers.TryDequeue(out var answer)
            ? answer
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{{\"id\":\"sink-{Requests.Count}\"}}") };
    }

    internal sealed record Asked(string Method, string Path, string? ConversationHeader, JToken? Body, string? Authorization);
}

/// <summary>JSON as it is on the wire: text that looks like a date stays text.</summary>
internal static partial class Wire
{
    public static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    /// <summary>JSON as text to compare: without the order of properties, empty attachments and entities, moments and GUIDs.</summary>
    public static string Steady(JToken? json) => Moments().Replace(Guids().Replace($"{Ordered(json)}", "GUID"), "");

    private static JToken? Ordered(JToken? json) => json switch
    {
        JObject item => new JObject(item.Properties().Where(p => p.Value is not JArray { Count: 0 }).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Ordered(p.Value)))),
        JArray items => new JArray(items.Select(Ordered)),
        _ => json,
    };

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("\\s*\"timestamp\": \"[^\"]*\",")]
    private static partial Regex Moments();
}
