using AdaptiveCards;
using Newtonsoft.Json;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The parts that cards are drawn with.</summary>
internal static class Part
{
    /// <summary>An empty card. Source: platform.md §6.1 (Teams shows 1.5 or earlier).</summary>
    public static AdaptiveCard Card(Words words, string fallbackText, IEnumerable<AdaptiveElement> body, params IEnumerable<AdaptiveAction> actions)
    {
        var card = new AdaptiveCard("1.5") { Lang = words.Language, FallbackText = fallbackText, Speak = fallbackText };
        card.Body.AddRange(body);
        // In an ActionSet, so that clients without Action.Execute honour its fallback. Source: platform.md §6.2.
        if (new AdaptiveActionSet { Actions = [.. actions] } is { Actions.Count: > 0 } set) card.Body.Add(set);
        card.AdditionalProperties["msteams"] = new Dictionary<string, object> { ["width"] = "Full" };
        return card;
    }

    /// <summary>A heading, the bot's own words only.</summary>
    public static AdaptiveTextBlock Heading(string text) => new(text)
    {
        Style = AdaptiveTextBlockStyle.Heading,
        Weight = AdaptiveTextWeight.Bolder,
        Size = AdaptiveTextSize.Medium,
        Wrap = true,
    };

    /// <summary>A heading within a card, the bot's own words only.</summary>
    public static AdaptiveTextBlock Label(string text) => new(text) { Weight = AdaptiveTextWeight.Bolder, Wrap = true, Spacing = AdaptiveSpacing.Medium };

    /// <summary>A line, the bot's own words only.</summary>
    public static AdaptiveTextBlock Line(string text) => new(text) { Wrap = true };

    /// <summary>What is wrong with a field, shown beside it; the word and the mark carry the meaning, not the colour alone.</summary>
    public static AdaptiveTextBlock Problem(string text) => new($"⚠ {text}") { Wrap = true, Color = AdaptiveTextColor.Attention, Spacing = AdaptiveSpacing.Small };

    /// <summary>Text from people, shown as written: no markdown.</summary>
    public static PlainText Plain(string text) => new(text);

    /// <summary>A choice of one or several.</summary>
    public static AdaptiveChoiceSetInput Choices(string id, string label, string? value, IEnumerable<(string Value, string Title)> choices) => new()
    {
        Id = id,
        Label = label,
        Value = value ?? "",
        Wrap = true,
        Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value })],
    };

    /// <summary>A field for several lines.</summary>
    public static AdaptiveTextInput Text(string id, string label, string? value, string? placeholder = null) => new()
    {
        Id = id,
        Label = label,
        Value = value ?? "",
        Placeholder = placeholder ?? "",
        IsMultiline = true,
        MaxLength = ConferenceNotes.LongestText,
    };

    /// <summary>A box to tick; it sends true or false.</summary>
    public static AdaptiveToggleInput Toggle(string id, string title, bool ticked) =>
        new() { Id = id, Title = title, ValueOn = "true", ValueOff = "false", Value = ticked ? "true" : "false", Wrap = true };

    /// <summary>A button that sends a reply; in Teams the answer replaces the card.</summary>
    /// <param name="surface">Where the card is shown.</param>
    /// <param name="title">The words on it.</param>
    /// <param name="reply">What it sends, with the card's inputs added.</param>
    /// <param name="withInputs">False for buttons that must work whatever is in the fields.</param>
    /// <param name="primary">The one to tap next.</param>
    public static AdaptiveAction Button(Surface surface, string title, CardReply reply, bool withInputs = true, bool primary = false)
    {
        var inputs = withInputs ? AdaptiveAssociatedInputs.Auto : AdaptiveAssociatedInputs.None;
        var submit = new AdaptiveSubmitAction { Data = reply.ToData(), AssociatedInputs = inputs };
        AdaptiveAction button = surface.IsTeams
            ? new AdaptiveExecuteAction { Verb = reply.Verb, Data = reply.ToData(), AssociatedInputs = inputs, Fallback = new AdaptiveFallbackElement(submit) }
            : submit;
        button.Title = submit.Title = title;
        if (primary) button.Style = submit.Style = "positive";
        return button;
    }
}

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

    /// <summary>In bold, before what is already there.</summary>
    public PlainText After(string label)
    {
        Inlines.Insert(0, new Run(label + " ") { Weight = "Bolder" });
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

        /// <summary>A quieter colour.</summary>
        [JsonProperty("isSubtle", DefaultValueHandling = DefaultValueHandling.Ignore)]
        public bool IsSubtle { get; set; }
    }
}
