using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part of a table that says where the content of its cells stands.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveElement
{
    /// <summary>Where the content of the cells stands from left to right.</summary>
    [JsonProperty("horizontalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    /// <summary>Where the content of the cells stands from top to bottom.</summary>
    [JsonProperty("verticalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }
}

/// <summary>A table.</summary>
public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "Table";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns, from left to right.</summary>
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    /// <summary>The rows, from top to bottom.</summary>
    public List<AdaptiveTableRow> Rows { get; set; } = [];

    /// <summary>Whether the first row holds the names of the columns.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool FirstRowAsHeaders { get; set; }

    /// <summary>Whether lines are drawn between the cells; true unless set.</summary>
    [System.ComponentModel.DefaultValue(true)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool ShowGridLines { get; set; } = true;

    /// <summary>The colour of the lines; null = the host's.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveContainerStyle? GridStyle { get; set; }
}

/// <summary>One row of a table.</summary>
public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The type on the wire.</summary>
    public const string TypeName = "TableRow";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The cells, from left to right.</summary>
    [JsonRequired]
    public List<AdaptiveTableCell> Cells { get; set; } = [];

    /// <summary>The colour; null = that of the table.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveContainerStyle? Style { get; set; }
}

/// <summary>One cell of a table. Its type is that of a container unless set, as in the official package.</summary>
public class AdaptiveTableCell : AdaptiveContainer
{
    /// <summary>The type that a cell should have on the wire.</summary>
    public new const string TypeName = "TableCell";
}

/// <summary>How wide a column of a table is and where its content stands.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveTableColumnDefinition
{
    /// <summary>Where the content of the cells stands from left to right.</summary>
    [JsonProperty("horizontalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    /// <summary>Where the content of the cells stands from top to bottom.</summary>
    [JsonProperty("verticalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The width as a share of the table; used where there are no pixels.</summary>
    [JsonIgnore]
    public long Width { get; set; }

    /// <summary>The width in pixels; 0 = as the share says.</summary>
    [JsonIgnore]
    public double PixelWidth { get; set; }

    [JsonProperty("width")]
    private object WidthOnTheWire
    {
        get => PixelWidth > 0 ? Pixels.Format(PixelWidth) : Width;
        set
        {
            if (Pixels.TryParse(value as string, out var pixels)) PixelWidth = pixels;
            else Width = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        }
    }
}
