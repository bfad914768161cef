namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot waits for words.</summary>
public static class InputHints
{
    /// <summary>It listens.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>It waits for an answer.</summary>
    public const string ExpectingInput = "expectingInput";

    /// <summary>It does not listen.</summary>
    public const string IgnoringInput = "ignoringInput";
}
