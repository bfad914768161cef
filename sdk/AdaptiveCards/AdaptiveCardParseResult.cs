namespace AdaptiveCards;

/// <summary>A card that was read, and what was odd about its text.</summary>
public class AdaptiveCardParseResult
{
    /// <summary>The card.</summary>
    public AdaptiveCard Card { get; set; } = null!;

    /// <summary>What was odd: unknown types, unknown values, a version that is too new.</summary>
    public List<AdaptiveWarning> Warnings { get; } = [];
}

/// <summary>One odd thing about a card's text.</summary>
public class AdaptiveWarning
{
    /// <summary>Creates a warning.</summary>
    public AdaptiveWarning(int code, string message) => (Code, Message) = (code, message);

    /// <summary>The codes that have a name.</summary>
    public enum WarningStatusCode
    {
        /// <summary>The card asks for a version that is not known here.</summary>
        UnsupportedSchemaVersion = 7,
    }

    /// <summary>The kind of warning: 7 as named, 0 a value that is not known, -1 a type that is not known.</summary>
    public int Code { get; set; }

    /// <summary>The warning as a sentence.</summary>
    public string Message { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
