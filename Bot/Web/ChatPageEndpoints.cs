using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;

namespace SeopBot.Bot.Web;

/// <summary>The two pages: the people to choose from, and the chat as one of them.</summary>
internal static class ChatPageEndpoints
{
    public static void Map(IEndpointRouteBuilder local)
    {
        local.MapGet("/", PeopleAsync);
        local.MapGet("/chat", ChatAsync);
    }

    private static async Task<IResult> PeopleAsync(string? q, HttpContext http, IPeopleDirectory people, ChatFiles files)
    {
        var everyone = await people.ListAsync(http.RequestAborted);
        if (everyone.Count == 0) return Page(http, "", PeoplePage.NotReady(files));
        return Page(http, "", PeoplePage.Draw(everyone, q?.Trim() ?? "", files));
    }

    private static async Task<IResult> ChatAsync(
        string? person, HttpContext http, IPeopleDirectory people, ChatFiles files, IOptions<WebChatOptions> options)
    {
        var everyone = await people.ListAsync(http.RequestAborted);
        if (everyone.Count == 0) return Page(http, "", PeoplePage.NotReady(files));
        var chosen = everyone.FirstOrDefault(p => p.Id == person);
        if (chosen is null) return Page(http, "", ChatPage.NobodyThere(files), StatusCodes.Status404NotFound);
        if (!files.HasWebChat) return Page(http, "", ChatPage.WebChatMissing(files), StatusCodes.Status503ServiceUnavailable);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return Page(http, $" 'nonce-{nonce}'", ChatPage.Draw(chosen, options.Value, nonce, files));
    }

    private static IResult Page(HttpContext http, string styleSource, IHtmlContent content, int status = StatusCodes.Status200OK)
    {
        // The hash is of an empty style element, which Web Chat makes before it fills it.
        const string emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'" + styleSource + " " + emptyStyle
            + $"; img-src 'self' data: blob:; connect-src 'self' ws://{http.Request.Host} wss://{http.Request.Host}"
            + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        using var html = new StringWriter();
        content.WriteTo(html, HtmlEncoder.Default);
        return Results.Content(html.ToString(), "text/html; charset=utf-8", statusCode: status);
    }
}
