namespace Microsoft.Bot.Schema;

/// <summary>A line for the bot's developer.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>Another conversation that this is about.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>The content, free in form.</summary>
    object Value { get; set; }

    /// <summary>A label for the reader of a log.</summary>
    string Label { get; set; }

    /// <summary>The name to show.</summary>
    string Name { get; set; }

    /// <summary>The kind of value.</summary>
    string ValueType { get; set; }
}
