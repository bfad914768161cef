namespace AdaptiveCards;

/// <summary>The dictionary that holds an element's additional properties.</summary>
/// <typeparam name="TKey">The property's name.</typeparam>
/// <typeparam name="TValue">The property's value.</typeparam>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Creates an empty dictionary.</summary>
    public SerializableDictionary()
    {
    }

    /// <summary>Creates an empty dictionary whose names compare as <paramref name="comparer"/> says.</summary>
    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}
