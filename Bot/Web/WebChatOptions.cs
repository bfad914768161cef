namespace SeopBot.Bot.Web;

/// <summary>How the development chat page reaches the bot and where it keeps its conversations.</summary>
public sealed class WebChatOptions
{
    /// <summary>The bot's front door as an absolute address; null (default) is /api/messages of this very server.</summary>
    public Uri? BotEndpoint { get; set; }

    /// <summary>The SQLite file of the conversations; null (default) keeps them in memory until the program ends.</summary>
    public string? Database { get; set; }

    /// <summary>Things to say, shown under the chat as buttons. Default: "help".</summary>
    public IReadOnlyList<string> Hints { get; set; } = ["help"];

    /// <summary>The same in Spanish, in the same order, for a chat that is in Spanish. Default: "ayuda".</summary>
    public IReadOnlyList<string> SpanishHints { get; set; } = ["ayuda"];
}
