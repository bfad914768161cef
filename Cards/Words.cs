using System.Globalization;
using System.Resources;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The bot's words in one language. All that a person reads is in Words.resx (English) and Words.es.resx (Spanish).</summary>
public sealed class Words
{
    private static readonly ResourceManager Texts = new("SeopBot.Cards.Words", typeof(Words).Assembly);
    private readonly CultureInfo _culture;

    private Words(string language, string culture)
    {
        Language = language;
        _culture = CultureInfo.GetCultureInfo(culture);
    }

    /// <summary>English.</summary>
    public static Words English { get; } = new("en", "en-US");

    /// <summary>Spanish.</summary>
    public static Words Spanish { get; } = new("es", "es-US");

    /// <summary>The languages the bot speaks.</summary>
    public static IReadOnlyList<Words> All { get; } = [English, Spanish];

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public string Language { get; }

    /// <summary>The words of a language; English for every language the bot does not speak.</summary>
    /// <param name="language">A BCP 47 tag; null for English.</param>
    public static Words For(string? language) =>
        language?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Spanish : English;

    /// <summary>One text.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string this[string key] => Texts.GetString(key, _culture) ?? throw new MissingManifestResourceException($"No text '{key}' in {Language}.");

    /// <summary>One text with values filled in.</summary>
    public string Of(string key, params object?[] values) => string.Format(_culture, this[key], values);

    /// <summary>The text for a value of an enumeration: <c>Mode.Video</c>.</summary>
    public string Of(Enum value) => this[$"{value.GetType().Name}.{value}"];

    /// <summary>A day as people say it: "Nov 2", "2 nov".</summary>
    public string Day(DateOnly day) => day.ToString(this["DayFormat"], _culture);

    /// <summary>A day as it is said on another: with its year where that is another year.</summary>
    /// <param name="day">The day.</param>
    /// <param name="on">The day on which it is said.</param>
    public string Day(DateOnly day, DateOnly on) => day.Year == on.Year ? Day(day) : LongDay(day);

    /// <summary>A day with its year: "November 2, 2026", "2 de noviembre de 2026".</summary>
    public string LongDay(DateOnly day) => day.ToString(this["LongDayFormat"], _culture);

    /// <summary>A grade as people say it.</summary>
    public string Grade(Grade grade) => grade.Number == 0 ? this["Kindergarten"] : Of("GradeNumber", grade.Number);

    /// <summary>The kind of a student's plan; null where the school has none for the grade.</summary>
    public string? Kind(PlanRow row) => row.Standing.Kind is { } kind ? Of(kind) : null;

    /// <summary>A relationship as the lists write it, in words; one the bot has no word for, as written.</summary>
    public string Relationship(string relationship) => Texts.GetString($"Relationship.{relationship}", _culture) ?? relationship;

    /// <summary>A column of the lists, in words; one the bot has no word for, as written.</summary>
    public string Field(string column) => Texts.GetString($"Field.{column}", _culture) ?? column;

    /// <summary>A part of a plan as people say it.</summary>
    public string Part(PlanElement element) => this[$"Part.{element}"];

    /// <summary>Parts of a plan, one after the other.</summary>
    public string Parts(IEnumerable<PlanElement> elements) => string.Join(", ", elements.Select(Part));

    /// <summary>Open parts of a plan as people say them: "a, b and c".</summary>
    public string List(IEnumerable<OpenElement> open) => List(open.Select(part => Part(part.Element)));

    /// <summary>A list as people say it: "a, b and c".</summary>
    public string List(IEnumerable<string> items) => items.ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} {this["And"]} {last}",
    };
}
