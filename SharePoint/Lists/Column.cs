namespace SeopBot.SharePoint.Lists;

/// <summary>What a column holds. No lookup, person or multi-value columns. Source: docs/lists.md; platform.md §8.</summary>
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

/// <summary>How a text is to be written so that it can be read.</summary>
internal enum ColumnForm
{
    Any,
    Day,
    Time,
    Instant,
    Grade,
    SchoolYear,
    Zone,
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

    /// <summary>A day that an import may bring forward, and puts off only for a student who changed the school or comes back: many exports give each year a new first day.</summary>
    WhenEarlierOrNewStay,
}

/// <summary>A column of a list.</summary>
internal record Column(string Name, ColumnKind Kind)
{
    /// <summary>Most characters of one line. Source: platform.md §1.2.</summary>
    public const int MaxLength = 255;

    public bool Indexed { get; init; }

    public bool Unique { get; init; }

    /// <summary>Sentences in somebody's own words: only a person reads them.</summary>
    public bool IsProse { get; init; }

    /// <summary>How its texts are written.</summary>
    public ColumnForm Form { get; init; }

    /// <summary>The last write stands; two people changing it is not a conflict.</summary>
    public bool LastWins { get; init; }

    public ImportRule Import { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>How a person is to write the cell.</summary>
    public string Mending => this switch
    {
        { Form: ColumnForm.Day } => "write a day as 2026-10-05",
        { Form: ColumnForm.Time } => "write a time as 15:30",
        { Form: ColumnForm.Instant } => "write an instant as 2026-10-05T21:30:00Z",
        { Form: ColumnForm.Grade } => "write K or 1 to 12",
        { Form: ColumnForm.SchoolYear } => "write a school year as 2026-27",
        { Form: ColumnForm.Zone } => "write a zone as America/Denver",
        { Kind: ColumnKind.Number } => "write a number",
        { Choices.Count: > 0 } => $"choose one of {string.Join(", ", Choices)}",
        _ => "fill it",
    };

    /// <summary>Whether other texts than <see cref="Choices"/> may be written.</summary>
    public bool OpenChoice { get; init; }
}

/// <summary>A column that is filled from a record.</summary>
internal sealed record Column<T>(string Name, ColumnKind Kind, Func<T, string?> Value) : Column(Name, Kind);
