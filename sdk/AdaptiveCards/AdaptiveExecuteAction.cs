using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Sends a verb and data to the bot, which may answer with another card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Action.Execute";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What the bot is asked to do.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Verb { get; set; } = "";

    /// <summary>What is sent beside the inputs; null = nothing.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public object? Data { get; set; }

    /// <summary>Which inputs are sent.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
