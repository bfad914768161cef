using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What a channel can show.</summary>
public class Channel
{
    /// <summary>Whether that many buttons can stand below a message; in Teams, three in a chat of two.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => channelId switch
    {
        Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    /// <summary>Whether a card can have that many buttons.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => buttonCnt <= 50,
        _ => false,
    };
}
