using System.Text.RegularExpressions;
using SeopBot.LocalGraph.Lists;
using SeopBot.LocalGraph.Storage;
using SeopBot.LocalGraph.Subscriptions;

namespace SeopBot.LocalGraph.Protocol;

/// <summary>Finds who answers a request. Single requests and members of a $batch take the same way.</summary>
internal sealed partial class GraphRouter(LocalGraphOptions options, LocalGraphMeter meter, LocalGraphFaults faults, Handshake handshake, TimeProvider time)
{
    /// <summary>Whether the request asks for a subscription.</summary>
    public static bool IsNewSubscription(GraphRequest request) => request is { Method: "POST", Segments: ["subscriptions"] };

    /// <summary>Settles what cannot be settled inside a transaction: another server's answer.</summary>
    /// <exception cref="GraphErrorException">It is not as it must be.</exception>
    public Task PrepareAsync(GraphRequest request, CancellationToken cancellation) => IsNewSubscription(request)
        ? handshake.CheckAsync(SubscriptionOrder.Read(request.BodyObject, time.GetUtcNow()), cancellation)
        : Task.CompletedTask;

    /// <summary>Answers one request inside the open transaction; what a refused request wrote is undone.</summary>
    public GraphResponse Answer(Session db, GraphRequest request, GraphIds ids)
    {
        db.Execute("SAVEPOINT request");
        try
        {
            var response = Route(db, request);
            db.Execute("RELEASE request");
            return response;
        }
        catch (GraphErrorException error)
        {
            db.Execute("ROLLBACK TO request");
            db.Execute("RELEASE request");
            return GraphResponse.From(error, ids);
        }
    }

    private GraphResponse Route(Session db, GraphRequest request)
    {
        meter.Charge(Price(request));
        if (request.Segments is ["subscriptions", .. var subscription])
            return new SubscriptionResource(request, db, options, time.GetUtcNow()).Answer(subscription);
        if (request.Segments is not ["sites", _, ..])
            throw GraphErrorException.NoSuchPath(request.Segments is ["sites"] ? "sites" : request.Segments.FirstOrDefault() ?? "");
        var (site, rest) = Site.Resolve(options, request.Segments[1..]);
        var at = new ListContext(request, db, options, time.GetUtcNow(), site);
        return (request.Method, rest) switch
        {
            ("GET", []) => new GraphResponse(200, ListContext.Pick(site.Json(request.Origin), request.Query.Select)),
            ("GET", ["lists"]) => ListResource.All(at),
            ("POST", ["lists"]) => ListResource.Create(at),
            ("GET", ["lists", var list]) => ListResource.Get(at, list),
            ("PATCH", ["lists", var list]) => ListResource.Update(at, list),
            ("DELETE", ["lists", var list]) => ListResource.Delete(at, list),
            (_, ["lists", var list, "columns", .. var column]) => Columns(at, list, column),
            (_, ["lists", var list, "items", .. var item]) => Items(at, list, item),
            (_, [] or ["lists"] or ["lists", _]) => throw GraphErrorException.NotAllowed(request),
            _ => throw GraphErrorException.NoSuchPath(rest[^1]),
        };
    }

    private static GraphResponse Columns(ListContext at, string list, string[] rest) => (at.Request.Method, rest) switch
    {
        ("GET", []) => ColumnResource.All(at, list),
        ("POST", []) => ColumnResource.Create(at, list),
        ("GET", [var column]) => ColumnResource.Get(at, list, column),
        ("PATCH", [var column]) => ColumnResource.Update(at, list, column),
        ("DELETE", [var column]) => ColumnResource.Delete(at, list, column),
        (_, [] or [_]) => throw GraphErrorException.NotAllowed(at.Request),
        _ => throw GraphErrorException.NoSuchPath(rest[^1]),
    };

    private GraphResponse Items(ListContext at, string list, string[] rest) => (at.Request.Method, rest) switch
    {
        ("GET", []) => ItemResource.All(at, list),
        ("POST", []) => ItemResource.Create(at, list),
        ("GET", ["delta" or "delta()"]) => Delta(at, list, at.Request.Query["token"]),
        ("GET", [var call]) when DeltaCall().Match(call) is { Success: true } match => Delta(at, list, match.Groups[1].Value.Replace("''", "'")),
        ("GET", [var item]) => ItemResource.Get(at, list, item),
        ("PATCH", [var item]) => ItemResource.Update(at, list, item),
        ("DELETE", [var item]) => ItemResource.Delete(at, list, item),
        ("GET", [var item, "fields"]) => ItemResource.GetFields(at, list, item),
        ("PATCH", [var item, "fields"]) => ItemResource.UpdateFields(at, list, item),
        (_, [] or [_] or [_, "fields"]) => throw GraphErrorException.NotAllowed(at.Request),
        _ => throw GraphErrorException.NoSuchPath(rest[^1]),
    };

    private GraphResponse Delta(ListContext at, string list, string? token) =>
        token is not (null or "latest") && faults.TakeRefusedToken() is { } code ? DeltaResource.Refuse(at, list, code) : DeltaResource.Get(at, list, token);

    /// <summary>Resource units; a batch costs what its members cost. Source: Microsoft, "Avoid getting throttled": 1 for one resource or a delta with token, else 2.</summary>
    internal static int Price(GraphRequest request)
    {
        var last = request.Segments.LastOrDefault() ?? "";
        if (last == "$batch")
            return 0;
        if (request.Method != "GET")
            return 2;
        if (last.StartsWith("delta", StringComparison.Ordinal))
            return last.Contains("token", StringComparison.Ordinal) || request.Query["token"] is not null ? 1 : 2;
        return last is "lists" or "columns" or "items" or "subscriptions" ? 2 : 1;
    }

    [GeneratedRegex(@"\Adelta\(token='((?:[^']|'')*)'\)\z")]
    private static partial Regex DeltaCall();
}
