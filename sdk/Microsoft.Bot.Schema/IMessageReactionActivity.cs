namespace Microsoft.Bot.Schema;

/// <summary>A reaction was given or taken back.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions given.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
