using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeopBot.LocalGraph.Protocol;

/// <summary>
/// A $batch: up to 20 requests in one transaction, so that they cost one write to the disk; a refused member undoes only itself.
/// Source: Microsoft Graph, "Combine multiple requests in one HTTP call using JSON batching".
/// </summary>
internal sealed class GraphBatch
{
    private const int MostMembers = 20;
    private static readonly string[] Methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];
    private readonly List<Member> _members = [];

    private GraphBatch()
    {
    }

    /// <summary>Whether any member may write.</summary>
    public bool Writes => _members.Any(m => m.Method != "GET");

    /// <summary>Reads a batch; anything wrong with its form refuses the whole.</summary>
    public static GraphBatch Parse(GraphRequest request)
    {
        if (request.BodyObject["requests"] is not JsonArray { Count: > 0 } requests)
            throw GraphErrorException.BadRequest("Invalid batch payload format: 'requests' must be an array with at least one request.");
        if (requests.Count > MostMembers)
            throw GraphErrorException.BadRequest($"Number of batch request steps exceeds the maximum value of {MostMembers}.");
        var batch = new GraphBatch();
        foreach (var node in requests)
        {
            var member = ReadMember(node, request);
            if (batch._members.Any(m => m.Id == member.Id))
                throw GraphErrorException.BadRequest($"Batch request ids must be unique: '{member.Id}' is there twice.");
            batch._members.Add(member);
        }
        batch.CheckDependencies();
        return batch;
    }

    /// <summary>Has every member answered, those first that others depend on.</summary>
    /// <param name="answer">Answers one member.</param>
    /// <param name="ids">Name the batch in errors.</param>
    /// <param name="outOfOrder">Whether the answers come in another order than the members.</param>
    public GraphResponse Answer(Func<GraphRequest, GraphResponse> answer, GraphIds ids, bool outOfOrder)
    {
        var responses = new Dictionary<string, GraphResponse>();
        while (responses.Count < _members.Count)
            foreach (var member in _members.Where(m => !responses.ContainsKey(m.Id) && m.DependsOn.All(responses.ContainsKey)).ToList())
                responses.Add(member.Id, member.DependsOn.Any(id => responses[id].Status >= 400) ? FailedDependency(ids) : AnswerMember(member, answer, ids));
        var elements = _members.Select(m => Element(m.Id, responses[m.Id]));
        return new GraphResponse(200, new JsonObject { ["responses"] = new JsonArray([.. outOfOrder ? elements.Reverse() : elements]) });
    }

    private static GraphResponse AnswerMember(Member member, Func<GraphRequest, GraphResponse> answer, GraphIds ids)
    {
        try
        {
            return answer(member.ToRequest());
        }
        catch (GraphErrorException error)
        {
            return GraphResponse.From(error, ids);
        }
    }

    private static GraphResponse FailedDependency(GraphIds ids) =>
        GraphResponse.From(new(424, "failedDependency", "A request that this one depends on has failed."), ids);

    private static JsonObject Element(string id, GraphResponse response)
    {
        var headers = new JsonObject { ["OData-Version"] = "4.0" };
        if (response.Body is not null)
            headers["Content-Type"] = GraphResponse.JsonType;
        foreach (var (name, value) in response.Headers)
            headers[name] = value;
        var element = new JsonObject { ["id"] = id, ["status"] = response.Status, ["headers"] = headers };
        if (response.Body is not null)
            element["body"] = response.Body;
        return element;
    }

    private static Member ReadMember(JsonNode? node, GraphRequest outer)
    {
        if (node is not JsonObject sent || Text(sent["id"]) is not { Length: > 0 } id)
            throw GraphErrorException.BadRequest("Invalid batch payload format: every request needs an 'id'.");
        var method = Text(sent["method"])?.ToUpperInvariant();
        if (method is null || !Methods.Contains(method))
            throw GraphErrorException.BadRequest($"Invalid batch payload format: request '{id}' has no valid 'method'.");
        if (Text(sent["url"]) is not { Length: > 0 } url || url.Contains("://", StringComparison.Ordinal) && !url.StartsWith('/'))
            throw GraphErrorException.BadRequest($"Invalid batch payload format: request '{id}' needs a relative 'url'.");
        var headers = ReadHeaders(sent["headers"], id);
        if (sent["body"] is not null && !headers.ContainsKey("Content-Type"))
            throw GraphErrorException.BadRequest($"Invalid batch payload format: request '{id}' has a body and needs the header 'Content-Type'.");
        if (sent["dependsOn"] is not (null or JsonArray))
            throw GraphErrorException.BadRequest($"Invalid batch payload format: 'dependsOn' of request '{id}' must be an array of ids.");
        var dependsOn = (sent["dependsOn"] as JsonArray ?? []).Select(d => Text(d) ?? "").ToArray();
        return new Member(id, method, url, dependsOn, headers, sent["body"], outer.Origin);
    }

    private static Dictionary<string, string> ReadHeaders(JsonNode? node, string id)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in node switch { null => [], JsonObject sent => sent, _ => throw NoHeaders(id) })
            headers[name] = Text(value) ?? throw NoHeaders(id);
        return headers;
    }

    private static GraphErrorException NoHeaders(string id) =>
        GraphErrorException.BadRequest($"Invalid batch payload format: 'headers' of request '{id}' must be an object of texts.");

    /// <summary>Every dependency must be in the batch, and none may wait for itself.</summary>
    private void CheckDependencies()
    {
        var free = new HashSet<string>();
        while (_members.Where(m => !free.Contains(m.Id) && m.DependsOn.All(free.Contains)).ToList() is { Count: > 0 } next)
            free.UnionWith(next.Select(m => m.Id));
        if (_members.FirstOrDefault(m => !free.Contains(m.Id)) is { } stuck)
            throw GraphErrorException.BadRequest($"Invalid batch payload format: request '{stuck.Id}' depends on an unknown request or on itself.");
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? (string?)node : null;

    private sealed record Member(string Id, string Method, string Url, string[] DependsOn, Dictionary<string, string> Headers, JsonNode? Body, GraphOrigin Origin)
    {
        public GraphRequest ToRequest()
        {
            var (path, query) = GraphRequest.SplitUrl(Origin.MemberUrl(Url));
            return new GraphRequest(Method, path, QueryOptions.Parse(query), Headers, Origin) { Body = Body };
        }
    }
}
