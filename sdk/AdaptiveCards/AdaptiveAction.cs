using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A button, or what happens on a tap.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>The words on the button; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Title { get; set; }

    /// <summary>The address of the icon on the button; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? IconUrl { get; set; }

    /// <summary>The look: <c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    [DefaultValue("default")]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string Style { get; set; } = "default";

    /// <summary>Whether it can be pressed; true unless set.</summary>
    [DefaultValue(true)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsEnabled { get; set; } = true;

    /// <summary>Where the button stands among the others.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveActionMode Mode { get; set; }

    /// <summary>The words that are shown while one points at the button; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Tooltip { get; set; }
}

/// <summary>An action whose type is not known here; everything it says is in its additional properties.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    /// <inheritdoc/>
    public override string Type { get; set; } = null!;
}
