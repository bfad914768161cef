using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Recordings of the official packages, checked in beside this file.</summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Golden");

    internal static IEnumerable<JObject> Lines(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
            yield return Parse(line);
    }

    /// <summary>A text in JSON, in which what looks like a date stays text.</summary>
    internal static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>The cells of a table with tabs between them.</summary>
    internal static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Select(line => line.Split('\t'));

    /// <summary>The same JSON with its properties in order of name, so that only content is compared.</summary>
    internal static JToken Sorted(JToken json) => json switch
    {
        JObject inner => new JObject(inner.Properties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => new JProperty(property.Name, Sorted(property.Value)))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => json,
    };

    private static string Here([CallerFilePath] string here = "") => here;
}
