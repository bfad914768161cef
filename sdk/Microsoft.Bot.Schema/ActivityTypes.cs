namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>A request to do something, answered with commandResult.</summary>
    public const string Command = "command";

    /// <summary>The answer to a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>The bot was added to or removed from a contact list.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members, topic or team changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>A pause in the adapter, in milliseconds (Value).</summary>
    public const string Delay = "delay";

    /// <summary>A request to forget a person.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The conversation ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named happening without words.</summary>
    public const string Event = "event";

    /// <summary>A request to hand over to a person.</summary>
    public const string Handoff = "handoff";

    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request whose HTTP answer is the result.</summary>
    public const string Invoke = "invoke";

    /// <summary>Words, cards, or a card's submitted inputs.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction was given or taken back.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private suggestion about a message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>A line for the bot's developer.</summary>
    public const string Trace = "trace";

    /// <summary>The other side is typing.</summary>
    public const string Typing = "typing";
}
