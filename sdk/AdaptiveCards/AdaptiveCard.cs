using System.Globalization;
using System.Runtime.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>An Adaptive Card.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The type on the wire.</summary>
    public const string TypeName = "AdaptiveCard";

    /// <summary>The newest schema version that is known here.</summary>
    public static AdaptiveSchemaVersion KnownSchemaVersion = new(1, 5);

    private const string CannotBeShown = "We're sorry, this card couldn't be displayed";

    /// <summary>Creates an empty card of a schema version.</summary>
    public AdaptiveCard(AdaptiveSchemaVersion? schemaVersion) => Version = schemaVersion;

    /// <summary>Creates an empty card of a schema version such as <c>1.5</c>.</summary>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The schema version; null only in a card that is shown within another.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate, Order = -10)]
    public AdaptiveSchemaVersion? Version { get; set; }

    /// <summary>The text for a client that cannot show the card; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore, Order = -8)]
    public string? FallbackText { get; set; }

    /// <summary>The language of the card, such as <c>en</c>; null = the host's.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore, Order = -7)]
    public string? Lang { get; set; }

    /// <summary>What is said for the card; null = nothing.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore, Order = -7)]
    public string? Speak { get; set; }

    /// <summary>How high the card is; automatic unless set.</summary>
    [JsonConverter(typeof(AdaptiveHeight.Converter))]
    [JsonProperty(Order = -4)]
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    /// <summary>What the card shows, from top to bottom.</summary>
    [JsonConverter(typeof(ItemsConverter<AdaptiveElement>))]
    [JsonProperty(Order = -3)]
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>The buttons at the foot of the card.</summary>
    [JsonConverter(typeof(ItemsConverter<AdaptiveAction>))]
    [JsonProperty(Order = -2)]
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>How the client gets a newer card by itself; null = not at all.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveRefresh? Refresh { get; set; }

    /// <summary>What happens when the card is tapped; null = nothing.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveAction? SelectAction { get; set; }

    /// <summary>Where the body stands from top to bottom in a card with a least height.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The least height in pixels; 0 = none.</summary>
    [JsonConverter(typeof(Pixels.Converter))]
    [JsonProperty("minHeight", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public uint PixelMinHeight { get; set; }

    [JsonProperty("$schema")]
    private string? JsonSchema { get; set; }

    /// <summary>Reads a card. Text stays as it is written: what looks like a date is not rewritten.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is no JSON or no card.</exception>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        var card = Load(json);
        var reading = new CardReading();
        if (card.Version > KnownSchemaVersion)
        {
            reading.Warn((int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion, "Schema version is not supported");
            reading.Outcome.Card = Apology((string?)card.Json["fallbackText"] ?? CannotBeShown);
            return reading.Outcome;
        }

        var serializer = JsonSerializer.Create(new JsonSerializerSettings
        {
#pragma warning disable SYSLIB0050 // The only place where Json.NET carries state through its converters.
            Context = new StreamingContext(StreamingContextStates.Other, reading),
#pragma warning restore SYSLIB0050
            Error = (_, raised) => raised.ErrorContext.Handled = raised.ErrorContext.Error is JsonException,
        });
        reading.Outcome.Card = card.Json.ToObject<AdaptiveCard>(serializer)!;
        return reading.Outcome;
    }

    /// <summary>Writes the card as indented JSON.</summary>
    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);

    /// <summary>Tells the serializer to leave an empty body out.</summary>
    public bool ShouldSerializeBody() => Body?.Count > 0;

    /// <summary>Tells the serializer to leave an empty list of actions out.</summary>
    public bool ShouldSerializeActions() => Actions?.Count > 0;

    /// <summary>Tells the serializer to leave an automatic height out.</summary>
    public bool ShouldSerializeHeight() => Height?.ShouldSerializeAdaptiveHeight() == true;

    /// <summary>Tells the serializer to leave the schema's address out; it is read and dropped.</summary>
    public bool ShouldSerializeJsonSchema() => false;

    private static (JObject Json, AdaptiveSchemaVersion Version) Load(string text)
    {
        JObject json;
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            json = JObject.Load(reader);
        }
        catch (JsonReaderException notJson)
        {
            throw new AdaptiveSerializationException(notJson.Message, notJson);
        }

        if ((string?)json["type"] != TypeName)
            throw new AdaptiveSerializationException($"Property 'type' must be '{TypeName}'");
        return (string?)json["version"] is { } version
            ? (json, new AdaptiveSchemaVersion(version))
            : throw new AdaptiveSerializationException("Could not parse required key: version. It was not found.");
    }

    private static AdaptiveCard Apology(string words) => new("1.0")
    {
        Speak = words,
        Lang = CultureInfo.InvariantCulture.TwoLetterISOLanguageName,
        Body = { new AdaptiveTextBlock(words) },
    };
}

/// <summary>How a client gets a newer card by itself.</summary>
[JsonObject(NamingStrategyType = typeof(Newtonsoft.Json.Serialization.CamelCaseNamingStrategy))]
public class AdaptiveRefresh
{
    /// <summary>The action that the client runs; null = none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveExecuteAction? Action { get; set; }

    /// <summary>For whom the client runs it, at most 60 people; null = nobody or, in a small chat, everybody.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public List<string>? UserIds { get; set; }
}
