namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What a channel can show.</summary>
public class Channel
{
    /// <summary>Whether that many buttons can stand below a message; in Teams, three in a chat of two.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => channelId switch
    {
        "emulator" or "directline" or "webchat" => buttonCnt <= 100,
        "msteams" => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    /// <summary>Whether a card can have that many buttons.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        "emulator" or "directline" or "webchat" => buttonCnt <= 100,
        "msteams" => buttonCnt <= 50,
        _ => false,
    };
}
