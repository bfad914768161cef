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
        internal byte[] Stored { get; set; }

        /// <summary>The version that was read; null if the storage gave none.</summary>
        internal object Version { get; init; }

        internal static CachedBotState Loaded(object item)
        {
            var state = Properties(item);
            return new CachedBotState(state) { Stored = StateJson.Write(state), Version = state.TryGetValue(StateMerge.ETag, out var version) ? version : null };
        }

        /// <summary>The properties of what a storage gave.</summary>
        internal static IDictionary<string, object> Properties(object item) => item switch
        {
            null => new Dictionary<string, object>(StringComparer.Ordinal),
            IDictionary<string, object> state => state,
            _ => (item as JObject ?? JObject.FromObject(item, StateJson.Serializer)).Properties().ToDictionary(part => part.Name, part => (object)part.Value, StringComparer.Ordinal),
        };

        /// <summary>The properties to store, with the version that was read.</summary>
        internal IDictionary<string, object> ToStore()
        {
            var state = new Dictionary<string, object>(State, StringComparer.Ordinal);
            if (Version != null)
                state[StateMerge.ETag] = Version;
            return state;
        }

        /// <summary>Takes over what was written in place of what this turn wanted.</summary>
        internal void Take(Dictionary<string, JToken> written, Dictionary<string, JToken> wanted)
        {
            foreach (var name in State.Keys.Except(written.Keys).ToList())
                State.Remove(name);
            foreach (var (name, token) in written.Where(part => !ReferenceEquals(part.Value, wanted.GetValueOrDefault(part.Key))))
                State[name] = token;
        }

        internal bool TryGet<T>(string name, out T value)
        {
            value = default;
            if (!State.TryGetValue(name, out var kept) || kept is null or JToken { Type: JTokenType.Null })
                return false;
            value = kept is T typed ? typed : (kept as JToken ?? JToken.FromObject(kept, StateJson.Serializer)).ToObject<T>(StateJson.Serializer);
            State[name] = value;
            return true;
        }
    }
}
