using System.Text.Json;
using Microsoft.Graph.Models;

namespace SeopBot.SharePoint.Lists;

/// <summary>Columns as Graph defines them. Source: platform.md §1.2.</summary>
internal static class ColumnShape
{
    /// <summary>The definition that makes the column.</summary>
    public static ColumnDefinition Define(Column column)
    {
        var definition = new ColumnDefinition { Name = column.Name };
        if (column.Indexed) definition.Indexed = true;
        if (column.Unique) definition.EnforceUniqueValues = true;
        switch (column.Kind)
        {
            case ColumnKind.Text: definition.Text = new TextColumn { MaxLength = Column.MaxLength }; break;
            case ColumnKind.LongText: definition.Text = new TextColumn { AllowMultipleLines = true, TextType = "plain" }; break;
            case ColumnKind.Choice: definition.Choice = new ChoiceColumn { Choices = [.. column.Choices], AllowTextEntry = column.OpenChoice, DisplayAs = "dropDownMenu" }; break;
            case ColumnKind.Number: definition.Number = new NumberColumn(); break;
            case ColumnKind.Boolean: definition.Boolean = new BooleanColumn(); break;
        }
        return definition;
    }

    /// <summary>The change that indexes the column and makes it unique where the contract says so.</summary>
    public static ColumnDefinition Index(Column column) => new() { Indexed = true, EnforceUniqueValues = column.Unique ? true : null };

    public static bool HasKind(JsonElement actual, ColumnKind kind) => kind switch
    {
        ColumnKind.Number => actual.TryGetProperty("number", out _),
        ColumnKind.Boolean => actual.TryGetProperty("boolean", out _),
        ColumnKind.Choice => actual.TryGetProperty("choice", out var choice) && !Is(choice, "displayAs", "checkBoxes"),
        ColumnKind.LongText => actual.TryGetProperty("text", out var text) && Is(text, "allowMultipleLines"),
        _ => actual.TryGetProperty("text", out var text) && !Is(text, "allowMultipleLines"),
    };

    public static bool LacksIndex(JsonElement actual, Column column) =>
        (column.Indexed && !Is(actual, "indexed")) || (column.Unique && !Is(actual, "enforceUniqueValues"));

    public static string Describe(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "a single line of text",
        ColumnKind.LongText => "several lines of plain text",
        ColumnKind.Choice => "a choice of one value",
        ColumnKind.Number => "a number",
        _ => "yes or no",
    };

    private static bool Is(JsonElement shape, string property) => shape.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    private static bool Is(JsonElement shape, string property, string text) => shape.TryGetProperty(property, out var value) && value.ValueEquals(text);
}
