using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace SeopBot.SharePoint.Wire;

/// <summary>
/// Sends requests to Graph: one alone, several together as one $batch. Repeats what failed for now, after the longest
/// Retry-After and without what succeeded, as long as the caller's patience lasts.
/// </summary>
internal sealed class GraphChannel(IHttpClientFactory clients, IOptions<SharePointOptions> options, TimeProvider time)
{
    /// <summary>The named HttpClient; hosts and tests add handlers to it.</summary>
    public const string ClientName = "Microsoft.Graph";

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.25);
    private readonly Lazy<GraphServiceClient> _client = new(() => new GraphServiceClient(
        clients.CreateClient(ClientName), GraphCredential.Of(options.Value), options.Value.GraphAddress.AbsoluteUri.TrimEnd('/')));
    private long _quietUntil;

    public GraphServiceClient Client => _client.Value;

    /// <summary>Sends up to 20 requests and waits for all answers; those still failing for now when patience ends are among them.</summary>
    /// <exception cref="GraphUnavailableException">Nothing could be sent or nothing came back.</exception>
    public async Task<GraphAnswer[]> SendAsync(IReadOnlyList<RequestInformation> requests, TimeSpan patience, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(requests.Count, GraphBatch.MaxMembers);
        using var deadline = new CancellationTokenSource(patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var end = time.GetUtcNow() + patience;
        var answers = new GraphAnswer[requests.Count];
        var open = Enumerable.Range(0, requests.Count).ToList();
        try
        {
            for (var pause = FirstPause; open.Count > 0; pause *= 2)
            {
                await RestAsync(end, both.Token);
                var round = await SendOnceAsync([.. open.Select(i => requests[i])], both.Token);
                for (var i = 0; i < round.Length; i++) answers[open[i]] = round[i];
                open.RemoveAll(i => !answers[i].IsTransient);
                if (open.Count == 0 || !KeepQuiet(open.Select(i => answers[i]), pause, end)) break;
            }
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GraphUnavailableException("Graph did not answer in time.", cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or ApiException or Azure.Identity.AuthenticationFailedException or JsonException or IOException)
        {
            throw new GraphUnavailableException("Graph could not be reached.", cause);
        }
        return answers;
    }

    /// <summary>The body of one request that must succeed.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer, or refuses.</exception>
    public async Task<JsonElement> ReadAsync(RequestInformation request, TimeSpan patience, CancellationToken cancellationToken)
    {
        var answers = await SendAsync([request], patience, cancellationToken);
        return answers[0].IsSuccess ? answers[0].Body : throw new GraphUnavailableException(answers[0]);
    }

    /// <summary>The elements of a collection, all pages.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer, or refuses.</exception>
    public async Task<List<JsonElement>> ReadAllAsync(RequestInformation first, TimeSpan patience, CancellationToken cancellationToken)
    {
        var elements = new List<JsonElement>();
        for (var request = first; request is not null;)
        {
            var page = await ReadAsync(request, patience, cancellationToken);
            elements.AddRange(page.GetProperty("value").EnumerateArray());
            request = NextOf(page) is { } link ? Get(link) : null;
        }
        return elements;
    }

    /// <summary>A GET of an address that Graph gave.</summary>
    public static RequestInformation Get(string address) => new() { HttpMethod = Method.GET, URI = new Uri(address) };

    /// <summary>The address of the next page; null on the last.</summary>
    public static string? NextOf(JsonElement page) => page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;

    // Throttled calls count too, so that nobody calls before the time Graph named. Source: platform.md §2.
    private Task RestAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        var until = new DateTimeOffset(Interlocked.Read(ref _quietUntil), TimeSpan.Zero);
        var rest = until - time.GetUtcNow();
        if (rest <= TimeSpan.Zero) return Task.CompletedTask;
        if (until >= end) throw new GraphUnavailableException("Graph asked to be left alone for a while.") { RetryAfter = rest };
        return Task.Delay(rest, time, cancellationToken);
    }

    // False when the pause would outlast the caller's patience.
    private bool KeepQuiet(IEnumerable<GraphAnswer> failed, TimeSpan pause, DateTimeOffset end)
    {
        var asked = failed.Max(answer => answer.RetryAfter);
        var until = time.GetUtcNow() + (asked ?? pause);
        if (asked is not null || until < end) KeepQuiet(until.UtcTicks);
        return until < end;
    }

    // Of several calls at once the longest wait counts.
    private void KeepQuiet(long until)
    {
        for (long known; (known = Interlocked.Read(ref _quietUntil)) < until;) Interlocked.CompareExchange(ref _quietUntil, until, known);
    }

    private async Task<GraphAnswer[]> SendOnceAsync(IReadOnlyList<RequestInformation> requests, CancellationToken cancellationToken)
    {
        var baseUrl = Client.RequestAdapter.BaseUrl!;
        foreach (var request in requests) MakePlain(request, baseUrl);
        if (requests.Count == 1) return [await SendPlainAsync(requests[0], cancellationToken)];

        var batch = new RequestInformation { HttpMethod = Method.POST, URI = new Uri($"{baseUrl}/$batch") };
        batch.SetStreamContent(GraphBatch.Write(requests, baseUrl), "application/json");
        var answer = await SendPlainAsync(batch, cancellationToken);
        return answer.Body.ValueKind == JsonValueKind.Object && answer.Body.TryGetProperty("responses", out _)
            ? GraphBatch.Read(answer.Body, requests.Count, time.GetUtcNow())
            : [.. Enumerable.Repeat(answer, requests.Count)];
    }

    private async Task<GraphAnswer> SendPlainAsync(RequestInformation request, CancellationToken cancellationToken)
    {
        if (request.Content is { CanSeek: true } content) content.Position = 0;
        var native = new NativeResponseHandler();
        request.SetResponseHandler(native);
        await Client.RequestAdapter.SendNoContentAsync(request, cancellationToken: cancellationToken);
        using var response = (HttpResponseMessage)native.Value!;
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        if (response is { IsSuccessStatusCode: true, StatusCode: not HttpStatusCode.NoContent } && !isJson) throw new GraphUnavailableException("Something other than Graph answered.");
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = isJson ? await JsonSerializer.DeserializeAsync<JsonElement>(stream, cancellationToken: cancellationToken) : default;
        var retryAfter = response.Headers.TryGetValues("Retry-After", out var values) ? RetryAfter.Parse(values.First(), time.GetUtcNow()) : null;
        return new GraphAnswer((int)response.StatusCode, body, retryAfter) { Location = response.Headers.Location?.OriginalString };
    }

    // Kiota writes $expand as %24expand; inside a $batch no handler of the SDK would turn it back. Source: platform.md §1.1.
    private static void MakePlain(RequestInformation request, string baseUrl)
    {
        request.PathParameters.TryAdd("baseurl", baseUrl);
        request.URI = new Uri(request.URI.AbsoluteUri.Replace("%24", "$", StringComparison.Ordinal));
    }
}
