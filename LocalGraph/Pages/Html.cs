using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SeopBot.LocalGraph.Pages;

/// <summary>A piece of a page. Whatever is put into it is encoded, unless it is a piece of a page itself.</summary>
internal sealed record Html(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Html Of(FormattableString page) =>
        new(string.Format(null, page.Format, [.. page.GetArguments().Select(a => a is Html html ? html.Text : Encoder.Encode(a?.ToString() ?? ""))]));

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Text)));
}
