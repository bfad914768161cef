using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Lists;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Subscriptions;

/// <summary>Who wants to hear of changes: <c>/subscriptions</c>. Source: platform.md §1.7. The handshake with a new one's address is done before.</summary>
internal sealed record SubscriptionResource(GraphRequest Request, Session Db, LocalGraphOptions Options, DateTimeOffset Time)
{
    private string Now => FieldValue.Instant(Time);

    public GraphResponse Answer(string[] rest) => (Request.Method, rest) switch
    {
        ("GET", []) => All(),
        ("POST", []) => Create(),
        ("GET", [var id]) => Answer(200, Find(id)),
        ("PATCH", [var id]) => Renew(Find(id)),
        ("DELETE", [var id]) => Delete(Find(id)),
        ("POST", [var id, "reauthorize"]) when Find(id) is not null => new GraphResponse(204),
        (_, [] or [_] or [_, "reauthorize"]) => throw GraphErrorException.NotAllowed(Request),
        _ => throw GraphErrorException.NoSuchPath(rest[^1]),
    };

    private GraphResponse All() => new(200, new JsonObject
    {
        ["@odata.context"] = $"{Request.Origin.Api}/$metadata#subscriptions",
        ["value"] = new JsonArray([.. SubscriptionRecord.All(Db, Now).Select(s => s.Json())]),
    });

    private GraphResponse Create()
    {
        var order = SubscriptionOrder.Read(Request.BodyObject, Time);
        var list = ListOf(order.Resource);
        var subscription = new SubscriptionRecord(Guid.NewGuid().ToString(), list.Key, order.Resource, SubscriptionRecord.LastChange(Db, list.Table))
        {
            NotificationUrl = order.NotificationUrl.AbsoluteUri,
            LifecycleUrl = order.LifecycleUrl?.AbsoluteUri,
            ClientState = order.ClientState,
            Expires = order.Expires,
        };
        subscription.Save(Db);
        var answer = Answer(201, subscription);
        answer.Headers["Location"] = $"{Request.Origin.Api}/subscriptions/{subscription.Id}";
        return answer;
    }

    private GraphResponse Renew(SubscriptionRecord subscription)
    {
        var sent = Request.BodyObject;
        if (sent.Select(p => p.Key).FirstOrDefault(name => name != "expirationDateTime" && !name.Contains('@')) is { } other)
            throw new GraphErrorException(400, "InvalidRequest", $"'{other}' of a subscription cannot be changed; only expirationDateTime can.");
        var renewed = subscription with { Expires = SubscriptionOrder.ExpiresOf(sent, Time) };
        renewed.Save(Db);
        return Answer(200, renewed);
    }

    private GraphResponse Delete(SubscriptionRecord subscription)
    {
        subscription.Delete(Db);
        return new GraphResponse(204);
    }

    private ListRecord ListOf(string resource)
    {
        var segments = resource.Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (segments is not ["sites", _, ..] || Site.Resolve(Options, segments[1..]) is not (var site, ["lists", var list]))
            throw new GraphErrorException(400, "InvalidRequest", $"Subscriptions are kept for lists only: sites/(site-id)/lists/(list-id), not '{resource}'.");
        return ListRecord.Find(Db, site.Name, list) ?? throw GraphErrorException.NotFound("The specified list was not found");
    }

    private SubscriptionRecord Find(string id) =>
        SubscriptionRecord.Find(Db, id, Now) ?? throw new GraphErrorException(404, "ResourceNotFound", "The object was not found.");

    private GraphResponse Answer(int status, SubscriptionRecord subscription)
    {
        var json = subscription.Json();
        json.Insert(0, "@odata.context", $"{Request.Origin.Api}/$metadata#subscriptions/$entity");
        return new GraphResponse(status, json);
    }
}
