using System.Text.RegularExpressions;
using System.Xml.Linq;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Tests.House;

namespace SeopBot.Tests.Understanding;

/// <summary>Whatever a card, a refusal or a button tells people to write is understood as it says, in both languages.</summary>
public sealed partial class SuggestionTests
{
    // What a quoted sentence of the texts means: a question, notes, help; a dash where it quotes and suggests nothing.
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["who is missing a plan?"] = "list",
        ["¿a quién le falta el plan?"] = "list",
        ["who is missing a plan in grade 4?"] = "list, grade 4",
        ["¿a quién le falta el plan en 4.º grado?"] = "list, grade 4",
        ["¿a quién le falta el plan en cuarto?"] = "list, grade 4",
        ["who is missing a plan in grade 10?"] = "list, grade 10",
        ["¿a quién le falta el plan en grado 10?"] = "list, grade 10",
        ["who is missing plans in 10th?"] = "list, grade 10",
        ["¿a quién le falta el plan en 10?"] = "list, grade 10",
        ["which of my students have no goal?"] = "list, own, open EducationGoal CareerGoal",
        ["¿cuáles de mis estudiantes no tienen meta?"] = "list, own, open EducationGoal CareerGoal",
        ["which of my students have no cluster?"] = "list, own, open CareerCluster",
        ["¿cuáles de mis estudiantes no tienen área de carrera?"] = "list, own, open CareerCluster",
        ["is Emma done?"] = "? SeveralStudents",
        ["¿ya está Emma?"] = "? SeveralStudents",
        ["why is the second one on it?"] = "student, s10006",
        ["¿por qué está la segunda en la lista?"] = "student, s10006",
        ["and 11th?"] = "list, grade 11",
        ["¿y en 11?"] = "list, grade 11",
        ["how many plans are done?"] = "count, state Complete",
        ["¿cuántos planes están listos?"] = "count, state Complete",
        ["what changed since Monday?"] = "changes, since 2026-11-02",
        ["¿qué cambió desde el lunes?"] = "changes, since 2026-11-02",
        ["how do the schools stand?"] = "rollup",
        ["¿cómo van las escuelas?"] = "rollup",
        ["April report"] = "aprilreport",
        ["informe de abril"] = "aprilreport",
        ["What is missing for {0}?"] = "student, s10006",
        ["¿Qué le falta a {0}?"] = "student, s10006",
        ["notes for"] = "Notes",
        ["notas de"] = "Notes",
        ["notes for Emma"] = "Notes",
        ["notas de Emma"] = "Notes",
        ["help"] = "Help",
        ["ayuda"] = "Help",
    };

    // Quoted, and nothing to write to the bot.
    private static readonly string[] NoSuggestions = ["none at this time", "ninguna por ahora", "check", "few", "pocos", "–", "{0}", "{1}"];

    [Theory]
    [InlineData("Words.resx")]
    [InlineData("Words.es.resx")]
    public void Every_sentence_that_a_text_suggests_means_what_it_says(string file)
    {
        var quoted = XDocument.Parse(Repository.Read($"Cards/{file}")).Descendants("data").SelectMany(text => QuotePattern().Matches(text.Value).Select(match => match.Groups["said"].Value)).Distinct().ToList();
        var unknown = quoted.Except(Meanings.Keys).Except(NoSuggestions).Where(said => Utterance.Understand(said).Intent != Intent.Notes);
        Assert.Equal([], unknown);
        foreach (var said in quoted.Intersect(Meanings.Keys)) Assert.Equal((said, Meanings[said]), (said, MeaningOf(said)));
    }

    [Fact]
    public void What_stands_on_a_button_can_be_written_instead() => Assert.All(Words.All, words =>
    {
        (string Button, string Meaning)[] buttons =
        [
            ("WelcomeMissing", "list"), ("MyList", "list"), ("WelcomeChanges", "changes, since 2026-11-06"), ("WelcomeStand", "rollup"), ("WelcomeApril", "aprilreport"), ("RemindTeachers", "list, grade 10 > RemindTeachers"),
            ("RemindTeacher", "list, grade 10 > RemindTeachers"), ("NextPage", "list, grade 10 > NextPage"), ("PreviousPage", "list, grade 10 > PreviousPage"), ("WidenGrades", "list"), ("WelcomeNotes", "Notes"), ("WelcomeResume", "Resume"),
            ("NotesBack", "Resume"), ("BackToList", "Back"), ("Cancel", "Cancel"), ("Save", "Save"), ("Skip", "Skip"), ("Back", "Back"), ("RemindedList", "list, own"),
        ];
        foreach (var (button, meaning) in buttons) Assert.Equal((words[button], meaning), (words[button], MeaningOf(words[button], "list, grade 10")));
    });

    private static string MeaningOf(string said, string? after = null)
    {
        var student = QuestionDistrict.Roster.FindStudent("s10006")!;
        said = said.Replace("{0}", student.FullName, StringComparison.Ordinal) + (said is "notes for" or "notas de" ? " Emma" : "");
        if (Utterance.Understand(said) is { Intent: not (Intent.Unknown or Intent.Missing) } understood) return $"{understood.Intent}";
        var follows = said.StartsWith("and ", StringComparison.Ordinal) || said.StartsWith("¿y ", StringComparison.Ordinal) || said.Contains("second", StringComparison.Ordinal) || said.Contains("segunda", StringComparison.Ordinal);
        var means = QuestionNotation.Write(QuestionDistrict.Read("Carla", after ?? (follows ? "list" : "-"), said));
        return means.StartsWith("? ", StringComparison.Ordinal) ? string.Join(' ', means.Split(' ').Take(2)) : means;
    }

    [GeneratedRegex("[“\"«](?<said>[^”\"»]+)[”\"»]")]
    private static partial Regex QuotePattern();
}
