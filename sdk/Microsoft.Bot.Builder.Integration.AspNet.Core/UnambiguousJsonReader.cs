using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads JSON in which no object names a property twice: two readers may take either value, so that what was checked is not what is used. Source: RFC 8259, 4.</summary>
internal sealed class UnambiguousJsonReader(TextReader text) : JsonTextReader(text)
{
    // One set for all objects, each name with its object's number: an object costs no set of its own.
    private readonly HashSet<(int Object, string Name)> _names = new(64, new NameComparer());
    private readonly Stack<int> _objects = new();
    private int _lastObject;
    private bool _isFreeForm;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!base.Read())
            return false;
        switch (TokenType)
        {
            case JsonToken.StartObject:
                _objects.Push(_isFreeForm ? -++_lastObject : ++_lastObject);
                break;
            case JsonToken.EndObject:
                _objects.Pop();
                break;
            case JsonToken.PropertyName:
                Note((string)Value);
                break;
        }
        return true;
    }

    private void Note(string name)
    {
        if (_objects.Count == 1)
            _isFreeForm = name.Equals("value", StringComparison.OrdinalIgnoreCase) || name.Equals("channelData", StringComparison.OrdinalIgnoreCase);
        if (!_names.Add((_objects.Peek(), name)))
            throw new JsonReaderException("An object names a property twice.");
    }

    // An activity's own properties are found whatever their case. What is free of form, with a negative number, keeps each name as it is.
    private sealed class NameComparer : IEqualityComparer<(int Object, string Name)>
    {
        public bool Equals((int Object, string Name) one, (int Object, string Name) other) =>
            one.Object == other.Object && Rule(one.Object).Equals(one.Name, other.Name);

        public int GetHashCode((int Object, string Name) one) => HashCode.Combine(one.Object, Rule(one.Object).GetHashCode(one.Name));

        private static StringComparer Rule(int number) => number < 0 ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
    }
}
