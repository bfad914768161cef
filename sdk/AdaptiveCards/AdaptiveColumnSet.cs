using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Columns, side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "ColumnSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns, from left to right.</summary>
    [JsonRequired]
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

/// <summary>One column of a set.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>The type on the wire.</summary>
    public new const string TypeName = "Column";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The width: one of <see cref="AdaptiveColumnWidth"/>, a share such as <c>2</c>, or <c>50px</c>; null = the host's.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Width { get; set; }
}

/// <summary>The widths of a column that have a name.</summary>
public class AdaptiveColumnWidth
{
    /// <summary>As wide as the content.</summary>
    public const string Auto = "auto";

    /// <summary>As wide as the room that is left.</summary>
    public const string Stretch = "stretch";
}
