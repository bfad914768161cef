using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words of one language that prompts say and understand.</summary>
public class PromptCultureModel
{
    /// <summary>The language, such as <c>es-es</c>.</summary>
    public string Locale { get; set; }

    /// <summary>Between two choices of many.</summary>
    public string Separator { get; set; }

    /// <summary>Between two choices of two.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last choice of many.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Yes.</summary>
    public string YesInLanguage { get; set; }

    /// <summary>No.</summary>
    public string NoInLanguage { get; set; }

    internal ChoiceFactoryOptions ToChoiceOptions() => new(Separator, InlineOr, InlineOrMore, true);
}

/// <summary>The languages that prompts speak.</summary>
public static class PromptCultureModels
{
    /// <summary>English.</summary>
    public static PromptCultureModel English { get; } = new()
    {
        Locale = "en-us",
        Separator = ", ",
        InlineOr = " or ",
        InlineOrMore = ", or ",
        YesInLanguage = "Yes",
        NoInLanguage = "No",
    };

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish { get; } = new()
    {
        Locale = "es-es",
        Separator = ", ",
        InlineOr = " o ",
        InlineOrMore = ", o ",
        YesInLanguage = "Sí",
        NoInLanguage = "No",
    };

    /// <summary>All languages.</summary>
    public static PromptCultureModel[] GetSupportedCultures() => [English, Spanish];

    /// <summary>The language among ours that is nearest: <c>es-MX</c> gives <c>es-es</c>; one that is not near any stays as it is.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        var language = cultureCode?.ToLowerInvariant();
        return GetSupportedCultures().FirstOrDefault(culture => culture.Locale.Split('-')[0] == language?.Split('-')[0])?.Locale ?? language;
    }

    /// <summary>The nearest language; English where none is near.</summary>
    internal static PromptCultureModel For(string locale)
    {
        var nearest = MapToNearestLanguage(locale);
        return GetSupportedCultures().FirstOrDefault(culture => culture.Locale == nearest) ?? English;
    }
}
