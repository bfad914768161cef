namespace Microsoft.Bot.Schema;

/// <summary>A named happening without words.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>Another conversation that this is about.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>The content, free in form.</summary>
    object Value { get; set; }

    /// <summary>The event.</summary>
    string Name { get; set; }
}
