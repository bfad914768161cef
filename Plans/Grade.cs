using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SeopBot.Plans;

/// <summary>A grade from kindergarten to 12, written as in the lists: <c>K</c>, <c>1</c> … <c>12</c>. Source: docs/lists.md.</summary>
/// <param name="Number">0 for kindergarten, else 1 to 12.</param>
public readonly record struct Grade(int Number) : IComparable<Grade>
{
    /// <summary>Reads a grade as student information systems write it: <c>K</c>, <c>KG</c>, <c>0</c>, <c>00</c>, <c>4</c>, <c>04</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Grade grade)
    {
        grade = default;
        var trimmed = text?.Trim();
        if (trimmed is null or "") return false;
        if (trimmed.ToUpperInvariant() is "K" or "KG") return true;
        if (!int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 12) return false;
        grade = new Grade(number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Grade other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => Number == 0 ? "K" : Number.ToString(CultureInfo.InvariantCulture);
}
