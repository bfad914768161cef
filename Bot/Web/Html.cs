using Microsoft.AspNetCore.Html;

namespace SeopBot.Bot.Web;

/// <summary>Writes pages as interpolated text, in which every hole that is no HTML itself is encoded.</summary>
internal static class Html
{
    /// <summary>The text as HTML.</summary>
    public static IHtmlContent Of(FormattableString text) => new HtmlFormattableString(text.Format, text.GetArguments());

    /// <summary>One after the other.</summary>
    public static IHtmlContent All(IEnumerable<IHtmlContent> parts) =>
        parts.Aggregate(new HtmlContentBuilder(), (all, part) => { all.AppendHtml(part); return all; });

    /// <summary>A whole page.</summary>
    public static IHtmlContent Page(string title, IHtmlContent head, IHtmlContent body, ChatFiles files) => Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href="{files.Url("web/icon.svg")}">
        <link rel="stylesheet" href="{files.Url("web/chat.css")}">
        {head}
        </head>
        {body}
        </html>
        """);
}
