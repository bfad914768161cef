using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>The cards whose JSON was recorded from the official package, each under its name in Golden/cards.jsonl.</summary>
internal static class CardsSamples
{
    // The recordings name one sample for each value of these: textblock-size-Small.
    private static readonly Dictionary<string, Func<string, object>> ByValue = new()
    {
        ["textblock-size"] = value => new AdaptiveTextBlock("x") { Size = Enum.Parse<AdaptiveTextSize>(value) },
        ["textblock-color"] = value => new AdaptiveTextBlock("x") { Color = Enum.Parse<AdaptiveTextColor>(value) },
        ["textblock-weight"] = value => new AdaptiveTextBlock("x") { Weight = Enum.Parse<AdaptiveTextWeight>(value) },
        ["textblock-spacing"] = value => new AdaptiveTextBlock("x") { Spacing = Enum.Parse<AdaptiveSpacing>(value) },
        ["textblock-horizontal"] = value => new AdaptiveTextBlock("x") { HorizontalAlignment = Enum.Parse<AdaptiveHorizontalAlignment>(value) },
        ["image-size"] = value => new AdaptiveImage("https://example.com/i.png") { Size = Enum.Parse<AdaptiveImageSize>(value) },
        ["container-style"] = value => new AdaptiveContainer { Style = Enum.Parse<AdaptiveContainerStyle>(value == "Normal" ? "Default" : value), Items = { new AdaptiveTextBlock("x") } },
        ["input.text-style"] = value => new AdaptiveTextInput { Id = "n", Style = Enum.Parse<AdaptiveTextInputStyle>(value) },
    };

