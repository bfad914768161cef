using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state of one turn.</summary>
    public class CachedBotState
    {
        /// <summary>Starts with these properties, or empty.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
        }

        /// <summary>The properties by name: objects, or JSON that nobody has asked for yet.</summary>
        public IDictionary<string, object> State { get; set; }

        /// <summary>What the storage holds, as far as this turn knows; null if it was never read.</summary>
        internal Dictionary<string, JToken> Stored { get; set; }

        internal static CachedBotState Loaded(object item)
        {
            var stored = Tokens(item);
            var state = item as IDictionary<string, object> ?? stored.ToDictionary(part => part.Key, part => (object)part.Value, StringComparer.Ordinal);
            return new CachedBotState(state) { Stored = stored };
        }

        internal JObject ToJson() => JObject.FromObject(State, Serializer);

        /// <summary>The properties as JSON. What nobody asked for is the stored JSON itself; the version is the one that was read.</summary>
        internal Dictionary<string, JToken> ToTokens()
        {
            var tokens = new Dictionary<string, JToken>(StringComparer.Ordinal);
            foreach (var (name, value) in State)
                tokens[name] = IsStored(name, value) ? Stored[name] : Token(value);
            if (Stored != null && Stored.TryGetValue(StateMerge.ETag, out var version))
                tokens[StateMerge.ETag] = version;
            return tokens;
        }

        /// <summary>Takes over what was written in place of what this turn wanted.</summary>
        internal void Written(Dictionary<string, JToken> wanted, Dictionary<string, JToken> written)
        {
            foreach (var name in State.Keys.Except(written.Keys).ToList())
                State.Remove(name);
            foreach (var (name, token) in written.Where(part => !ReferenceEquals(part.Value, wanted.GetValueOrDefault(part.Key))))
                State[name] = token;
            Stored = written;
        }

        internal bool TryGet<T>(string name, out T value)
        {
            value = default;
            if (!State.TryGetValue(name, out var kept) || kept is null or JToken { Type: JTokenType.Null })
                return false;
            value = kept switch
            {
                JToken json when IsStored(name, json) => json.ToObject<T>(Serializer),
                T typed => typed,
                _ => JToken.FromObject(kept, Serializer).ToObject<T>(Serializer),
            };
            State[name] = value;
            return true;
        }

        private bool IsStored(string name, object value) => value is JToken && Stored != null && ReferenceEquals(value, Stored.GetValueOrDefault(name));
    }
}
