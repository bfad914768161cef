namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was found in an answer, and where.</summary>
/// <typeparam name="T">What was found.</typeparam>
public class ModelResult<T>
{
    /// <summary>The first letter, from 0.</summary>
    public int Start { get; set; }

    /// <summary>The last letter.</summary>
    public int End { get; set; }

    /// <summary>The words.</summary>
    public string Text { get; set; }

    /// <summary>The kind of thing, such as <c>choice</c>.</summary>
    public string TypeName { get; set; }

    /// <summary>What was found.</summary>
    public T Resolution { get; set; }
}
