namespace Microsoft.Bot.Schema;

/// <summary>The names of the events that an adapter makes itself.</summary>
public static class ActivityEventNames
{
    /// <summary>A proactive turn in a known conversation.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The first turn in a conversation that the bot made.</summary>
    public const string CreateConversation = "CreateConversation";
}
