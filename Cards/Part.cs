using AdaptiveCards;
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

    /// <summary>What a tap on a line sends; without a fallback, which only buttons have.</summary>
    /// <param name="surface">Where the card is shown.</param>
    /// <param name="title">What the tap does, for screen readers.</param>
    /// <param name="reply">What it sends.</param>
    public static AdaptiveAction Tap(Surface surface, string title, CardReply reply)
    {
        AdaptiveAction tap = surface.IsTeams
            ? new AdaptiveExecuteAction { Verb = reply.Verb, Data = reply.ToData(), AssociatedInputs = AdaptiveAssociatedInputs.None }
            : new AdaptiveSubmitAction { Data = reply.ToData(), AssociatedInputs = AdaptiveAssociatedInputs.None };
        tap.Title = title;
        return tap;
    }

    /// <summary>What a tap on a line or a button begins, beside the card: the card stays as it is.</summary>
    public static AdaptiveAction Beside(string title, CardReply reply, bool primary = false) =>
        new AdaptiveSubmitAction { Title = title, Data = reply.ToData(), AssociatedInputs = AdaptiveAssociatedInputs.None, Style = primary ? "positive" : "default" };

    /// <summary>A button that shows a part of the card that is folded away, or folds it again.</summary>
    public static AdaptiveAction Unfold(string title, string id) => new AdaptiveToggleVisibilityAction { Title = title, TargetElements = [id] };

    /// <summary>A button that opens a file; none where it cannot be had.</summary>
    public static IEnumerable<AdaptiveAction> File(string title, Uri? file) => file is null ? [] : [new AdaptiveOpenUrlAction { Title = title, Url = file }];

    /// <summary>Words that look as if they can be tapped, the bot's own only.</summary>
    public static AdaptiveTextBlock Link(string text) => new(text) { Color = AdaptiveTextColor.Accent, Weight = AdaptiveTextWeight.Bolder };

    /// <summary>In a quieter colour.</summary>
    public static AdaptiveTextBlock Quiet(this AdaptiveTextBlock text)
    {
        text.IsSubtle = true;
        return text;
    }

    /// <summary>Choices that open on a tap.</summary>
    public static AdaptiveChoiceSetInput Compact(this AdaptiveChoiceSetInput choices)
    {
        choices.Style = AdaptiveChoiceInputStyle.Compact;
        return choices;
    }

    /// <summary>A part of the card that is hidden until its button is tapped.</summary>
    public static AdaptiveContainer Folded(string id, IEnumerable<AdaptiveElement> items) => new() { Id = id, IsVisible = false, Items = [.. items] };

    /// <summary>A sentence's or a title's first letter is large.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The same element, close to the one above it.</summary>
    public static T Close<T>(this T element) where T : AdaptiveElement
    {
        element.Spacing = AdaptiveSpacing.None;
        return element;
    }
}
