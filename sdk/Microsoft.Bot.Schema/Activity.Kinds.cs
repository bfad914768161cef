namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <inheritdoc/>
    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() => IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    /// <inheritdoc/>
    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <inheritdoc/>
    public IEndOfConversationActivity AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    /// <inheritdoc/>
    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <inheritdoc/>
    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    /// <inheritdoc/>
    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <inheritdoc/>
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <inheritdoc/>
    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    /// <inheritdoc/>
    public IMessageReactionActivity AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    /// <inheritdoc/>
    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    /// <inheritdoc/>
    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <summary>This activity as a command; null if it is not one.</summary>
    public ICommandActivity AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    /// <summary>This activity as a commandResult; null if it is not one.</summary>
    public ICommandResultActivity AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    /// <summary>This activity as a trace; null if it is not one.</summary>
    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <summary>Makes a contactRelationUpdate.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity { Type = ActivityTypes.ContactRelationUpdate };

    /// <summary>Makes a conversationUpdate.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity { Type = ActivityTypes.ConversationUpdate };

    /// <summary>Makes an endOfConversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity { Type = ActivityTypes.EndOfConversation };

    /// <summary>Makes an event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    /// <summary>Makes an invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    /// <summary>Makes a message.</summary>
    public static IMessageActivity CreateMessageActivity() =>
        new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };

    /// <summary>Makes a typing.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    /// <summary>Makes a trace: a line for the bot's developer.</summary>
    public static ITraceActivity CreateTraceActivity(string name, string valueType = null, object value = null, string label = null) =>
        new Activity { Type = ActivityTypes.Trace, Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    /// <summary>Whether this is of the given kind, or of a kind below it ("event/name").</summary>
    protected bool IsActivity(string activityType) =>
        Type != null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
}
