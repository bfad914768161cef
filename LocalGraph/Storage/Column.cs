using System.Text.Json.Nodes;

namespace SeopBot.LocalGraph.Storage;

/// <summary>A column of a list, read from its columnDefinition. <paramref name="Kind"/> is the name of its type facet.</summary>
internal sealed record Column(JsonObject Definition, string Kind)
{
    public static readonly string[] Kinds = ["text", "number", "boolean", "choice", "dateTime"];

    public string Id { get; } = (string)Definition["id"]!;

    public string Name { get; } = (string)Definition["name"]!;

    public bool Indexed { get; } = Is(Definition, "indexed");

    public bool Unique { get; } = Is(Definition, "enforceUniqueValues");

    public bool Hidden { get; } = Is(Definition, "hidden");

    public bool ReadOnly { get; } = Is(Definition, "readOnly");

    public JsonObject Facet => (JsonObject)Definition[Kind]!;

    public bool MultiLine => Kind == "text" && Is(Facet, "allowMultipleLines");

    public bool MultiChoice => Kind == "choice" && (string?)Facet["displayAs"] == "checkBoxes";

    /// <summary>The value in SQL; the same words in an index and in a query, so that SQLite finds the index. Letter case is not told apart, as in SharePoint.</summary>
    public string Sql => Name switch
    {
        "ID" => "id",
        "Created" => "created",
        "Modified" => "modified",
        _ => $"json_extract(fields,'$.{Name}') COLLATE NOCASE",
    };

    public static Column From(JsonObject definition) =>
        new(definition, Kinds.First(kind => definition[kind] is JsonObject));

    private static bool Is(JsonObject of, string property) => (bool?)of[property] ?? false;
}
