using System.Globalization;
using SeopBot.LocalGraph.Lists;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Pages;

/// <summary>The lists as pages to read: sites, lists, rows and one row. No script; shown on this machine only.</summary>
internal sealed class ListPages(Database database, LocalGraphOptions options)
{
    private const int RowsInPage = 50;
    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints)
    {
        var pages = ActivatorUtilities.CreateInstance<ListPages>(endpoints.ServiceProvider);
        var group = endpoints.MapGroup("/lists");
        group.MapGet("", (HttpContext http) => pages.Show(http, db => pages.Overview(db, http, null)));
        group.MapGet("lists.css", (HttpContext http) => Results.Stream(typeof(ListPages).Assembly.GetManifestResourceStream("lists.css")!, "text/css"));
        group.MapGet("{site}", (HttpContext http, string site) => pages.Show(http, db => pages.Overview(db, http, site)));
        group.MapGet("{site}/{list}", (HttpContext http, string site, string list, string? page) => pages.Show(http, db => pages.Rows(db, http, site, list, page)));
        group.MapGet("{site}/{list}/{id}", (HttpContext http, string site, string list, string id) => pages.Show(http, db => pages.Row(db, http, site, list, id)));
        return group;
    }

    private IResult Show(HttpContext http, Func<Session, Html?> draw)
    {
        if (!GraphEndpoint.IsLocal(http))
            return Results.Text("These pages can be read on the machine itself only.", statusCode: 403);
        var page = database.Read(draw);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return Results.Content((page ?? Frame(http, "Not found", [], Html.Of($"<p class='empty'>There is no such list or row. It may have been deleted.</p>"))).Text,
            "text/html; charset=utf-8", statusCode: page is null ? 404 : 200);
    }

    private Html? Overview(Session db, HttpContext http, string? only)
    {
        var sites = Site.All(options).Where(s => only is null || s.Name.Equals(only, StringComparison.OrdinalIgnoreCase)).ToList();
        if (sites.Count == 0)
            return null;
        var home = http.Request.PathBase + "/lists";
        var sections = sites.Select(site => (Site: site, Lists: ListRecord.All(db, site.Name))).Where(s => s.Lists.Count > 0 || sites.Count == 1)
            .Select(s => Html.Of($"<section><h2><a href='{Url(home, s.Site.Name)}'>{s.Site.Name}</a></h2>{ListTable(db, home, s.Site, s.Lists)}</section>")).ToList();
        var body = sections.Count > 0 ? Html.Join(sections) : Html.Of($"<p class='empty'>No list has been made yet.</p>");
        return Frame(http, only is null ? "Lists" : sites[0].Name, [], body);
    }

    private static Html ListTable(Session db, string home, Site site, List<ListRecord> lists)
    {
        if (lists.Count == 0)
            return Html.Of($"<p class='empty'>This site has no lists yet.</p>");
        var rows = lists.Select(list => Html.Of($"""
            <tr><td><a href='{Url(home, site.Name, list.Name)}'>{list.DisplayName}</a><small>{list.Description}</small></td>
            <td class='number'>{Count(db, list).ToString("N0", CultureInfo.InvariantCulture)}</td></tr>
            """));
        return Html.Of($"<table class='lists'><thead><tr><th scope='col'>List</th><th scope='col' class='number'>Rows</th></tr></thead><tbody>{Html.Join(rows)}</tbody></table>");
    }

    private Html? Rows(Session db, HttpContext http, string siteName, string listName, string? pageText)
    {
        if (Find(db, siteName, listName) is not var (site, list))
            return null;
        var count = Count(db, list);
        var last = Math.Max(1, (count + RowsInPage - 1) / RowsInPage);
        var page = Math.Clamp(long.TryParse(pageText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, 1, last);
        var items = db.Query($"SELECT {ItemRecord.Select} FROM {list.Table} WHERE deleted = 0 ORDER BY id LIMIT {RowsInPage} OFFSET @1", ItemRecord.Read, (page - 1) * RowsInPage);
        var address = Url(http.Request.PathBase + "/lists", site.Name, list.Name);
        var shown = count == 0 ? "No rows." : FormattableString.Invariant($"Rows {((page - 1) * RowsInPage) + 1:N0} to {((page - 1) * RowsInPage) + items.Count:N0} of {count:N0}.");
        var body = count == 0 ? Html.Of($"<p class='empty'>This list has no rows yet.</p>")
            : Html.Of($"{RowTable.Draw(list, items, address)}{RowTable.Pager(address, page, last)}");
        return Frame(http, list.DisplayName, [site.Name], Html.Of($"<p class='hint'>{list.Description} {shown}</p>{body}"));
    }

    private Html? Row(Session db, HttpContext http, string siteName, string listName, string idText)
    {
        if (Find(db, siteName, listName) is not var (site, list) || !long.TryParse(idText, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || ItemRecord.Find(db, list, id) is not { } item)
            return null;
        return Frame(http, item.FieldsObject["Title"]?.ToString() ?? $"Row {item.Id}", [site.Name, list.Name], RowTable.DrawOne(list, item));
    }

    private (Site Site, ListRecord List)? Find(Session db, string siteName, string listName) =>
        Site.All(options).FirstOrDefault(s => s.Name.Equals(siteName, StringComparison.OrdinalIgnoreCase)) is { } site
        && ListRecord.Find(db, site.Name, listName) is { } list ? (site, list) : null;

    private static long Count(Session db, ListRecord list) => (long)db.Scalar($"SELECT count(*) FROM {list.Table} WHERE deleted = 0")!;

    private static string Url(string home, params ReadOnlySpan<string> segments)
    {
        foreach (var segment in segments)
            home += "/" + Uri.EscapeDataString(segment);
        return home;
    }

    private static Html Frame(HttpContext http, string title, string[] above, Html body)
    {
        var home = http.Request.PathBase + "/lists";
        var crumbs = above.Select((name, i) => Html.Of($"<a href='{Url(home, above[..(i + 1)])}'>{name}</a>"))
            .Prepend(Html.Of($"<a href='{home}'>All lists</a>"));
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang='en'>
            <head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>
            <title>{title} · Lists</title><link rel='stylesheet' href='{home}/lists.css'></head>
            <body>
            <header><nav aria-label='You are here'>{Html.Join(crumbs)}</nav></header>
            <main><h1>{title}</h1>{body}</main>
            <footer>For reading only. Everything on this page is kept on this computer.</footer>
            </body>
            </html>
            """);
    }
}
