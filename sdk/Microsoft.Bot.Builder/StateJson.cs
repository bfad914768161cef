using System.Reflection;
using System.Text;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>State as JSON.</summary>
internal static class StateJson
{
    private static readonly Contracts OfState = new();

    /// <summary>Makes objects of state in a turn: what an object does not know the type of stays the JSON that was read, and is not copied.</summary>
    internal static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings { MaxDepth = null, ContractResolver = OfState, Converters = { new AsRead() } });

    /// <summary>Makes objects that share nothing with the JSON they are made of.</summary>
    internal static JsonSerializer Copying { get; } = JsonSerializer.Create(new JsonSerializerSettings { MaxDepth = null, ContractResolver = OfState });

    /// <summary>The state as text, in UTF-8.</summary>
    internal static byte[] Write(object state)
    {
        using var buffer = JsonBuffer.Rent();
        buffer.Write(Serializer, state);
        return buffer.Written.ToArray();
    }

    /// <summary>The properties of a state that was text.</summary>
    internal static Dictionary<string, JToken> Read(byte[] state)
    {
        using var json = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(state))) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return JObject.Load(json).Properties().ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);
    }

    /// <summary>Leaves out what is null in activities and prompts, which is most of them. Others' types keep it: it may stand where their own default is something else.</summary>
    private sealed class Contracts : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (member.DeclaringType.Assembly.GetName().Name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal))
                property.NullValueHandling ??= NullValueHandling.Ignore;
            return property;
        }
    }

    private sealed class AsRead : JsonConverter
    {
        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => objectType == typeof(object);

        public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
        {
            if (reader is not JTokenReader { CurrentToken: JContainer json })
                return reader.Value;
            reader.Skip();
            return json;
        }

        public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
