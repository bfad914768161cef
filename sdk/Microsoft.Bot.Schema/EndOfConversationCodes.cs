namespace Microsoft.Bot.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>The bot sent something invalid.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The bot did not answer.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The channel failed.</summary>
    public const string ChannelFailed = "channelFailed";

    /// <summary>It came to its end.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>Not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>The person stopped it.</summary>
    public const string UserCancelled = "userCancelled";
}
