using AdaptiveCards;
using Newtonsoft.Json;

namespace SeopBot.Cards;

/// <summary>A chart, for clients that draw charts; others show what stands in its fallback. Source: platform.md §6.2.</summary>
/// <param name="type">Which chart, as <c>Chart.HorizontalBar</c>.</param>
internal sealed class Chart(string type) : AdaptiveElement
{
    /// <inheritdoc/>
    public override string Type { get; set; } = type;

    /// <summary>The chart's title.</summary>
    [JsonProperty("title")]
    public string Title { get; init; } = "";

    /// <summary>How bars are laid out; null for charts without that choice.</summary>
    [JsonProperty("displayMode", NullValueHandling = NullValueHandling.Ignore)]
    public string? DisplayMode { get; init; }

    /// <summary>The values, in the form that the kind of chart asks for.</summary>
    [JsonProperty("data")]
    public IReadOnlyList<object> Data { get; init; } = [];
}