    private static readonly Dictionary<string, Func<object>> ByName = new()
    {
        ["card-empty"] = () => new AdaptiveCard("1.5"),
        ["card-version-object"] = () => new AdaptiveCard(new AdaptiveSchemaVersion(1, 6)),
        ["card-refresh"] = () => new AdaptiveCard("1.4") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh", Title = "R", Data = new { a = 1 } }, UserIds = ["29:u"] } },
        ["card-msteams-additionalproperties-object"] = () => new AdaptiveCard("1.5") { AdditionalProperties = { ["msteams"] = new { width = "Full" } } },
        ["card-msteams-additionalproperties-dictionary"] = () => new AdaptiveCard("1.5") { AdditionalProperties = { ["msteams"] = new Dictionary<string, object> { ["width"] = "Full" }, ["rtl"] = true, ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json" } },
        ["card-fallback-drop"] = () => new AdaptiveCard("1.5") { Fallback = Drop() },
        ["card-null-body-item"] = () => new AdaptiveCard("1.5") { Body = { null! } },
        ["card-id-and-requires"] = () => new AdaptiveCard("1.5") { Id = "cid", Requires = new Dictionary<string, string> { ["adaptiveCards"] = "1.5" } },
        ["textblock"] = () => new AdaptiveTextBlock("hi"),
        ["textblock-empty"] = () => new AdaptiveTextBlock(),
        ["textblock-null-text"] = () => new AdaptiveTextBlock { Text = null! },
        ["textblock-defaults-set-explicitly"] = () => new AdaptiveTextBlock("x") { Size = AdaptiveTextSize.Default, Weight = AdaptiveTextWeight.Default, Color = AdaptiveTextColor.Default, Wrap = false, IsVisible = true, Spacing = AdaptiveSpacing.Default, Separator = false, IsSubtle = false, HorizontalAlignment = AdaptiveHorizontalAlignment.Left, FontType = AdaptiveFontType.Default, Style = AdaptiveTextBlockStyle.Paragraph, MaxLines = 0 },
        ["textblock-heading"] = () => new AdaptiveTextBlock("x") { Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Wrap = true },
        ["textblock-height-pixel"] = () => new AdaptiveTextBlock("x") { Height = new AdaptiveHeight(50) },
        ["textblock-unicode"] = () => new AdaptiveTextBlock("ñ 😀 \"q\" </s> \n {{DATE(2026-01-02T03:04:05Z,SHORT)}} 2026-01-02T03:04:05Z"),
        ["image"] = () => new AdaptiveImage("https://example.com/i.png") { AltText = "alt" },
        ["image-data-uri"] = () => new AdaptiveImage("data:image/png;base64,iVBORw0KGgo="),
        ["image-no-url"] = () => new AdaptiveImage(),
        ["container"] = () => new AdaptiveContainer { Id = "c", Items = { new AdaptiveTextBlock("x") } },
        ["container-empty"] = () => new AdaptiveContainer(),
        ["container-rtl-false"] = () => new AdaptiveContainer { Rtl = false },
        ["columnset"] = () => new AdaptiveColumnSet { Columns = { new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, Items = { new AdaptiveTextBlock("a") } }, new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Items = { new AdaptiveTextBlock("b") } }, new AdaptiveColumn { Width = "50px" }, new AdaptiveColumn { Width = "2" }, new AdaptiveColumn() } },
        ["columnset-style-select"] = () => new AdaptiveColumnSet { Style = AdaptiveContainerStyle.Accent, SelectAction = new AdaptiveSubmitAction { Data = new { a = 1 } }, Bleed = true },
        ["factset"] = () => new AdaptiveFactSet { Facts = { new AdaptiveFact("T", "V"), new AdaptiveFact("", null!) } },
        ["factset-ok"] = () => new AdaptiveFactSet { Facts = { new AdaptiveFact("T", "V"), new AdaptiveFact("", "") } },
        ["factset-empty"] = () => new AdaptiveFactSet(),
        ["table"] = Table,
        ["table-cells-with-type-set"] = () => new AdaptiveTable { Columns = { new AdaptiveTableColumnDefinition { Width = 1 } }, Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell { Type = "TableCell", Items = { new AdaptiveTextBlock("a") } } } } } },
        ["table-empty"] = () => new AdaptiveTable(),
        ["actionset"] = () => new AdaptiveActionSet { Actions = { new AdaptiveSubmitAction { Title = "OK" } } },
        ["actionset-empty"] = () => new AdaptiveActionSet(),
        ["input.text"] = () => new AdaptiveTextInput { Id = "n" },
        ["input.text-all"] = () => new AdaptiveTextInput { Id = "n", Label = "Name", IsRequired = true, ErrorMessage = "needed", Placeholder = "ph", Value = "v", MaxLength = 10, IsMultiline = true, Regex = "^[a-z]+$", Style = AdaptiveTextInputStyle.Email, InlineAction = new AdaptiveSubmitAction { Title = "go" }, Spacing = AdaptiveSpacing.Small },
        ["input.text-no-id"] = () => new AdaptiveTextInput { Label = "x" },
        ["input.text-empty-strings"] = () => new AdaptiveTextInput { Id = "", Label = "", Placeholder = "", Value = "" },
        ["input.number"] = () => new AdaptiveNumberInput { Id = "n" },
        ["input.number-all"] = () => new AdaptiveNumberInput { Id = "n", Label = "N", Min = 0, Max = 10.5, Value = 2, Placeholder = "p", IsRequired = true, ErrorMessage = "e" },
        ["input.number-zero"] = () => new AdaptiveNumberInput { Id = "n", Value = 0, Min = 0, Max = 0 },
        ["input.date"] = () => new AdaptiveDateInput { Id = "d", Label = "D", Value = "2026-01-02", Min = "2026-01-01", Max = "2026-12-31", Placeholder = "p", IsRequired = true, ErrorMessage = "e" },
        ["input.time"] = () => new AdaptiveTimeInput { Id = "t", Label = "T", Value = "09:30", Min = "08:00", Max = "18:00", Placeholder = "p", IsRequired = true, ErrorMessage = "e" },
        ["input.toggle"] = () => new AdaptiveToggleInput { Id = "g", Title = "Agree" },
        ["input.toggle-all"] = () => new AdaptiveToggleInput { Id = "g", Title = "Agree", Label = "L", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true, IsRequired = true, ErrorMessage = "e" },
        ["input.toggle-no-title"] = () => new AdaptiveToggleInput { Id = "g" },
        ["input.choiceset"] = () => new AdaptiveChoiceSetInput { Id = "c", Choices = { new AdaptiveChoice { Title = "A", Value = "a" }, new AdaptiveChoice { Title = "B", Value = "b" } } },
        ["input.choiceset-filtered"] = () => new AdaptiveChoiceSetInput { Id = "c", Style = AdaptiveChoiceInputStyle.Filtered, Placeholder = "p", Choices = { new AdaptiveChoice { Title = "A", Value = "a" } } },
        ["input.choiceset-dataquery-via-additionalproperties"] = () => new AdaptiveChoiceSetInput { Id = "c", Style = AdaptiveChoiceInputStyle.Filtered, AdditionalProperties = { ["choices.data"] = new { type = "Data.Query", dataset = "cities", count = 15 } } },
        ["fallback-drop"] = () => new AdaptiveTextBlock("x") { Fallback = Drop() },
        ["fallback-content"] = () => new AdaptiveTextBlock("x") { Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("fb")) },
        ["fallback-new-empty"] = () => new AdaptiveTextBlock("x") { Fallback = new AdaptiveFallbackElement() },
        ["requires"] = () => new AdaptiveTextBlock("x") { Requires = new Dictionary<string, string> { ["feat"] = "1.2" } },
        ["subclass-chart-donut"] = () => new DonutElement { Id = "ch", Title = "Share", Data = { new { legend = "a", value = 1 } }, Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("a: 1")) },
        ["subclass-chart-donut-additionalproperties"] = () => new DonutElement { AdditionalProperties = { ["colorSet"] = "diverging" }, Fallback = Drop() },
        ["unknown-element-constructed"] = () => new AdaptiveUnknownElement { Type = "Chart.Line", AdditionalProperties = { ["data"] = new[] { 1, 2 } } },
        ["type-overwritten"] = () => new AdaptiveTextBlock("x") { Type = "Badge" },
        ["action.submit"] = () => new AdaptiveSubmitAction { Title = "OK" },
        ["action.submit-data-object"] = () => new AdaptiveSubmitAction { Title = "OK", Data = new { a = 1, nul = (string?)null, Pascal = true, when = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) } },
        ["action.submit-data-string"] = () => new AdaptiveSubmitAction { Title = "OK", Data = "text" },
        ["action.submit-associatedinputs-none"] = () => new AdaptiveSubmitAction { Title = "OK", AssociatedInputs = AdaptiveAssociatedInputs.None },
        ["action.submit-style-default"] = () => new AdaptiveSubmitAction { Title = "OK", Style = "default", IsEnabled = true, Mode = AdaptiveActionMode.Primary },
        ["action.openurl"] = () => new AdaptiveOpenUrlAction { Title = "Open", Url = new Uri("https://example.com/a b?x=ñ&y=1") },
        ["action.openurl-no-url"] = () => new AdaptiveOpenUrlAction { Title = "Open" },
        ["action.showcard"] = () => new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("in") }, Actions = { new AdaptiveSubmitAction { Title = "OK" } } } },
        ["action.showcard-no-card"] = () => new AdaptiveShowCardAction { Title = "More" },
        ["action.togglevisibility"] = () => new AdaptiveToggleVisibilityAction { Title = "T", TargetElements = { "a", new AdaptiveTargetElement("b", true), new AdaptiveTargetElement("c", false), new AdaptiveTargetElement("d") } },
        ["action.execute"] = () => new AdaptiveExecuteAction { Title = "Go", Verb = "go", Data = new { a = 1 }, AssociatedInputs = AdaptiveAssociatedInputs.None, Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Go", Data = new { verb = "go" } }) },
        ["action.execute-bare"] = () => new AdaptiveExecuteAction(),
        ["action-custom-subclass"] = () => new CustomAction { Title = "x" },
        ["action-conditionallyEnabled-additionalproperties"] = () => new AdaptiveSubmitAction { Title = "x", AdditionalProperties = { ["conditionallyEnabled"] = true, ["menuActions"] = JArray.Parse("[{\"type\":\"Action.Submit\"}]") } },
        ["card-all-top-level"] = () => new AdaptiveCard("1.5") { FallbackText = "fb", Speak = "sp", Lang = "es", PixelMinHeight = 80, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center, Height = AdaptiveHeight.Stretch, SelectAction = new AdaptiveOpenUrlAction { Url = new Uri("https://example.com/") }, Body = { new AdaptiveTextBlock("x") }, Actions = { new AdaptiveSubmitAction { Title = "OK" } }, AdditionalProperties = { ["title"] = "ti", ["minVersion"] = "1.3", ["backgroundImage"] = "https://example.com/b.png" } },
        ["card-msteams-additionalproperties-jobject-entities"] = () => new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("Hi <at>Ada</at>") }, AdditionalProperties = { ["msteams"] = JObject.Parse("{\"width\":\"Full\",\"entities\":[{\"type\":\"mention\",\"text\":\"<at>Ada</at>\",\"mentioned\":{\"id\":\"29:u\",\"name\":\"Ada\"}}]}") } },
        ["card-newtonsoft-of-card"] = () => AdaptiveCard.FromJson(JsonConvert.SerializeObject(new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("via JsonConvert.SerializeObject") } })).Card,
        ["textblock-all"] = () => new AdaptiveTextBlock("x") { Id = "t", Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Lighter, Color = AdaptiveTextColor.Attention, IsSubtle = true, MaxLines = 2, HorizontalAlignment = AdaptiveHorizontalAlignment.Right, FontType = AdaptiveFontType.Monospace, Spacing = AdaptiveSpacing.ExtraLarge, Separator = true, IsVisible = false, Height = AdaptiveHeight.Stretch, Wrap = true, AdditionalProperties = { ["italic"] = true, ["strikethrough"] = true, ["maxWidth"] = 10, ["speak"] = "sp" } },
        ["image-all"] = () => new AdaptiveImage(new Uri("https://example.com/i.png")) { AltText = "alt", Size = AdaptiveImageSize.Medium, Style = AdaptiveImageStyle.Person, HorizontalAlignment = AdaptiveHorizontalAlignment.Center, PixelWidth = 20, PixelHeight = 10, SelectAction = new AdaptiveSubmitAction { Data = "x" }, AdditionalProperties = { ["backgroundColor"] = "#ffffff" } },
        ["image-relative-url"] = () => new AdaptiveImage("i.png"),
        ["container-all"] = () => new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, PixelMinHeight = 30, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom, Rtl = true, SelectAction = new AdaptiveSubmitAction(), Items = { new AdaptiveTextBlock("x") }, AdditionalProperties = { ["backgroundImage"] = "https://example.com/b.png" } },
        ["table-defaults"] = () => new AdaptiveTable { Columns = { new AdaptiveTableColumnDefinition() }, Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell() } } } },
        ["input.text-isrequired-no-errormessage"] = () => new AdaptiveTextInput { Id = "n", IsRequired = true },
        ["input.number-nan"] = () => new AdaptiveNumberInput { Id = "n", Value = double.NaN },
        ["input.date-bare"] = () => new AdaptiveDateInput { Id = "d" },
        ["input.choiceset-compact"] = () => new AdaptiveChoiceSetInput { Id = "c", Style = AdaptiveChoiceInputStyle.Compact, Choices = { new AdaptiveChoice { Title = "A", Value = "a" } } },
        ["input.choiceset-empty"] = () => new AdaptiveChoiceSetInput { Id = "c" },
        ["input-labelposition-via-additionalproperties"] = () => new AdaptiveTextInput { Id = "n", AdditionalProperties = { ["labelPosition"] = "inline", ["inputStyle"] = "revealOnHover" } },
        ["fallback-none"] = () => new AdaptiveTextBlock("x") { Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.None) },
        ["requires-collection-initializer (Requires is null by default)"] = () => new AdaptiveTextBlock("x").Requires!["feat"] = "1.2",
        ["additionalproperties-on-element"] = () => new AdaptiveTextBlock("x") { AdditionalProperties = { ["targetWidth"] = "wide", ["text"] = "clash" } },
        ["action.submit-data-msteams"] = () => new AdaptiveSubmitAction { Title = "OK", Data = JObject.Parse("{\"msteams\":{\"type\":\"task/fetch\"},\"k\":1}") },
        ["action.submit-associatedinputs-auto"] = () => new AdaptiveSubmitAction { Title = "OK", AssociatedInputs = AdaptiveAssociatedInputs.Auto },
        ["action.submit-all"] = () => new AdaptiveSubmitAction { Id = "s", Title = "OK", IconUrl = "https://example.com/i.png", Style = "positive", Mode = AdaptiveActionMode.Secondary, Tooltip = "tip", IsEnabled = false, Fallback = new AdaptiveFallbackElement(new AdaptiveOpenUrlAction { Title = "fb", Url = new Uri("https://example.com/") }), Requires = new Dictionary<string, string> { ["f"] = "1.0" }, AdditionalProperties = { ["speak"] = "sp" } },
        ["action.execute-fallback-drop"] = () => new AdaptiveExecuteAction { Verb = "v", Fallback = Drop() },
    };

    /// <summary>What makes the sample of this name; null = it needs a member that we do not carry.</summary>
    internal static Func<object>? Of(string name)
    {
        if (ByName.TryGetValue(name, out var sample)) return sample;
        var dash = name.LastIndexOf('-');
        return dash > 0 && ByValue.TryGetValue(name[..dash], out var byValue) ? () => byValue(name[(dash + 1)..].Split(' ')[0]) : null;
    }

    private static AdaptiveFallbackElement Drop() => new(AdaptiveFallbackElement.AdaptiveFallbackType.Drop);

    private static AdaptiveTable Table() => new()
    {
        Columns =
        {
            new AdaptiveTableColumnDefinition { Width = 1 },
            new AdaptiveTableColumnDefinition { PixelWidth = 50, HorizontalContentAlignment = AdaptiveHorizontalContentAlignment.Center, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center },
        },
        Rows =
        {
            new AdaptiveTableRow
            {
                Style = AdaptiveContainerStyle.Accent,
                Cells =
                {
                    new AdaptiveTableCell { Items = { new AdaptiveTextBlock("a") } },
                    new AdaptiveTableCell { Style = AdaptiveContainerStyle.Good, Rtl = true, Items = { new AdaptiveTextBlock("b") } },
                },
            },
        },
        ShowGridLines = false,
        GridStyle = AdaptiveContainerStyle.Accent,
        HorizontalContentAlignment = AdaptiveHorizontalContentAlignment.Right,
        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
    };

    /// <summary>An element of the product's own, as a folder outside the SDK would write it.</summary>
    private sealed class DonutElement : AdaptiveElement
    {
        public override string Type { get; set; } = "Chart.Donut";

        [JsonProperty]
        public string? Title { get; set; }

        [JsonProperty]
        public List<object> Data { get; set; } = [];
    }

    private sealed class CustomAction : AdaptiveAction
    {
        public override string Type { get; set; } = "Action.Custom";

        [JsonProperty("foo")]
        public string Foo { get; set; } = "bar";
    }
}
