using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeopBot.Tests.LocalGraph;

/// <summary>The part of JSON Schema that Microsoft's description uses; breaches are added to a list with the place where they are.</summary>
public sealed class GraphSchema(JsonElement root, List<string> breaches)
{
    public void Check(JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("$ref", out var target))
            Check(target.GetString()!.Split('/').Skip(1).Aggregate(root, (at, name) => at.GetProperty(name)), value, where);
        if (schema.TryGetProperty("anyOf", out var anyOf) && !anyOf.EnumerateArray().Any(s => Fits(s, value)))
            CheckBest(anyOf, value, where);
        if (schema.TryGetProperty("allOf", out var allOf))
            foreach (var part in allOf.EnumerateArray())
                Check(part, value, where);
        if (schema.TryGetProperty("if", out var condition) && Fits(condition, value))
            Check(schema.GetProperty("then"), value, where);
        CheckType(schema, value, where);
        if (value.ValueKind == JsonValueKind.Object)
            CheckObject(schema, value, where);
        else if (value.ValueKind == JsonValueKind.Array)
            CheckArray(schema, value, where);
        else if (value.ValueKind == JsonValueKind.String)
            CheckText(schema, value.GetString()!, where);
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var found = new List<string>();
        new GraphSchema(root, found).Check(schema, value, "");
        return found.Count == 0;
    }

    /// <summary>Tells what is wrong with the alternative that was meant: for a null or that type, that type.</summary>
    private void CheckBest(JsonElement anyOf, JsonElement value, string where)
    {
        foreach (var schema in anyOf.EnumerateArray().Where(s => s.TryGetProperty("$ref", out _)).Take(1))
            Check(schema, value, where);
        if (!anyOf.EnumerateArray().Any(s => s.TryGetProperty("$ref", out _)))
            breaches.Add($"{where}: fits none of the allowed types");
    }

    private void CheckType(JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("type", out var type)
            && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()) : [type.GetString()]).Any(t => IsOf(t!, value)))
            breaches.Add($"{where}: {value.ValueKind} instead of {type}");
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(v => v.GetRawText() == value.GetRawText()))
            breaches.Add($"{where}: {value.GetRawText()} is not one of {values}");
        if (schema.TryGetProperty("minimum", out var minimum) && value.ValueKind == JsonValueKind.Number && value.GetDouble() < minimum.GetDouble())
            breaches.Add($"{where}: less than {minimum}");
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The description names the type '{type}'."),
    };

    private void CheckObject(JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)))
                breaches.Add($"{where}: '{name}' is missing");
        if (schema.TryGetProperty("minProperties", out var least) && value.EnumerateObject().Count() < least.GetInt32())
            breaches.Add($"{where}: fewer than {least} properties");
        foreach (var property in value.EnumerateObject())
            CheckProperty(schema, property, where);
    }

    private void CheckProperty(JsonElement schema, JsonProperty property, string where)
    {
        var place = $"{where}/{property.Name}";
        if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var declared))
            Check(declared, property.Value, place);
        else if (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(p => Regex.IsMatch(property.Name, p.Name)))
            return;
        else if (schema.TryGetProperty("additionalProperties", out var more))
        {
            if (more.ValueKind == JsonValueKind.False)
                breaches.Add($"{place}: not a property of this type");
            else if (more.ValueKind == JsonValueKind.Object)
                Check(more, property.Value, place);
        }
    }

    private void CheckArray(JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
            breaches.Add($"{where}: fewer than {least} elements");
        if (schema.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32())
            breaches.Add($"{where}: more than {most} elements");
        if (schema.TryGetProperty("items", out var items))
            foreach (var (i, element) in value.EnumerateArray().Index())
                Check(items, element, $"{where}[{i}]");
    }

    private void CheckText(JsonElement schema, string value, string where)
    {
        if (schema.TryGetProperty("minLength", out var least) && value.Length < least.GetInt32())
            breaches.Add($"{where}: shorter than {least}");
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value, pattern.GetString()!))
            breaches.Add($"{where}: '{value}' does not look like {pattern}");
    }
}
