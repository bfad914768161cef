using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads an element as the class that its <c>type</c> names; writing is left to the attributes.</summary>
internal sealed class TypedElementConverter : JsonConverter
{
    private static readonly Dictionary<string, Func<AdaptiveTypedElement>> Types = new()
    {
        [AdaptiveCard.TypeName] = () => new AdaptiveCard((AdaptiveSchemaVersion?)null),
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveColumnSet.TypeName] = () => new AdaptiveColumnSet(),
        [AdaptiveColumn.TypeName] = () => new AdaptiveColumn(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTable.TypeName] = () => new AdaptiveTable(),
        [AdaptiveTableRow.TypeName] = () => new AdaptiveTableRow(),
        [AdaptiveTableCell.TypeName] = () => new AdaptiveTableCell(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveDateInput.TypeName] = () => new AdaptiveDateInput(),
        [AdaptiveTimeInput.TypeName] = () => new AdaptiveTimeInput(),
        [AdaptiveNumberInput.TypeName] = () => new AdaptiveNumberInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
        [AdaptiveShowCardAction.TypeName] = () => new AdaptiveShowCardAction(),
        [AdaptiveToggleVisibilityAction.TypeName] = () => new AdaptiveToggleVisibilityAction(),
    };

    // The only two places where an element may leave its type out.
    private static readonly Dictionary<Type, string> ImpliedTypes = new()
    {
        [typeof(AdaptiveColumn)] = AdaptiveColumn.TypeName,
        [typeof(AdaptiveImage)] = AdaptiveImage.TypeName,
    };

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveTypedElement).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null) return null;

        var json = JObject.Load(reader);
        if (json["type"] is null && ImpliedTypes.TryGetValue(objectType, out var implied)) json["type"] = implied;
        var reading = CardReading.Of(serializer);
        var element = Create((string?)json["type"], objectType, reading);
        serializer.Populate(json.CreateReader(), element);
        if (element is AdaptiveInput { Id: null })
            throw new AdaptiveSerializationException($"Required property 'id' not found on '{element.Type}'");
        reading.Claim(element.Id);
        return element;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();

    /// <summary>Whether the type of <paramref name="json"/> is that of an action.</summary>
    internal static bool IsAction(JObject json) => ((string?)json["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true;

    private static AdaptiveTypedElement Create(string? type, Type expected, CardReading reading)
    {
        if (type is null)
            throw new AdaptiveSerializationException("Required property 'type' not found on adaptive card element");
        if (Types.TryGetValue(type, out var create) && create() is var known && expected.IsInstanceOfType(known)) return known;

        reading.Warn(-1, $"Unknown element '{type}'");
        return expected.IsAssignableFrom(typeof(AdaptiveUnknownElement)) ? new AdaptiveUnknownElement()
            : expected.IsAssignableFrom(typeof(AdaptiveUnknownAction)) ? new AdaptiveUnknownAction()
            : throw new AdaptiveSerializationException($"An element of type '{type}' cannot stand where a card expects {expected.Name}");
    }
}
