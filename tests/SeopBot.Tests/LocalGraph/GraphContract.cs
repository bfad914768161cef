using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeopBot.Tests.LocalGraph;

/// <summary>Microsoft Graph's OpenAPI description of sites, lists and $batch, beside this file, and what breaks it.</summary>
public sealed class GraphContract
{
    private readonly JsonElement _root;
    private readonly List<(Regex Path, JsonElement Item)> _paths;

    private GraphContract(JsonElement root)
    {
        _root = root;
        _paths = [.. root.GetProperty("paths").EnumerateObject()
            .OrderBy(p => p.Name.Count(c => c == '{')).ThenByDescending(p => p.Name.Length)
            .Select(p => (new Regex($"^{Regex.Replace(Regex.Escape(p.Name), @"\\\{[^}]*}", "[^/]+")}$"), p.Value))];
    }

    public static GraphContract Load()
    {
        using var stream = typeof(GraphContract).Assembly.GetManifestResourceStream("graph-lists.openapi.json")!;
        return new GraphContract(JsonDocument.Parse(stream).RootElement);
    }

    public IReadOnlyList<string> CheckRequest(string method, string url, JsonElement? body)
    {
        if (Find(method, url) is not { } operation)
            return [$"{method} {url}: Microsoft Graph has no such path and method"];
        var breaches = new List<string>(CheckQuery(operation, url));
        if (operation.TryGetProperty("requestBody", out var declared))
            Check(Schema(declared), body, $"{method} {url} request", breaches);
        else if (body is not null)
            breaches.Add($"{method} {url}: takes no body");
        foreach (var member in breaches.Count == 0 ? Members(url, "requests", body) : [])
            breaches.AddRange(CheckRequest(member.GetProperty("method").GetString()!, MemberUrl(member), Property(member, "body")));
        return breaches;
    }

    public IReadOnlyList<string> CheckResponse(string method, string url, int status, JsonElement? sent, JsonElement? answered)
    {
        if (Find(method, url) is not { } operation)
            return [];
        var breaches = new List<string>();
        var responses = operation.GetProperty("responses");
        if (responses.TryGetProperty(status.ToString(), out var declared))
        {
            if (declared.TryGetProperty("content", out _))
                Check(Schema(declared), answered, $"{method} {url} answer {status}", breaches);
            else if (answered is not null)
                breaches.Add($"{method} {url}: answer {status} has no body");
        }
        else if (status < 400)
            breaches.Add($"{method} {url}: {status} is not a documented answer");
        else
            Check(Schema(Resolve(responses.GetProperty("default"))), answered, $"{method} {url} answer {status}", breaches);
        foreach (var member in breaches.Count == 0 && status == 200 ? Members(url, "responses", answered) : [])
        {
            var request = Members(url, "requests", sent).Single(r => r.GetProperty("id").ValueEquals(member.GetProperty("id").GetString()));
            breaches.AddRange(CheckResponse(request.GetProperty("method").GetString()!, MemberUrl(request), member.GetProperty("status").GetInt32(), Property(request, "body"), Property(member, "body")));
        }
        return breaches;
    }

    private JsonElement? Find(string method, string url)
    {
        var path = url.Split('?')[0];
        foreach (var (pattern, item) in _paths)
            if (pattern.IsMatch(path) && item.TryGetProperty(method.ToLowerInvariant(), out var operation))
                return operation;
        return null;
    }

    private static IEnumerable<string> CheckQuery(JsonElement operation, string url)
    {
        var known = operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(p => p.GetProperty("in").ValueEquals("query")).Select(p => p.GetProperty("name").GetString()!).ToHashSet()
            : [];
        if (url.Contains("/delta", StringComparison.Ordinal))
            known.Add("token");
        foreach (var pair in (url.Split('?', 2) is [_, var query] ? query : "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(pair.Split('=')[0]);
            if (!known.Contains(name) && !known.Contains("$" + name))
                yield return $"{url}: query option '{name}' is not known here";
        }
    }

    private void Check(JsonElement schema, JsonElement? value, string where, List<string> breaches)
    {
        if (value is { } element)
            new GraphSchema(_root, breaches).Check(schema, element, where);
        else
            breaches.Add($"{where}: the body is missing");
    }

    private JsonElement Schema(JsonElement message) => message.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private JsonElement Resolve(JsonElement reference) =>
        reference.TryGetProperty("$ref", out var target) ? target.GetString()!.Split('/').Skip(1).Aggregate(_root, (at, name) => at.GetProperty(name)) : reference;

    private static IEnumerable<JsonElement> Members(string url, string list, JsonElement? body) =>
        url == "/$batch" && body is { } batch && batch.TryGetProperty(list, out var members) ? members.EnumerateArray() : [];

    private static string MemberUrl(JsonElement member) => "/" + member.GetProperty("url").GetString()!.TrimStart('/');

    private static JsonElement? Property(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value : null;
}
