using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeopBot.LocalGraph.Protocol;

/// <summary>One request, come alone or as a member of a $batch. <paramref name="Path"/> is relative to the version and still percent-encoded.</summary>
internal sealed record GraphRequest(string Method, string Path, QueryOptions Query, IReadOnlyDictionary<string, string> Headers, GraphOrigin Origin)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>The JSON that was sent; null when there was none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The decoded segments of the path.</summary>
    public string[] Segments { get; } =
        [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as an object, or Graph's refusal.</summary>
    public JsonObject BodyObject => Body as JsonObject ?? throw Unreadable();

    public static (string Path, string Query) SplitUrl(string url) =>
        url.Split('#')[0].Split('?', 2) is [var path, var query] ? (path, query) : (url.Split('#')[0], "");

    /// <summary>Reads a body so strictly that no later look at it can fail: no repeated names, no broken text, not too deep.</summary>
    public static JsonNode? ParseBody(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return null;
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            return JsonNode.Parse(utf8, documentOptions: Strict);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Unreadable();
        }
    }

    private static GraphErrorException Unreadable() => GraphErrorException.BadRequest(
        "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
}

/// <summary>Where the caller reached us: the address of the API (with version) and of the readable pages, without a final slash.</summary>
internal sealed record GraphOrigin(string Api, string Pages)
{
    private const int SdkCut = 5;

    /// <summary>
    /// The url of a $batch member as it was meant. Microsoft.Graph 5.92 makes it by cutting five characters, "/v1.0", off the path;
    /// under a longer prefix such as "/graph/v1.0" the rest of the prefix, "h/v1.0", stays in front.
    /// </summary>
    public string MemberUrl(string url)
    {
        var prefix = new Uri(Api).AbsolutePath;
        return prefix.Length > SdkCut && url.StartsWith(prefix[SdkCut..] + "/", StringComparison.Ordinal) ? url[(prefix.Length - SdkCut)..] : url;
    }
}
