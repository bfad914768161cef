using Newtonsoft.Json;
using Xunit.Abstractions;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Carries any object as the data of a theory.</summary>
public class TestDataObject : IXunitSerializable
{
    /// <summary>Creates an empty one, for xunit to fill.</summary>
    public TestDataObject()
    {
    }

    /// <summary>Creates one that carries <paramref name="testData"/>.</summary>
    public TestDataObject(object testData) => TestObject = JsonConvert.SerializeObject(testData);

    /// <summary>The object as JSON.</summary>
    public string TestObject { get; private set; }

    /// <summary>The object.</summary>
    public T GetObject<T>() => JsonConvert.DeserializeObject<T>(TestObject);

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo serializationInfo) => serializationInfo.AddValue(nameof(TestObject), TestObject);

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo serializationInfo) => TestObject = serializationInfo.GetValue<string>(nameof(TestObject));
}
