using System.Buffers;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace SeopBot.Bot.State;

/// <summary>One item of bot state as it is stored: plain JSON without CLR type names, and the version it was read with.</summary>
/// <param name="Json">The item, without its ETag.</param>
/// <param name="ETag">The version that was read; null when none was, <c>*</c> to overwrite any.</param>
internal readonly record struct StateItem(string Json, string? ETag)
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { ContractResolver = new Contracts() });

    /// <summary>A version nobody has seen, so that an item deleted and made anew is not taken for the old one.</summary>
    public static long NextVersion => Random.Shared.NextInt64();

    /// <summary>The version as a number; no version has the one that stands for other text.</summary>
    public long Version => long.TryParse(ETag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    /// <summary>What is refused when somebody else was faster; it names no key, for a key names a person.</summary>
    public static InvalidOperationException Conflict => new("Somebody else changed this state in the meantime (ETag conflict). Read it again, then write.");

    /// <summary>The item to store for an object.</summary>
    public static StateItem Of(object value)
    {
        string? known = null;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { ArrayPool = JsonChars.Pool };
        writer.WriteStartObject();
        foreach (var (name, part) in value as IDictionary<string, object?> ?? Properties(value as JObject ?? JObject.FromObject(value, Serializer)))
        {
            if (name is "eTag" or "ETag")
            {
                known = part?.ToString();
                continue;
            }

            writer.WritePropertyName(name);
            Serializer.Serialize(writer, part);
        }

        writer.WriteEndObject();
        return new StateItem(text.ToString(), string.IsNullOrEmpty(known) ? null : known);
    }

    /// <summary>What a reader gets: the JSON as it was written (a date in text stays text), with its version.</summary>
    public static JObject Read(TextReader json, long version)
    {
        using var reader = new JsonTextReader(json) { ArrayPool = JsonChars.Pool, DateParseHandling = DateParseHandling.None, MaxDepth = null };
        var item = JObject.Load(reader);
        item["eTag"] = version.ToString(CultureInfo.InvariantCulture);
        return item;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Properties(JObject item) => item.Properties().Select(property => KeyValuePair.Create(property.Name, (object?)property.Value));

    // Leaves out what is null in activities and prompts, which is most of them. Of the product's records null is kept: BotState compares what it read with what it would write.
    private sealed class Contracts : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (member.DeclaringType?.Assembly.GetName().Name?.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) == true) property.NullValueHandling ??= NullValueHandling.Ignore;
            return property;
        }
    }

    // Newtonsoft.Json's buffers would be three quarters of what a read allocates.
    private sealed class JsonChars : IArrayPool<char>
    {
        public static JsonChars Pool { get; } = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null) ArrayPool<char>.Shared.Return(array);
        }
    }
}
