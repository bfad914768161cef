namespace Microsoft.Bot.Schema;

/// <summary>The conversation ended.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why the conversation ended, or what went wrong.</summary>
    string Code { get; set; }

    /// <summary>The words.</summary>
    string Text { get; set; }
}
