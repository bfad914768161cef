namespace Microsoft.Bot.Schema;

/// <summary>A request to do something.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The content, free in form.</summary>
    object Value { get; set; }

    /// <summary>The command.</summary>
    string Name { get; set; }
}
