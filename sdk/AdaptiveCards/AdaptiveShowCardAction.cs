using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Unfolds another card below the buttons.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The other card; a card cannot be written without it.</summary>
    [JsonRequired]
    public AdaptiveCard Card { get; set; } = null!;
}
