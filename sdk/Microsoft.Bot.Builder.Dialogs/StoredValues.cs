using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads what a dialog keeps, whether it is still an object or came back from storage as JSON.</summary>
internal static class StoredValues
{
    /// <summary>The value as <typeparamref name="T"/>, kept as such from then on; the type's default if there is none.</summary>
    internal static T Get<T>(this IDictionary<string, object> state, string key)
    {
        if (!state.TryGetValue(key, out var value) || value is null)
            return default;
        if (value is not T typed)
        {
            typed = (value as JToken ?? JToken.FromObject(value, StateJson.Serializer)).ToObject<T>(StateJson.Serializer);
            state[key] = typed;
        }

        return typed;
    }
}
