using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something to fill in.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>What is asked, read out with the input; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Label { get; set; }

    /// <summary>Whether it must be filled in. Only the client checks.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsRequired { get; set; }

    /// <summary>What is said when the value is not valid; null = nothing.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? ErrorMessage { get; set; }
}
