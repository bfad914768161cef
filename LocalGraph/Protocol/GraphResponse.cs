using System.Text.Json.Nodes;

namespace SeopBot.LocalGraph.Protocol;

/// <summary>One answer, sent alone or as a member of a $batch. No body means 204.</summary>
internal sealed record GraphResponse(int Status, JsonNode? Body = null)
{
    /// <summary>Source: recorded answers of Graph.</summary>
    public const string JsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    public Dictionary<string, string> Headers { get; init; } = [];

    public static GraphResponse From(GraphErrorException error, GraphIds ids)
    {
        var inner = new JsonObject();
        if (error.InnerCode is not null)
            inner["code"] = error.InnerCode;
        inner["date"] = ids.At.ToString("yyyy-MM-ddTHH:mm:ss");
        inner["request-id"] = ids.Request;
        inner["client-request-id"] = ids.Client;
        var body = new JsonObject { ["error"] = new JsonObject { ["code"] = error.Code, ["message"] = error.Message, ["innerError"] = inner } };
        return new GraphResponse(error.Status, body) { Headers = error.Headers };
    }
}

/// <summary>What names one HTTP request in logs and errors.</summary>
internal sealed record GraphIds(string Request, string Client, DateTime At);
