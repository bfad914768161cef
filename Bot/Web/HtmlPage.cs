using Microsoft.AspNetCore.Html;
using SeopBot.Reports;

namespace SeopBot.Bot.Web;

/// <summary>The frame of the chat's pages.</summary>
internal static class HtmlPage
{
    /// <summary>A whole page.</summary>
    public static IHtmlContent Of(string title, IHtmlContent head, IHtmlContent body, ChatFiles files) => Html.Of($"""
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
