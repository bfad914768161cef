namespace SeopBot.SharePoint.Mirror;

/// <summary>A cell that somebody filled with what cannot be read. The answers do without it.</summary>
/// <param name="List">The list.</param>
/// <param name="Key">The row's key; empty when it has none.</param>
/// <param name="Item">The list item's id, by which SharePoint numbers the row.</param>
/// <param name="Column">The column.</param>
/// <param name="Length">How many characters it holds; 0 when it is empty and must not be. What they are is not told: it may be a name in the wrong column.</param>
/// <param name="IsLeftOut">The whole row is left out of the answers, and not only the cell.</param>
public sealed record RowFault(string List, string Key, string Item, string Column, int Length, bool IsLeftOut)
{
    /// <summary>How the cell is to be written, as "write a day as 2026-10-05".</summary>
    public required string Mending { get; init; }
}
