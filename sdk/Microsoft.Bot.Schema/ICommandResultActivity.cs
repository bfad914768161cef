namespace Microsoft.Bot.Schema;

/// <summary>The answer to a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>The content, free in form.</summary>
    object Value { get; set; }

    /// <summary>The command.</summary>
    string Name { get; set; }
}
