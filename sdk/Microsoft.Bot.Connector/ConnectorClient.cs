using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConnectorClient"/>
/// <remarks>
/// Tries again only where that cannot do a thing twice: after 429 and 412 always, after 502, 503 and 504 only what is not a POST. Source: rate-limit.md.
/// What is thrown tells what became of a POST:
/// <see cref="ErrorResponseException"/> with 4xx: refused. With 408 or 5xx: perhaps delivered.
/// <see cref="HttpRequestException"/> whose HttpRequestError is of name resolution, connection (also one not made, because the host is not trusted with the token) or TLS: never sent. Any other: perhaps delivered.
/// <see cref="TaskCanceledException"/> with a <see cref="TimeoutException"/> inside: no answer in time, perhaps delivered.
/// Microsoft.Identity.Client.MsalException: no token. Never sent.
/// Any other: perhaps delivered, the answer could not be read.
/// </remarks>
public class ConnectorClient : IConnectorClient
{
    // Our choice. Where no wait is asked for they are 0.5, 1 and 2 s, each up to half longer: over before the channel gives up on the turn. Source: platform.md §5.6.
    private const int Attempts = 4;
    private const string UserAgent = "Microsoft-BotFramework/3.1 SeopBot/1.0";

    // Who is told to wait longer gets the refusal at once. Teams counts sends in windows of 1, 2 and 30 s, and of an hour, which no turn can wait for. Source: rate-limit.md.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerSettings WireSettings = new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(WireSettings);

    private readonly HttpClient _http;
    private readonly bool _disposeHttp;

    /// <summary>Speaks to the connector at this address.</summary>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(customHttpClient);
        BaseUri = baseUri;
        Credentials = credentials;
        Conversations = new Conversations(this);
        _http = customHttpClient;
        _disposeHttp = disposeHttpClient;
    }

    /// <summary>The address of the connector.</summary>
    public Uri BaseUri { get; set; }

    /// <summary>What signs the requests; null = nothing does.</summary>
    public ServiceClientCredentials Credentials { get; }

    /// <inheritdoc/>
    public virtual IConversations Conversations { get; }

    /// <summary>The clock that waits are taken by.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    // Explicit: in the real client it is inherited.
    void IDisposable.Dispose()
    {
        if (_disposeHttp)
            _http.Dispose();
        GC.SuppressFinalize(this);
    }

    internal async Task<HttpOperationResponse<T>> SendAsync<T>(Call call, CancellationToken cancellationToken)
    {
        var body = call.Body == null ? null : new JsonBody(Serializer, call.Body);
        for (var attempt = 1; ; attempt++)
        {
            var request = await RequestAsync(call, body, cancellationToken);
            var response = await _http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                body?.Dispose();
                return new HttpOperationResponse<T> { Request = request, Response = response, Body = await ReadAsync<T>(response, cancellationToken) };
            }
            if (attempt == Attempts || !IsHarmless(call.Method, response.StatusCode) || WaitBefore(attempt, response) is not { } wait)
                throw await RefusalAsync(response, cancellationToken);
            response.Dispose();
            await Task.Delay(wait, Time, cancellationToken);
        }
    }

    // A POST may have been delivered although its answer says 5xx, so a second one may be a second message.
    private static bool IsHarmless(HttpMethod method, HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => true,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => method != HttpMethod.Post,
        _ => false,
    };

    // With jitter: those that were refused together do not come back together.
    private TimeSpan? WaitBefore(int attempt, HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - Time.GetUtcNow(),
            _ => TimeSpan.FromSeconds(Math.Pow(2, attempt - 2)),
        };
        if (wait > LongestWait)
            return null;
        return (wait < TimeSpan.Zero ? TimeSpan.Zero : wait * (1 + (Random.Shared.NextDouble() / 2))) + TimeSpan.FromMilliseconds(Random.Shared.Next(100));
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var buffer = JsonBuffer.Rent();
        await response.Content.CopyToAsync(buffer.Bytes, cancellationToken);
        return buffer.Read<T>(Serializer);
    }

    private static async Task<ErrorResponseException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            var content = await response.Content.ReadAsStringAsync(cancellationToken);
            return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Body = ErrorIn(content),
                Response = new HttpResponseMessageWrapper(response, content),
            };
        }
    }

    private static ErrorResponse ErrorIn(string content)
    {
        try
        {
            return JsonConvert.DeserializeObject<ErrorResponse>(content, WireSettings);
        }
        catch (JsonException)
        {
            // A gateway's page, not the connector's answer.
            return null;
        }
    }

    // To add text is cheaper than to combine addresses, which only one with a query needs.
    private Uri Address(string path)
    {
        if (BaseUri.Query.Length > 0)
            return new Uri(BaseUri, path);
        var root = BaseUri.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}");
    }

    private async Task<HttpRequestMessage> RequestAsync(Call call, JsonBody body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(call.Method, Address(call.Path)) { Content = body };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        // An id that a header cannot hold is in the path anyway.
        if (call.ConversationId is { } conversation && !conversation.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);
        if (call.Headers is { } headers)
        {
            foreach (var (name, values) in headers)
                request.Headers.TryAddWithoutValidation(name, values);
        }
        if (Credentials != null)
            await Credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return request;
    }

    /// <summary>One thing to ask of the connector.</summary>
    internal sealed record Call(HttpMethod Method, string Path, object Body = null, string ConversationId = null, Dictionary<string, List<string>> Headers = null);
}
