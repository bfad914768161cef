using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Lists;

/// <summary>Makes and changes columnDefinitions by SharePoint's rules. Source: platform.md §1.2.</summary>
internal static partial class ColumnDefinitions
{
    private const int SingleLine = 255;

    /// <summary>The columns that every list has. The id of Title is the same in every SharePoint list.</summary>
    public static List<Column> BuiltIn() =>
    [
        Own("fa564e0f-0c70-4ab9-b863-0177e6ddd247", "Title", readOnly: false, indexed: false, "text"),
        Own("1d22ea11-1e32-424e-89ab-9fedbadb6ce1", "ID", readOnly: true, indexed: true, "number"),
        Own("8c06beca-0777-48f7-91c7-6da68bc07b69", "Created", readOnly: true, indexed: false, "dateTime"),
        Own("28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f", "Modified", readOnly: true, indexed: false, "dateTime"),
    ];

    public static Column Create(JsonObject sent, IReadOnlyList<Column> others, LocalGraphOptions options)
    {
        Closed(sent);
        var name = ListContext.Value<string>(sent, "name") ?? throw GraphErrorException.InvalidRequest("'name' is required to create a column.");
        if (!InternalName().IsMatch(name))
            throw GraphErrorException.InvalidRequest($"'{name}' cannot be the name of a column: use up to 64 letters, digits and underscores, not starting with a digit.");
        if (others.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw GraphErrorException.NameTaken($"A duplicate field name \"{name}\" was found.");
        var kind = KindOf(sent) ?? throw GraphErrorException.InvalidRequest($"A column needs one type out of {string.Join(", ", Column.Kinds)}.");
        var definition = Blank(Guid.NewGuid().ToString(), name, kind);
        return Changed(definition, kind, sent, others, options);
    }

    public static Column Update(Column column, JsonObject sent, IReadOnlyList<Column> others, LocalGraphOptions options)
    {
        Closed(sent);
        if (column.ReadOnly)
            throw GraphErrorException.InvalidRequest($"Field '{column.Name}' is read-only");
        if (ListContext.Value<string>(sent, "name") is { } name && name != column.Name)
            throw GraphErrorException.InvalidRequest("The name of a column cannot be changed; change its displayName.");
        if (KindOf(sent) is { } kind && kind != column.Kind)
            throw GraphErrorException.InvalidRequest("The type of a column cannot be changed.");
        return Changed((JsonObject)column.Definition.DeepClone(), column.Kind, sent, others, options);
    }

    private static Column Changed(JsonObject definition, string kind, JsonObject sent, IReadOnlyList<Column> others, LocalGraphOptions options)
    {
        foreach (var text in (string[])["displayName", "description", "columnGroup"])
            if (ListContext.Value<string>(sent, text) is { } value)
                definition[text] = value;
        foreach (var flag in (string[])["indexed", "enforceUniqueValues", "hidden", "required"])
            if (sent[flag] is not null)
                definition[flag] = ListContext.Value<bool>(sent, flag);
        foreach (var (property, value) in sent[kind] as JsonObject ?? [])
            definition[kind]![property] = value?.DeepClone();
        var column = Column.From(definition);
        CheckFacet(column);
        CheckIndex(column, others, options);
        return column;
    }

    private static void CheckFacet(Column column)
    {
        var facet = column.Facet;
        switch (column.Kind)
        {
            case "text":
                ListContext.Closed(facet, "textColumn", "allowMultipleLines", "appendChangesToExistingText", "linesForEditing", "maxLength", "textType");
                _ = (ListContext.Value<bool>(facet, "allowMultipleLines"), ListContext.Value<bool>(facet, "appendChangesToExistingText"), ListContext.Value<int>(facet, "linesForEditing"));
                var length = ListContext.Value<int?>(facet, "maxLength");
                if (!column.MultiLine && length is < 1 or > SingleLine)
                    throw GraphErrorException.InvalidRequest("text maxLength must be less than or equal to 255");
                break;
            case "choice":
                ListContext.Closed(facet, "choiceColumn", "allowTextEntry", "choices", "displayAs");
                if ((ListContext.Value<JsonArray>(facet, "choices") ?? []).Any(c => c?.GetValueKind() != System.Text.Json.JsonValueKind.String))
                    throw GraphErrorException.InvalidRequest("'choices' holds texts only.");
                OneOf(facet, "displayAs", "dropDownMenu", "checkBoxes", "radioButtons");
                break;
            case "number":
                ListContext.Closed(facet, "numberColumn", "decimalPlaces", "displayAs", "maximum", "minimum");
                OneOf(facet, "displayAs", "number", "percentage");
                break;
            case "dateTime":
                ListContext.Closed(facet, "dateTimeColumn", "displayAs", "format");
                OneOf(facet, "format", "dateOnly", "dateTime");
                break;
            default:
                ListContext.Closed(facet, "booleanColumn");
                break;
        }
    }

    private static void CheckIndex(Column column, IReadOnlyList<Column> others, LocalGraphOptions options)
    {
        if (column is { Unique: true, Indexed: false })
            throw GraphErrorException.InvalidRequest($"Column '{column.Name}' must be indexed to enforce unique values.");
        if (!column.Indexed)
            return;
        if (column.MultiLine || column.MultiChoice)
            throw GraphErrorException.InvalidRequest($"Column '{column.Name}' cannot be indexed: its type holds more than one line or value.");
        if (others.Count(c => c is { Indexed: true, ReadOnly: false } && c.Name != column.Name) >= options.MaxIndexedColumns)
            throw new GraphErrorException(400, options.TooManyIndexesCode, $"A list can have at most {options.MaxIndexedColumns} indexed columns.");
    }

    private static void OneOf(JsonObject facet, string property, params ReadOnlySpan<string> values)
    {
        if (ListContext.Value<string>(facet, property) is { } value && !values.Contains(value))
            throw GraphErrorException.InvalidRequest($"'{value}' is not a value of '{property}'.");
    }

    private static string? KindOf(JsonObject sent)
    {
        var kinds = Facets.Where(facet => sent[facet] is not null).ToList();
        return kinds switch
        {
            [] => null,
            [var kind] when Column.Kinds.Contains(kind) && sent[kind] is JsonObject => kind,
            [var kind] => throw GraphErrorException.InvalidRequest($"LocalGraph does not keep columns of the type '{kind}'."),
            _ => throw GraphErrorException.InvalidRequest("A column has only one type."),
        };
    }

    private static JsonObject Blank(string id, string name, string kind) => new()
    {
        ["columnGroup"] = "Custom Columns",
        ["description"] = "",
        ["displayName"] = name,
        ["enforceUniqueValues"] = false,
        ["hidden"] = false,
        ["id"] = id,
        ["indexed"] = false,
        ["name"] = name,
        ["readOnly"] = false,
        ["required"] = false,
        [kind] = kind switch
        {
            "text" => new JsonObject { ["allowMultipleLines"] = false, ["appendChangesToExistingText"] = false, ["linesForEditing"] = 0, ["maxLength"] = SingleLine },
            "choice" => new JsonObject { ["allowTextEntry"] = false, ["choices"] = new JsonArray(), ["displayAs"] = "dropDownMenu" },
            "number" => new JsonObject { ["decimalPlaces"] = "automatic", ["displayAs"] = "number" },
            "dateTime" => new JsonObject { ["displayAs"] = "default", ["format"] = "dateTime" },
            _ => new JsonObject(),
        },
    };

    private static Column Own(string id, string name, bool readOnly, bool indexed, string kind)
    {
        var definition = Blank(id, name, kind);
        (definition["readOnly"], definition["indexed"]) = (readOnly, indexed);
        return Column.From(definition);
    }

    private static void Closed(JsonObject sent) => ListContext.Closed(sent, "columnDefinition",
        ["name", "displayName", "description", "columnGroup", "indexed", "enforceUniqueValues", "hidden", "required", "readOnly", "id", .. Facets]);

    private static readonly string[] Facets =
        [.. Column.Kinds, "calculated", "contentApprovalStatus", "currency", "geolocation", "hyperlinkOrPicture", "lookup", "personOrGroup", "term", "thumbnail"];

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,63}\z")]
    private static partial Regex InternalName();
}
