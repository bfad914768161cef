using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace SeopBot.Reports;

/// <summary>A page to read and print: nothing but text and one style, so that it also looks the same when it is saved.</summary>
/// <param name="Html">The whole page.</param>
/// <param name="Policy">The Content-Security-Policy that lets it be shown: no script, nothing from elsewhere.</param>
public sealed record Page(string Html, string Policy)
{
    private const string Style = """
        :root { color-scheme: light; }
        body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 3rem; color: #1c2b33; background: #fff; font: 16px/1.5 "Segoe UI", system-ui, -apple-system, "Liberation Sans", Arial, sans-serif; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .25rem; }
        .quiet { color: #55656e; margin: .25rem 0; }
        .tables { columns: 20rem; column-gap: 2rem; }
        .tables table { break-inside: avoid; margin: 0 0 1rem; }
        .facts th { width: 11rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0 0; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #d5dee3; }
        tbody th { font-weight: 400; }
        thead th { font-weight: 600; border-bottom: 2px solid #7d8c95; }
        td.number, th.number { text-align: right; padding: .3rem .25rem .3rem .75rem; font-variant-numeric: tabular-nums; }
        td.number { white-space: nowrap; }
        td.text { white-space: pre-wrap; overflow-wrap: anywhere; }
        .sign { display: grid; grid-template-columns: 2fr 1fr; gap: 2rem; margin-top: 3rem; break-inside: avoid; }
        .sign p { border-top: 1px solid #1c2b33; padding-top: .25rem; margin: 2rem 0 0; }
        @media screen and (max-width: 40rem) {
          .rows thead { display: none; }
          .rows, .rows caption, .rows tbody, .rows tr, .rows th, .rows td { display: block; border: 0; padding: 0; }
          .facts th { width: 7rem; }
          .rows tr { border-bottom: 1px solid #d5dee3; padding: .5rem 0; }
          .rows tbody th { font-weight: 600; }
          .rows td.number { text-align: left; padding: 0; }
          .rows td[data-column]::before { content: attr(data-column) ": "; color: #55656e; }
        }
        @page { margin: 16mm 14mm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          .tables { columns: 2; }
          .own { break-before: page; }
          thead { display: table-header-group; }
          tr, caption { break-inside: avoid; }
          h2, caption { break-after: avoid; }
        }
        """;

    private static readonly string Policed =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A page.</summary>
    internal static Page Of(string title, string language, IHtmlContent body)
    {
        using var text = new StringWriter();
        // The style as it was hashed: no line end of a checkout on Windows in it.
        SeopBot.Reports.Html.Of($"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>{new HtmlString(Style)}</style>
            </head>
            <body><main>
            {body}
            </main></body>
            </html>
            """).WriteTo(text, HtmlEncoder.Default);
        return new Page(text.ToString(), Policed);
    }
}
