using System.Text.RegularExpressions;
using System.Xml.Linq;
using SeopBot.Plans;

namespace SeopBot.Tests.House;

/// <summary>All that people read is in both languages, and nothing else is.</summary>
public sealed partial class WordsTests
{
    private static readonly Dictionary<string, string> English = Texts(Repository.Read("Cards/Words.resx"));
    private static readonly Dictionary<string, string> Spanish = Texts(Repository.Read("Cards/Words.es.resx"));

    /// <summary>Enumerations whose values are said with <c>words.Of(value)</c>.</summary>
    private static readonly Type[] Spoken = [typeof(PlanState), typeof(ConferenceMode), typeof(GoalStatus), typeof(GoalKind), typeof(Party), typeof(EvidenceKind), typeof(FindingState), typeof(ReminderState), typeof(PlanKind)];

    /// <summary>Beginnings of keys whose end is only known when they are said: a relationship, a column, an idea for a grade, a part of a plan.</summary>
    private static readonly string[] OpenEnded = ["Relationship.", "Field.", "CareerIdea.", "Part."];

    private static string Code => string.Join('\n', Repository.Files(".cs")
        .Where(path => path.Split('/')[0] is "Cards" or "Dialogs" or "Jobs" or "Reports" or "Bot").Select(Repository.Read));

    [Fact]
    public void Both_languages_have_the_same_words() => Assert.Equal(English.Keys.Order(), Spanish.Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_values() => Assert.Empty(Unlike(English, Spanish));

    [Fact]
    public void A_value_that_one_language_forgets_is_caught() =>
        Assert.Equal(["Hello"], Unlike(new() { ["Hello"] = "Hello, {0}: {1:d}", ["Day"] = "{0}" }, new() { ["Hello"] = "Hola, {0}", ["Day"] = "el {0}" }));

    [Fact]
    public void Nothing_is_left_untranslated() => Assert.DoesNotContain(English, text => Value().Replace(text.Value, "").Count(char.IsLetter) > 6 && Spanish[text.Key] == text.Value);

    [Fact]
    public void Every_word_said_exists() => Assert.Empty(Unsaid(Code, English.Keys));

    [Fact]
    public void A_word_that_does_not_exist_is_caught() =>
        Assert.Equal(["Nope", "Saved."], Unsaid("words[\"Nope\"] + words.Of(\"Hello\", name) + words[$\"Saved.{state}\"]", ["Hello"]));

    [Fact]
    public void Every_word_is_said() => Assert.Empty(Unused(Code, English.Keys));

    [Fact]
    public void A_word_that_nobody_says_is_caught() =>
        Assert.Equal(["Old"], Unused("words[\"Hello\"] + words[$\"Saved.{state}\"]", ["Hello", "Old", "Saved.Kept", "Party.Student"]));

    [Fact]
    public void Every_value_that_is_said_has_its_word() =>
        Assert.Empty(Spoken.SelectMany(kind => Enum.GetNames(kind).Select(name => $"{kind.Name}.{name}")).Except(English.Keys));

    private static Dictionary<string, string> Texts(string resx) =>
        XDocument.Parse(resx).Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    private static IEnumerable<string> Unlike(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Keys.Where(key => other.TryGetValue(key, out var text) && Values(one[key]) != Values(text));

    private static string Values(string text) => string.Join(' ', Value().Matches(text).Select(value => value.Value).Distinct().Order());

    private static IEnumerable<string> Unsaid(string code, IReadOnlyCollection<string> keys) =>
    [
        .. Said().Matches(code).Select(said => said.Groups[1].Value).Except(keys).Distinct(),
        .. Begun(code).Where(begun => !keys.Any(key => key.StartsWith(begun, StringComparison.Ordinal))),
    ];

    private static IEnumerable<string> Unused(string code, IReadOnlyCollection<string> keys) => keys.Where(key => !IsUsed(code, key));

    // A key is said where it stands in quotes, or where its beginning stands before a value.
    private static bool IsUsed(string code, string key) =>
        code.Contains($"\"{key}\"", StringComparison.Ordinal)
        || Spoken.Any(kind => key.StartsWith(kind.Name + ".", StringComparison.Ordinal))
        || OpenEnded.Any(start => key.StartsWith(start, StringComparison.Ordinal))
        || Begun(code).Any(begun => key.StartsWith(begun, StringComparison.Ordinal))
        || Ended().Matches(code).Any(ended => key.EndsWith(ended.Groups[1].Value, StringComparison.Ordinal));

    private static IEnumerable<string> Begun(string code) => Beginning().Matches(code).Select(begun => begun.Groups[1].Value).Distinct();

    // words["Key"], Words.Of("Key", …)
    [GeneratedRegex(@"(?i:words)(?:\[|\.Of\()""([\w.]+)""")]
    private static partial Regex Said();

    // words[$"Saved.{state}…"]
    [GeneratedRegex(@"(?i:words)(?:\[|\.Of\()\$""([\w.]+)\{")]
    private static partial Regex Beginning();

    // words[$"{field}.Hint"]
    [GeneratedRegex(@"(?i:words)(?:\[|\.Of\()\$""\{[^}]*\}(\.\w+)""")]
    private static partial Regex Ended();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Value();
}
