using System.Collections.Frozen;
using System.Globalization;

namespace SeopBot.OneRoster;

/// <summary>Languages as exports write them (<c>es</c>, <c>spa</c>, <c>Spanish</c>, <c>español</c>, <c>es-MX</c>), read as BCP 47 tags.</summary>
internal static class LanguageTag
{
    private static readonly FrozenDictionary<string, string> Tags = Build();

    /// <summary>The tag; null for a language that nobody knows.</summary>
    public static string? Find(string text)
    {
        var parts = text.Trim().Split('-', '_');
        return Tags.GetValueOrDefault(text.Trim()) ?? Tags.GetValueOrDefault(parts[0]);
    }

    private static FrozenDictionary<string, string> Build()
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["en"] = "en", ["eng"] = "en", ["English"] = "en",
            ["es"] = "es", ["spa"] = "es", ["Spanish"] = "es", ["español"] = "es",
            ["nv"] = "nv", ["nav"] = "nv", ["Navajo"] = "nv", ["Diné"] = "nv",
        };
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures))
        {
            if (culture.Name.Length is not (2 or 3)) continue;
            foreach (var name in (string[])[culture.Name, culture.ThreeLetterISOLanguageName, culture.EnglishName, culture.NativeName])
                tags.TryAdd(name, culture.Name);
        }
        return tags.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
