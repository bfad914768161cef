using Microsoft.AspNetCore.Html;

namespace SeopBot.Reports;

/// <summary>Writes pages as interpolated text, in which every hole that is no HTML itself is encoded.</summary>
public static class Html
{
    /// <summary>The text as HTML.</summary>
    public static IHtmlContent Of(FormattableString text) => new HtmlFormattableString(text.Format, text.GetArguments());

    /// <summary>One after the other.</summary>
    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts) all.AppendHtml(part);
        return all;
    }
}
