namespace SeopBot.SharePoint.Lists;

/// <summary>What a column holds. No lookup, person or multi-value columns. Source: lists.md; platform.md §8.</summary>
internal enum ColumnKind
{
    /// <summary>One line, at most 255 characters. Source: platform.md §1.2.</summary>
    Text,

    /// <summary>Several lines of plain text.</summary>
    LongText,

    Choice,
    Number,
    Boolean,
}

/// <summary>When an import writes a column of a row that is there already.</summary>
internal enum ImportRule
{
    Always,

    /// <summary>An import that does not know the value leaves it.</summary>
    WhenGiven,

    /// <summary>The school's staff own it; an import only fills it while it is empty.</summary>
    WhenEmpty,

    /// <summary>A day that an import may empty or bring forward, never put off: an export that has no such day says the day it is read, each time a later one.</summary>
    WhenEarlier,
}

/// <summary>A column of a list.</summary>
internal record Column(string Name, ColumnKind Kind)
{
    /// <summary>Most characters of one line. Source: platform.md §1.2.</summary>
    public const int MaxLength = 255;

    public bool Indexed { get; init; }

    public bool Unique { get; init; }

    /// <summary>The last write stands; two people changing it is not a conflict.</summary>
    public bool LastWins { get; init; }

    public ImportRule Import { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether other texts than <see cref="Choices"/> may be written.</summary>
    public bool OpenChoice { get; init; }
}

/// <summary>A column that is filled from a record.</summary>
internal sealed record Column<T>(string Name, ColumnKind Kind, Func<T, string?> Value) : Column(Name, Kind);
