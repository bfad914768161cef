using System.Collections;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>How a question is written into a button or an address, and read again.</summary>
public static class QuestionJson
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new QuestionContracts(),
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 8,
        Converters = { new StringEnumConverter(new CamelCaseNamingStrategy(), allowIntegerValues: false), new GradeConverter() },
    });

    /// <summary>What holds the question, as JSON.</summary>
    public static JObject Write(object asking) => JObject.FromObject(asking, Json);

    /// <summary>What was written; null when it is not what the type asks for.</summary>
    public static object? Read(JObject written, Type type)
    {
        try
        {
            return written.ToObject(type, Json);
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or OverflowException)
        {
            return null;
        }
    }
}

/// <summary>Of a question only what it asks is written, so that a card with a button a student and an address stay small.</summary>
internal sealed class QuestionContracts : CamelCasePropertyNamesContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.DeclaringType != typeof(PlanQuestion)) return property;
        property.DefaultValueHandling = DefaultValueHandling.Ignore;
        if (!typeof(IEnumerable).IsAssignableFrom(property.PropertyType) || property.PropertyType == typeof(string)) return property;
        property.ObjectCreationHandling = ObjectCreationHandling.Replace;
        property.ShouldSerialize = question => property.ValueProvider!.GetValue(question) is ICollection { Count: > 0 };
        if (property.PropertyType == typeof(IReadOnlyList<string>)) property.ItemConverter = new KeyConverter();
        return property;
    }
}

/// <summary>A grade as the lists write it.</summary>
internal sealed class GradeConverter : JsonConverter<Grade>
{
    public override void WriteJson(JsonWriter writer, Grade value, JsonSerializer serializer) => writer.WriteValue(value.ToString());

    public override Grade ReadJson(JsonReader reader, Type objectType, Grade existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        Grade.TryParse(reader.Value as string, out var grade) ? grade : throw new JsonSerializationException("Not a grade.");
}

/// <summary>A key in a list; never nothing.</summary>
internal sealed class KeyConverter : JsonConverter<string>
{
    public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => writer.WriteValue(value);

    public override string ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        reader.Value as string ?? throw new JsonSerializationException("Not a key.");
}
