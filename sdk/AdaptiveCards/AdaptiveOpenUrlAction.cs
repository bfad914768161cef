using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Opens a web address.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The address; a card cannot be written without it.</summary>
    [JsonRequired]
    public Uri Url { get; set; } = null!;
}
