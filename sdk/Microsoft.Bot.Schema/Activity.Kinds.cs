namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <inheritdoc/>
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <summary>Makes a conversationUpdate.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity { Type = ActivityTypes.ConversationUpdate };

    /// <summary>Makes a trace: a line for the bot's developer.</summary>
    public static ITraceActivity CreateTraceActivity(string name, string valueType = null, object value = null, string label = null) =>
        new Activity { Type = ActivityTypes.Trace, Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    /// <summary>Whether this is of the given kind, or of a kind below it ("event/name").</summary>
    protected bool IsActivity(string activityType) =>
        Type != null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
}
