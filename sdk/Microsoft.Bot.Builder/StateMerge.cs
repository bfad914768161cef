using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Merges three ways what two turns made of one state: as it was read, as this turn wants it, as it is now.</summary>
internal static class StateMerge
{
    /// <summary>Where storages put the version of an item that is no class of its own.</summary>
    internal const string ETag = "eTag";

    internal static Dictionary<string, JToken> Merge(Dictionary<string, JToken> read, Dictionary<string, JToken> wanted, Dictionary<string, JToken> now)
    {
        var merged = new Dictionary<string, JToken>(StringComparer.Ordinal);
        foreach (var name in now.Keys.Union(wanted.Keys))
        {
            var token = name == ETag ? now.GetValueOrDefault(name) : Merge(read.GetValueOrDefault(name), wanted.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (token != null)
                merged[name] = token;
        }
        return merged;
    }

    // Null is a property that is not there.
    private static JToken Merge(JToken read, JToken wanted, JToken now)
    {
        if (JToken.DeepEquals(wanted, read))
            return now;
        if (wanted is not JObject mine || now is not JObject theirs || JToken.DeepEquals(now, read))
            return wanted;
        var merged = new JObject();
        foreach (var name in theirs.Properties().Concat(mine.Properties()).Select(property => property.Name).Distinct())
        {
            if (Merge((read as JObject)?[name], mine[name], theirs[name]) is { } token)
                merged[name] = token;
        }
        return merged;
    }
}
