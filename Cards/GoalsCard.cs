using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The goals: how the earlier ones are going, and new ones for education and career awareness. Source: Policy 4030, 3.1.3.3.</summary>
public static class GoalsCard
{
    /// <summary>A button of this card, with its fields.</summary>
    public sealed record Reply : NotesReply
    {
        /// <summary>The education goal.</summary>
        public string? Education { get; init; }

        /// <summary>Its day, yyyy-MM-dd.</summary>
        public string? EducationDueOn { get; init; }

        /// <summary>Who works on it.</summary>
        public string? EducationOwner { get; init; }

        /// <summary>Who watches over it, joined by commas.</summary>
        public string? EducationMonitors { get; init; }

        /// <summary>The career-awareness goal.</summary>
        public string? Career { get; init; }

        /// <summary>A suggestion taken instead.</summary>
        public string? CareerIdea { get; init; }

        /// <summary>Its day, yyyy-MM-dd.</summary>
        public string? CareerDueOn { get; init; }

        /// <summary>Who works on it.</summary>
        public string? CareerOwner { get; init; }

        /// <summary>Who watches over it, joined by commas.</summary>
        public string? CareerMonitors { get; init; }

        /// <summary>What was said of earlier goals, by input id.</summary>
        [JsonExtensionData]
        public IDictionary<string, JToken>? Earlier { get; init; }

        /// <summary>What became of an earlier goal; null when not said.</summary>
        public string? StatusOf(GoalNote goal) => Text($"status:{goal.Key}");

        /// <summary>How an earlier goal is going; null when not said.</summary>
        public string? CheckOf(GoalNote goal) => Text($"check:{goal.Key}");

        private string? Text(string id) => Earlier?.TryGetValue(id, out var value) == true && value is JValue text ? (string?)text : null;
    }

    /// <summary>The card.</summary>
    public static AdaptiveCard Draw(NotesSheet sheet, Words words, Surface surface)
    {
        var notes = sheet.Notes;
        var reply = new Reply { Notes = notes.Key, Revision = notes.Revision };
        List<AdaptiveElement> body =
        [
            .. sheet.Head(words, 3, words["GoalsTitle"]),
            .. notes.EarlierGoals.SelectMany(goal => Earlier(sheet, goal, words)),
            .. NewGoal(sheet, GoalKind.Education, words),
            .. NewGoal(sheet, GoalKind.Career, words),
        ];
        return Part.Card(words, words["GoalsTitle"], body,
            [Part.Button(surface, words["Next"], reply, primary: true), .. NotesSheet.WaysOut(surface, words, reply, back: true, skip: true)]);
    }

    /// <summary>The fields of a new goal of one kind.</summary>
    internal static IEnumerable<AdaptiveElement> NewGoal(NotesSheet sheet, GoalKind kind, Words words)
    {
        var id = kind == GoalKind.Education ? "education" : "career";
        var goal = sheet.Notes.OwnGoal(kind) ?? new GoalNote("", kind) { DueOn = DefaultDueOn(sheet) };
        var text = Part.Text(id, words.Of(kind), goal.Text);
        text.Separator = true;
        foreach (var part in sheet.Field(text)) yield return part;
        if (kind == GoalKind.Career && string.IsNullOrEmpty(goal.Text)) yield return Ideas(sheet.Notes.Grade, words);
        foreach (var part in sheet.Field(new AdaptiveDateInput { Id = $"{id}DueOn", Label = words["GoalDueOn"], Value = $"{goal.DueOn:yyyy-MM-dd}" })) yield return part;
        yield return Part.Choices($"{id}Owner", words["GoalOwner"], Camel(goal.Owner ?? Party.Student), Parties(words));
        var monitors = Part.Choices($"{id}Monitors", words["GoalMonitors"], string.Join(',', goal.Monitors.Select(Camel)), Parties(words));
        monitors.IsMultiSelect = true;
        monitors.Style = AdaptiveChoiceInputStyle.Expanded;
        foreach (var part in sheet.Field(monitors)) yield return part;
    }

    /// <summary>The day a new goal is due unless said otherwise: the school's next SEP due day after the conference, else 31 May.</summary>
    public static DateOnly DefaultDueOn(NotesSheet sheet) =>
        sheet.Standing.Open.Select(open => open.DueOn).Where(day => day > sheet.Notes.HeldOn).DefaultIfEmpty(sheet.Notes.Year.EndOfMay).Max();

    private static AdaptiveChoiceSetInput Ideas(Grade grade, Words words)
    {
        var band = grade.Number <= 2 ? "K2" : "35";
        var ideas = Part.Choices("careerIdea", words["CareerIdeas"], null,
            new[] { words[$"CareerIdea.{band}.1"], words[$"CareerIdea.{band}.2"] }.Select(idea => (idea, idea)));
        ideas.Style = AdaptiveChoiceInputStyle.Expanded;
        return ideas;
    }

    private static IEnumerable<AdaptiveElement> Earlier(NotesSheet sheet, GoalNote goal, Words words)
    {
        yield return Part.Label(words["EarlierGoal"]);
        yield return Part.Plain($"“{goal.Text}”");
        yield return Part.Choices($"status:{goal.Key}", words["GoalStatus"], Camel(goal.Status), Enum.GetValues<GoalStatus>().Select(status => (Camel(status), words.Of(status))));
        foreach (var part in sheet.Field(Part.Text($"check:{goal.Key}", words["GoalCheck"], goal.Check))) yield return part;
    }

    private static IEnumerable<(string, string)> Parties(Words words) => Enum.GetValues<Party>().Select(party => (Camel(party), words.Of(party)));

    private static string Camel<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
