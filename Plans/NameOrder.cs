namespace SeopBot.Plans;

/// <summary>Students by family name, first name and key; accents sort where people look for them, the same on every machine.</summary>
public sealed class NameOrder : IComparer<Student>
{
    /// <summary>The order.</summary>
    public static readonly NameOrder Students = new();

    /// <summary>The same for names that are one text.</summary>
    public static readonly StringComparer Names = StringComparer.InvariantCulture;

    private NameOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(Student? x, Student? y)
    {
        var order = Names.Compare(x?.FamilyName, y?.FamilyName);
        if (order == 0) order = Names.Compare(x?.FirstName, y?.FirstName);
        return order != 0 ? order : string.CompareOrdinal(x?.Key, y?.Key);
    }
}
