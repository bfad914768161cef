using AdaptiveCards;
using Newtonsoft.Json;

namespace SeopBot.Cards;

/// <summary>Text shown as it was written: a rich text block has no markdown. Source: platform.md §6.2.</summary>
internal sealed class PlainText : AdaptiveElement
{
    /// <summary>Text shown as it was written.</summary>
    public PlainText(string text) => Inlines = [new Run(text)];

    /// <inheritdoc/>
    public override string Type { get; set; } = "RichTextBlock";

    /// <summary>The runs of text.</summary>
    [JsonProperty("inlines")]
    public List<Run> Inlines { get; }

    /// <summary>A first line that names the student.</summary>
    public PlainText Large()
    {
        Inlines[0].Weight = "Bolder";
        Inlines[0].Size = "Large";
        return this;
    }

    /// <summary>All in bold.</summary>
    public PlainText Bold()
    {
        Inlines.ForEach(run => run.Weight = "Bolder");
        return this;
    }

    /// <summary>In bold, before what is already there.</summary>
    public PlainText After(string label)
    {
        Inlines.Insert(0, new Run(label + " ") { Weight = "Bolder" });
        return this;
    }

    /// <summary>With a link behind it; none where there is no address.</summary>
    public PlainText LinkingTo(string? address, string title)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var url))
            Inlines.Add(new Run($" {title} ↗") { Color = "Accent", SelectAction = new AdaptiveOpenUrlAction { Title = title, Url = url } });
        return this;
    }

    /// <summary>In a quieter colour.</summary>
    public PlainText Quiet()
    {
        Inlines.ForEach(run => run.IsSubtle = true);
        return this;
    }

    /// <summary>One run of text.</summary>
    /// <param name="text">The text.</param>
    internal sealed class Run(string text)
    {
        /// <summary>Always TextRun.</summary>
        [JsonProperty("type")]
        public string Type => "TextRun";

        /// <summary>The text.</summary>
        [JsonProperty("text")]
        public string Text { get; } = text;

        /// <summary>Bolder, or nothing.</summary>
        [JsonProperty("weight", NullValueHandling = NullValueHandling.Ignore)]
        public string? Weight { get; set; }

        /// <summary>Large, or nothing.</summary>
        [JsonProperty("size", NullValueHandling = NullValueHandling.Ignore)]
        public string? Size { get; set; }

        /// <summary>Accent, or nothing.</summary>
        [JsonProperty("color", NullValueHandling = NullValueHandling.Ignore)]
        public string? Color { get; set; }

        /// <summary>What a tap does; null for nothing.</summary>
        [JsonProperty("selectAction", NullValueHandling = NullValueHandling.Ignore)]
        public AdaptiveAction? SelectAction { get; set; }

        /// <summary>A quieter colour.</summary>
        [JsonProperty("isSubtle", DefaultValueHandling = DefaultValueHandling.Ignore)]
        public bool IsSubtle { get; set; }
    }
}
