using AdaptiveCards;
using Newtonsoft.Json;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>"Whose conference was it?": a name with several students behind it is asked about, never guessed.</summary>
public static class StudentChoiceCard
{
    /// <summary>The dataset that Teams asks for while a person types. Source: platform.md §6.2 (Data.Query).</summary>
    public const string Dataset = "students";

    // A class is in the card: it narrows at once while one types, also in clients that ask for no dataset (Agents Playground).
    private const int MostInCard = 60;

    /// <summary>A button of this card.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>The student chosen; null when none was.</summary>
        public string? Student { get; init; }

        /// <summary>The sentence that began it, kept so that nothing is asked twice.</summary>
        public string? Said { get; init; }

        /// <summary>Sent from a card that stays as it is, such as the list of the missing.</summary>
        public bool Beside { get; init; }
    }

    /// <summary>A student as one line that tells namesakes apart: name, grade, class, school.</summary>
    public static string LineOf(Student student, School school, Words words) => string.Join(" · ",
        new[] { student.FullName, words.Grade(student.Grade), student.Classes.FirstOrDefault(), school.Name }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The card.</summary>
    /// <param name="question">The question; it may repeat what the person typed; null asks only whose conference it was.</param>
    /// <param name="students">The students to choose from, with the line that names each; few for namesakes, all of a class else.</param>
    /// <param name="said">The sentence that began it; null when there was none.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(string? question, IReadOnlyList<(Student Student, string Line)> students, string? said, Words words, Surface surface)
    {
        AdaptiveChoiceSetInput input = surface.IsTeams && students.Count > MostInCard
            ? new SearchedChoices { Id = "student", Label = words["WhichStudent"] }
            : Part.Choices("student", words["WhichStudent"], students.Count == 1 ? students[0].Student.Key : null, students.Select(student => (student.Student.Key, student.Line)));
        input.Style = students.Count <= 6 ? AdaptiveChoiceInputStyle.Expanded : surface.IsTeams ? AdaptiveChoiceInputStyle.Filtered : AdaptiveChoiceInputStyle.Compact;
        input.Placeholder = words[input.Style == AdaptiveChoiceInputStyle.Filtered ? "TypeAName" : "ChooseAStudent"];
        input.IsRequired = true;
        input.ErrorMessage = words["ChooseAStudentFirst"];
        return Part.Card(words, words["WhichStudent"], [Part.Heading(words["NotesTitle"]), .. question is null ? Array.Empty<AdaptiveElement>() : [Part.Plain(question)], input],
            Part.Button(surface, words["Start"], new Reply { Said = said }, primary: true));
    }

    // Choices that Teams asks the bot for while the person types. Source: platform.md §6.2.
    private sealed class SearchedChoices : AdaptiveChoiceSetInput
    {
        [JsonProperty("choices.data")]
        public Dictionary<string, string> Query { get; } = new() { ["type"] = "Data.Query", ["dataset"] = Dataset };
    }
}
