using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Protocol;

namespace SeopBot.LocalGraph.Lists;

/// <summary>A site of the tenancy. Its ids follow from its name, so they stay when the database is made anew.</summary>
internal sealed record Site(string Hostname, string Name)
{
    private const string RootName = "root";

    public string Id { get; } = $"{Hostname},{GuidOf(Name + "/collection")},{GuidOf(Name + "/web")}";

    public JsonObject Json(GraphOrigin origin)
    {
        var json = Properties(origin);
        if (Name == RootName)
            json["root"] = new JsonObject();
        return json;
    }

    private JsonObject Properties(GraphOrigin origin) => new()
    {
        ["@odata.context"] = $"{origin.Api}/$metadata#sites/$entity",
        ["id"] = Id,
        ["name"] = Name,
        ["displayName"] = Name,
        ["description"] = "",
        ["createdDateTime"] = "2026-07-01T00:00:00Z",
        ["lastModifiedDateTime"] = "2026-07-01T00:00:00Z",
        ["webUrl"] = $"{origin.Pages}/{Uri.EscapeDataString(Name)}",
        ["siteCollection"] = new JsonObject { ["hostname"] = Hostname },
    };

    public static IEnumerable<Site> All(LocalGraphOptions options) =>
        options.Sites.Prepend(RootName).Select(name => new Site(options.Hostname, name));

    /// <summary>
    /// Takes the address of a site off the front of a path: an id, <c>root</c>, <c>host</c>, or <c>host:/sites/name</c> which ends at the next colon.
    /// The colon and the slashes may have come percent-encoded in one segment, as the SDK sends them.
    /// </summary>
    public static (Site Site, string[] Segments) Resolve(LocalGraphOptions options, string[] segments)
    {
        var colon = segments[0].IndexOf(':');
        if (colon < 0)
            return (ById(options, segments[0]), segments[1..]);
        var (host, path, next) = (segments[0][..colon], segments[0][(colon + 1)..], 1);
        if (path.Length == 0)
            do
                path += "/" + (next < segments.Length ? segments[next] : "");
            while (next < segments.Length && !segments[next++].EndsWith(':'));
        RefuseOtherHost(options, host);
        var name = path.Trim('/', ':');
        var site = name.Length == 0 ? All(options).First() : All(options).Skip(1).FirstOrDefault(s => $"sites/{s.Name}".Equals(name, StringComparison.OrdinalIgnoreCase));
        return (site ?? throw NoSite(), segments[next..]);
    }

    private static Site ById(LocalGraphOptions options, string id)
    {
        if (id == RootName)
            return All(options).First();
        var parts = id.Split(',');
        if (!Guid.TryParse(id, out _))
            RefuseOtherHost(options, parts[0]);
        if (parts.Length == 1 && id.Equals(options.Hostname, StringComparison.OrdinalIgnoreCase))
            return All(options).First();
        return All(options).FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase) || (parts.Length == 1 && s.Id.Split(',')[1] == id)) ?? throw NoSite();
    }

    private static void RefuseOtherHost(LocalGraphOptions options, string host)
    {
        if (!host.Equals(options.Hostname, StringComparison.OrdinalIgnoreCase))
            throw GraphErrorException.InvalidRequest("Invalid hostname for this tenancy");
    }

    private static GraphErrorException NoSite() => GraphErrorException.NotFound("Requested site could not be found");

    private static Guid GuidOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
