using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Protocol;

/// <summary>The HTTP side: who may ask, what trouble is on order, headers, bodies and errors as Graph writes them.</summary>
internal sealed partial class GraphEndpoint(Database database, GraphRouter router, LocalGraphOptions options, LocalGraphFaults faults, LocalGraphMeter meter)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers one HTTP request whose path begins with <paramref name="prefix"/>.</summary>
    public async Task AnswerAsync(HttpContext http, string prefix)
    {
        var ids = Identify(http);
        var response = await TryAnswerAsync(http, prefix, ids);
        if (response is null || faults.TakeLostAnswer())
            http.Abort();
        else
            await WriteAsync(http, response, ids);
    }

    /// <summary>Whether the caller sits at this machine: its address is loopback and it asked for a loopback name.</summary>
    public static bool IsLocal(HttpContext http)
    {
        var host = http.Request.Host.Host;
        return http.Connection.RemoteIpAddress is not { } from ? IsLoopbackName(host) : IPAddress.IsLoopback(from) && IsLoopbackName(host);
    }

    private async Task<GraphResponse?> TryAnswerAsync(HttpContext http, string prefix, GraphIds ids)
    {
        try
        {
            RefuseStrangers(http);
            meter.CountRequest();
            if (faults.Latency > TimeSpan.Zero)
                await Task.Delay(faults.Latency, http.RequestAborted);
            if (faults.TakeHang())
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
            var request = await ReadAsync(http, prefix);
            if (faults.TakeRequest() is { } throttle)
                throw Throttled(request, throttle);
            return await RunAsync(request, ids, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (GraphErrorException error)
        {
            return GraphResponse.From(error, ids);
        }
        catch (BadHttpRequestException error)
        {
            return GraphResponse.From(new(error.StatusCode, "BadRequest", "The request could not be read."), ids);
        }
        catch (Exception error)
        {
            Log.Failed(http.RequestServices.GetRequiredService<ILogger<GraphEndpoint>>(), error, ids.Request);
            return GraphResponse.From(error is SqliteException
                ? new(503, "serviceNotAvailable", "The service is temporarily unavailable.") { Headers = { ["Retry-After"] = "1" } }
                : new(500, "generalException", "General exception while processing"), ids);
        }
    }

    private async Task<GraphResponse> RunAsync(GraphRequest request, GraphIds ids, CancellationToken cancellation)
    {
        if (request.Segments is not ["$batch"])
        {
            await router.PrepareAsync(request, cancellation);
            return request.Method == "GET" ? database.Read(db => router.Answer(db, request, ids)) : await WriteAsync(db => router.Answer(db, request, ids), cancellation);
        }
        if (request.Method != "POST")
            throw new GraphErrorException(405, "BadRequest", "A $batch is sent with POST.");
        var batch = GraphBatch.Parse(request);
        return batch.Writes ? await WriteAsync(AnswerBatch, cancellation) : database.Read(AnswerBatch);

        GraphResponse AnswerBatch(Session db) => batch.Answer(member => AnswerMember(db, member, ids), ids, options.BatchOutOfOrder);
    }

    private async Task<GraphResponse> WriteAsync(Func<Session, GraphResponse> work, CancellationToken cancellation)
    {
        var response = await database.WriteAsync(work, cancellation);
        database.Written.Ring();
        return response;
    }

    private GraphResponse AnswerMember(Session db, GraphRequest member, GraphIds ids)
    {
        meter.CountMember();
        if (faults.TakeMember() is { } throttle)
            throw Throttled(member, throttle);
        if (GraphRouter.IsNewSubscription(member))
            throw GraphErrorException.BadRequest("LocalGraph makes no subscriptions in a $batch; send the request alone.");
        return router.Answer(db, member, ids);
    }

    private GraphErrorException Throttled(GraphRequest request, LocalGraphFaults.Throttle throttle)
    {
        meter.Charge(GraphRouter.Price(request));
        return GraphErrorException.Throttled(throttle);
    }

    private static void RefuseStrangers(HttpContext http)
    {
        if (!IsLocal(http))
            throw new GraphErrorException(403, "accessDenied", "LocalGraph answers only callers on this machine.");
        if (!http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            throw new GraphErrorException(401, "InvalidAuthenticationToken", "Access token is empty.") { Headers = { ["WWW-Authenticate"] = "Bearer" } };
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static async Task<GraphRequest> ReadAsync(HttpContext http, string prefix)
    {
        var raw = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var (path, query) = raw.StartsWith('/') ? GraphRequest.SplitUrl(raw) : (http.Request.PathBase + http.Request.Path.ToUriComponent(), http.Request.QueryString.Value ?? "");
        var start = $"{http.Request.PathBase}{prefix}";
        var relative = string.Join('/', path.Split('/').Skip(start.Split('/').Length));
        var headers = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        var root = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        return new GraphRequest(http.Request.Method, relative, QueryOptions.Parse(query), headers, new GraphOrigin(root + prefix, root + "/lists"))
        {
            Body = GraphRequest.ParseBody(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)),
        };
    }

    private static GraphIds Identify(HttpContext http)
    {
        var id = Guid.NewGuid().ToString();
        var client = http.Request.Headers["client-request-id"].ToString();
        var clean = client.Length is > 0 and <= 128 && client.All(c => c is > ' ' and < '\x7f');
        return new GraphIds(id, clean ? client : id, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    }

    private static async Task WriteAsync(HttpContext http, GraphResponse response, GraphIds ids)
    {
        var headers = http.Response.Headers;
        http.Response.StatusCode = response.Status;
        headers["request-id"] = ids.Request;
        headers["client-request-id"] = ids.Client;
        headers["x-ms-ags-diagnostic"] = """{"ServerInfo":{"DataCenter":"Local","Slice":"E","Ring":"0","ScaleUnit":"000","RoleInstance":"LocalGraph"}}""";
        headers["OData-Version"] = "4.0";
        headers.CacheControl = "no-store";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        foreach (var (name, value) in response.Headers)
            headers[name] = value;
        if (response.Body is not { } body)
            return;
        var json = JsonSerializer.SerializeToUtf8Bytes<JsonNode>(body, Relaxed);
        http.Response.ContentType = GraphResponse.JsonType;
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "LocalGraph could not answer request {RequestId}")]
        public static partial void Failed(ILogger logger, Exception error, string requestId);
    }
}
