using System.Text.Json;

namespace SeopBot.Tests.LocalGraph;

/// <summary>
/// Checks every request and every answer against Microsoft Graph's own metadata (the part about sites, lists and $batch):
/// path, method, query options, and both bodies. A breach throws, and stays in <see cref="Breaches"/> for callers that swallow it.
/// </summary>
/// <param name="baseAddress">The address of the API with its version.</param>
public sealed class GraphContractHandler(Uri baseAddress) : DelegatingHandler
{
    private static readonly GraphContract Contract = GraphContract.Load();
    private readonly List<string> _breaches = [];

    /// <summary>Everything that was wrong so far.</summary>
    public IReadOnlyList<string> Breaches => _breaches;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.PathAndQuery[baseAddress.AbsolutePath.Length..];
        var sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        if (!string.IsNullOrEmpty(sent) && request.Content!.Headers.ContentType?.MediaType != "application/json")
            Breach([$"{request.Method} {url}: the body is not sent as application/json"]);
        Breach(Contract.CheckRequest(request.Method.Method, url, Parse(sent)));
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var answered = Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        Breach(Contract.CheckResponse(request.Method.Method, url, (int)response.StatusCode, Parse(sent), answered));
        return response;
    }

    /// <summary>Reads a body. The SDK cuts five characters, "/v1.0", off a batch member's path; what stays of a longer prefix is no fault of the caller.</summary>
    private JsonElement? Parse(string? json)
    {
        var left = baseAddress.AbsolutePath.Length > 5 ? $"\"url\":\"{baseAddress.AbsolutePath[5..]}/" : null;
        return string.IsNullOrEmpty(json) ? null : JsonDocument.Parse(left is null ? json : json.Replace(left, "\"url\":\"/", StringComparison.Ordinal)).RootElement;
    }

    private void Breach(IEnumerable<string> found)
    {
        var breaches = found.ToList();
        _breaches.AddRange(breaches);
        if (breaches.Count > 0)
            throw new GraphContractException(string.Join(Environment.NewLine, breaches));
    }
}

/// <summary>A request or an answer that real Microsoft Graph would not take or give.</summary>
public sealed class GraphContractException(string message) : Exception(message);
