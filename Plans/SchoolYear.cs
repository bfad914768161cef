using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SeopBot.Plans;

/// <summary>A school year, 1 July to 30 June, written as in the lists: <c>2026-27</c>. Source: domain.md §9, docs/lists.md.</summary>
/// <param name="FirstYear">The calendar year of its 1 July.</param>
public readonly record struct SchoolYear(int FirstYear) : IComparable<SchoolYear>
{
    /// <summary>1 July.</summary>
    public DateOnly FirstDay => new(FirstYear, 7, 1);

    /// <summary>30 June of the next calendar year.</summary>
    public DateOnly LastDay => new(FirstYear + 1, 6, 30);

    /// <summary>15 September: who is enrolled by then is here from the start of the year. Source: decision 12.</summary>
    public DateOnly Begun => new(FirstYear, 9, 15);

    /// <summary>31 May: what is due when a school has set no conference window. Source: domain.md §9.6 (1).</summary>
    public DateOnly EndOfMay => new(FirstYear + 1, 5, 31);

    /// <summary>The school year that a school day lies in.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month >= 7 ? day.Year : day.Year - 1);

    /// <summary>Reads <c>2026-27</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SchoolYear year)
    {
        year = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || (first + 1) % 100 != second)
            return false;
        year = new SchoolYear(first);
        return true;
    }

    /// <summary>Whether the day lies in this school year.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <inheritdoc/>
    public int CompareTo(SchoolYear other) => FirstYear.CompareTo(other.FirstYear);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstYear:0000}-{(FirstYear + 1) % 100:00}");
}
