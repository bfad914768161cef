namespace Microsoft.Bot.Schema;

/// <summary>How the words are written.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown; the default.</summary>
    public const string Markdown = "markdown";

    /// <summary>As they are.</summary>
    public const string Plain = "plain";

    /// <summary>XML.</summary>
    public const string Xml = "xml";
}
