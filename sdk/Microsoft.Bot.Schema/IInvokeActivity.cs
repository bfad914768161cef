namespace Microsoft.Bot.Schema;

/// <summary>A request whose HTTP answer is the result.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>Another conversation that this is about.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>The content, free in form.</summary>
    object Value { get; set; }

    /// <summary>What is asked, e.g. "adaptiveCard/action".</summary>
    string Name { get; set; }
}
