using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>A connector that writes down what it is asked, and answers what it was told to.</summary>
internal sealed partial class FakeConnector : HttpMessageHandler, IHttpClientFactory
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    public List<Asked> Requests { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(2) };

    public FakeConnector ThenAnswers(int status, string body = "", string? retryAfter = null)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (retryAfter != null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        _answers.Enqueue(_ => Task.FromResult(answer));
        return this;
    }

    /// <summary>Answers as the golden file says, e.g. "429 Retry-After: 1 {}".</summary>
    public void ThenAnswersAsRecorded(string answer)
    {
        if (answer == "connection aborted")
            _answers.Enqueue(_ => throw new HttpRequestException("An error occurred while sending the request."));
        else if (answer == "nothing")
            _answers.Enqueue(Never);
        else if (RecordedAnswer().Match(answer) is { Success: true, Groups: var parts })
            ThenAnswers(int.Parse(parts["status"].Value, CultureInfo.InvariantCulture), parts["body"].Value == "(empty body)" ? "" : parts["body"].Value, parts["wait"] is { Success: true, Value: var wait } ? wait : null);
        else
            throw new FormatException(answer);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Nobody listens there.
        if (request.RequestUri!.Port == 1)
            throw new HttpRequestException($"Connection refused ({request.RequestUri.Authority})");
        var body = request.Content == null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var conversation = request.Headers.TryGetValues("x-ms-conversation-id", out var values) ? values.Single() : null;
        Requests.Add(new Asked(request.Method.Method, request.RequestUri.PathAndQuery, conversation, body == null ? null : Wire.Parse(body), request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(), request.Headers.UserAgent.ToString()));
        return _answers.TryDequeue(out var answer)
            ? await answer(cancellationToken)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{{\"id\":\"sink-{Requests.Count}\"}}") };
    }

    private static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Never ended.");
    }

    [GeneratedRegex(@"^(?<status>\d+) (Retry-After: (?<wait>\d+) )?(?<body>.*)$", RegexOptions.Singleline)]
    private static partial Regex RecordedAnswer();

    internal sealed record Asked(string Method, string Path, string? ConversationHeader, JToken? Body, string? Authorization, string? ContentType, string UserAgent);
}

/// <summary>JSON as it is on the wire: text that looks like a date stays text.</summary>
internal static partial class Wire
{
    public static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, MaxDepth = 256 })!;

    /// <summary>JSON as text to compare: without the order of properties, empty attachments and entities, moments and GUIDs; text that holds JSON is compared as JSON.</summary>
    public static string Steady(JToken? json) => Moments().Replace(Guids().Replace($"{Ordered(json)}", "GUID"), "");

    private static JToken? Ordered(JToken? json) => json switch
    {
        JObject item => new JObject(item.Properties().Where(p => p.Value is not JArray { Count: 0 }).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Ordered(p.Value)))),
        JArray items => new JArray(items.Select(Ordered)),
        JValue { Value: string text } when text.StartsWith('{') => Ordered(Parse(text)),
        _ => json,
    };

    [GeneratedRegex("[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("\\s*\"timestamp\": \"[^\"]*\",")]
    private static partial Regex Moments();
}
