namespace SeopBot.SharePoint.Mirror;

/// <summary>A cell that somebody filled with what cannot be read. The answers do without it.</summary>
/// <param name="List">The list.</param>
/// <param name="Key">The row's key; empty when it has none.</param>
/// <param name="Item">The list item's id, by which SharePoint numbers the row.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">What it holds, at most 40 characters; null when it is empty and must not be.</param>
/// <param name="IsLeftOut">The whole row is left out of the answers, and not only the cell.</param>
public sealed record RowFault(string List, string Key, string Item, string Column, string? Value, bool IsLeftOut)
{
    /// <summary>How the cell is to be written, as "write a day as 2026-10-05".</summary>
    public required string Mending { get; init; }
}
