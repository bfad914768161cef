using System.Text.Json.Nodes;

namespace SeopBot.Tests.Conversations;

/// <summary>A card as a person reads it: lines, fields with what is in them, buttons.</summary>
internal static class CardText
{
    /// <summary>The card as text, four spaces in.</summary>
    public static string Of(JsonObject card) => string.Join('\n', Elements(card["body"]).SelectMany(Lines)
        .SelectMany(line => line.Split('\n')).Select(line => $"    {line}".TrimEnd()));

    /// <summary>The button of that name, or the line whose tap is called that; null when there is none.</summary>
    public static JsonObject? Action(JsonObject card, string title) => Actions(card).FirstOrDefault(action => (string?)action["title"] == title);

    /// <summary>All buttons, and what taps on lines do.</summary>
    public static IEnumerable<JsonObject> Actions(JsonObject card) => All(card).SelectMany(element => Elements(element["actions"]).Concat(Taps(element)));

    /// <summary>What a button sends: its data, and what is in the card's fields unless it leaves them out.</summary>
    public static JsonObject DataOf(JsonObject card, JsonObject action, IEnumerable<(string Id, string Value)> typed)
    {
        var data = action["data"]!.DeepClone().AsObject();
        if ((string?)action["associatedInputs"] == "none") return data;
        foreach (var input in Inputs(card))
            if (ValueOf(input) is { Length: > 0 } value) data[(string)input["id"]!] = value;
        foreach (var (id, value) in typed) data[id] = value;
        return data;
    }

    /// <summary>What a person typed into a field, in words.</summary>
    public static string Typed(JsonObject card, string id, string value)
    {
        var input = Inputs(card).FirstOrDefault(input => (string?)input["id"] == id) ?? throw new InvalidOperationException($"The card has no field '{id}'.\n{Of(card)}");
        var titles = Elements(input["choices"]).Where(choice => value.Split(',').Contains((string?)choice["value"])).Select(choice => (string)choice["title"]!);
        var shown = input["choices"] is null ? value : string.Join(", ", titles.DefaultIfEmpty(value));
        return $"{Label(input)} = {(shown.Length > 200 ? $"{shown[..20]}… ({shown.Length} characters)" : shown.Length == 0 ? "(emptied)" : shown)}";
    }

    /// <summary>All text that is shown as markdown.</summary>
    public static IEnumerable<string> Markdown(JsonObject card) => Descend(card).Where(element => (string?)element["type"] is "TextBlock" or "FactSet")
        .Select(element => element.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    private static IEnumerable<JsonObject> Inputs(JsonObject card) => All(card).Where(element => (string?)element["type"] is { } type && type.StartsWith("Input.", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(JsonObject element) => (string)element["type"]! switch
    {
        "TextBlock" => [(string)element["text"]!],
        "RichTextBlock" => [string.Concat(Elements(element["inlines"]).Select(run => (string)run["text"]!))],
        "FactSet" => Elements(element["facts"]).Select(fact => $"{fact["title"]}: {fact["value"]}"),
        "Table" => Elements(element["rows"]).Select(row => string.Join(" | ", Elements(row["cells"]).Select(cell => string.Join(' ', Elements(cell["items"]).SelectMany(Lines))))),
        "ActionSet" => [string.Join(' ', Elements(element["actions"]).Select(Button))],
        "Container" => Within(element, Elements(element["items"]).SelectMany(Lines)),
        "ColumnSet" => Within(element, [string.Join("  ", Elements(element["columns"]).Select(column => string.Join('\n', Within(column, Elements(column["items"]).SelectMany(Lines)))))]),
        var chart when chart.StartsWith("Chart.", StringComparison.Ordinal) => [$"<{chart}>", .. Elements(new JsonArray(element["fallback"]?.DeepClone())).SelectMany(Lines)],
        var input => Field(input, element),
    };

    // What can be tapped ends with ›; what is folded away begins with a dotted line.
    private static IEnumerable<string> Within(JsonObject element, IEnumerable<string> lines)
    {
        var all = lines.SelectMany(line => line.Split('\n')).ToList();
        if (all.Count > 0 && Taps(element).Any()) all[0] += " ›";
        return (bool?)element["isVisible"] == false ? all.Select(line => $"┊ {line}") : all;
    }

    private static IEnumerable<JsonObject> Taps(JsonObject element) => element["selectAction"] is JsonObject tap ? [tap] : [];

    // The elements of a card with those inside others.
    private static IEnumerable<JsonObject> All(JsonObject card) => Descend(card["body"]!).Where(element => element["type"] is not null);

    private static string Button(JsonObject action) => (string?)action["type"] == "Action.OpenUrl" ? $"({action["title"]} ↗)" : $"({action["title"]})";

    private static IEnumerable<string> Field(string type, JsonObject input)
    {
        var value = ValueOf(input);
        if ((bool?)input["isVisible"] == false) return [];
        return type switch
        {
            "Input.Toggle" => [$"[{(value == "true" ? "x" : " ")}] {Label(input)}"],
            "Input.ChoiceSet" when input["choices.data"] is not null => [Label(input), $"[ {input["placeholder"]} … ]"],
            "Input.ChoiceSet" => [Label(input), .. Elements(input["choices"]).Select(choice => Choice(choice, value.Split(',')))],
            "Input.Text" or "Input.Number" or "Input.Date" => [$"{Label(input)} [{(value.Length > 200 ? $"{value[..20]}… ({value.Length} characters)" : value)}]"],
            _ => throw new InvalidOperationException($"A card shows {type}, which the transcript cannot write."),
        };
    }

    // A client writes 15 for the JSON number 15.0.
    private static string ValueOf(JsonObject input) => (string?)input["type"] == "Input.Number" ? $"{(double?)input["value"]:0.##}" : input["value"]?.ToString() ?? "";

    private static string Choice(JsonObject choice, string[] chosen) => $"  {(chosen.Contains((string?)choice["value"]) ? "(x)" : "( )")} {choice["title"]}";

    private static string Label(JsonObject input) => (string?)input["label"] ?? (string?)input["title"] ?? (string)input["id"]!;

    private static IEnumerable<JsonObject> Elements(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Descend(JsonNode node) => node switch
    {
        JsonObject element => element.Select(member => member.Value).OfType<JsonNode>().SelectMany(Descend).Prepend(element),
        JsonArray array => array.OfType<JsonNode>().SelectMany(Descend),
        _ => [],
    };
}
