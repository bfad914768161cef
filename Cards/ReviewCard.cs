using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Everything once more before it is saved, with what is still open by clause.</summary>
public static class ReviewCard
{
    /// <summary>A button of this card.</summary>
    public sealed record Reply : NotesReply
    {
        /// <summary>The filing that saving makes; known again when the notes are closed.</summary>
        public string? Filing { get; init; }
    }

    /// <summary>The card.</summary>
    public static AdaptiveCard Draw(NotesSheet sheet, Words words, Surface surface)
    {
        var reply = new Reply { Notes = sheet.Notes.Key, Revision = sheet.Notes.Revision, Filing = sheet.Notes.FilingId };
        var fillable = sheet.Standing.Open.Any(open => GapsCard.Closable.Contains(open.Element));
        List<AdaptiveElement> body =
        [
            .. sheet.Head(words, 4, words["ReviewTitle"]),
            .. sheet.Problems.Values.Select(Part.Problem),
            .. Who(sheet, words), .. Seen(sheet.Notes, words), .. Goals(sheet.Notes, words), .. Open(sheet, words),
        ];
        List<AdaptiveAction> actions = [Part.Button(surface, words["Save"], reply with { Press = Press.Save }, primary: true)];
        if (fillable) actions.Add(Part.Button(surface, words["AddMissing"], reply with { Press = Press.Fill }));
        actions.Add(Part.Button(surface, words["Change"], reply with { Press = Press.Change }));
        actions.Add(Part.Button(surface, words["Cancel"], reply with { Press = Press.Cancel }));
        return Part.Card(words, words["ReviewTitle"], body, actions);
    }

    /// <summary>What the notes hold already; nothing where nothing was filled in.</summary>
    internal static IEnumerable<AdaptiveElement> SoFar(NotesSheet sheet, Words words)
    {
        if (sheet.Notes.SomebodyCame) yield return Part.Plain(WhoCame(sheet, words)).After($"{words["WhoTitle"]}:").Quiet();
        foreach (var (key, text) in Written(sheet.Notes)) yield return Part.Plain(text!).After($"{words[key]}:").Quiet().Close();
        foreach (var goal in sheet.Notes.Goals.Where(goal => goal.Before is null)) yield return Part.Plain(goal.Text ?? "").After($"{words.Of(goal.Kind)}:").Quiet().Close();
    }

    private static IEnumerable<AdaptiveElement> Who(NotesSheet sheet, Words words)
    {
        yield return Part.Label(words["WhoTitle"]);
        yield return Part.Plain(WhoCame(sheet, words));
        var notes = sheet.Notes;
        yield return Part.Line(words.Of("WhenLine", words.Day(notes.HeldOn), notes.Minutes, words[notes.InSchoolDay ? "InSchoolTime" : "OutsideSchoolTime"], words.Of(notes.Mode)));
    }

    private static string WhoCame(NotesSheet sheet, Words words)
    {
        var notes = sheet.Notes;
        List<string> came = [];
        if (notes.StudentPresent) came.Add(sheet.Student.FirstName);
        came.AddRange(sheet.Contacts.Where(contact => notes.ContactKeys.Contains(contact.ContactKey)).Select(contact => $"{contact.Name} ({words.Relationship(contact.Relationship)})"));
        if (notes.OtherParent) came.Add(words["OtherParentCame"]);
        if (sheet.WriterCame) came.Add(words["You"]);
        came.AddRange(sheet.Colleagues.Where(colleague => notes.StaffKeys.Contains(colleague.Key)).Select(colleague => colleague.Name));
        return words.List(came);
    }

    private static IEnumerable<AdaptiveElement> Seen(ConferenceNotes notes, Words words)
    {
        yield return Part.Label(words["SeenTitle"]);
        var written = Written(notes);
        if (written.Count == 0) yield return Part.Line(words["NothingWritten"]);
        foreach (var (key, text) in written) yield return Part.Plain(text!).After(words[key] + ":");
    }

    private static List<(string Key, string? Text)> Written(ConferenceNotes notes)
    {
        (string Key, string? Text)[] fields =
        [
            ("Progress", notes.Progress), ("Accomplishments", notes.Accomplishments), ("Strengths", notes.Strengths),
            ("NeedsAttention", notes.NeedsAttention), ("Behavior", notes.BehaviorAndHomework), ("Questions", notes.ParentQuestions),
        ];
        return [.. fields.Where(field => !string.IsNullOrWhiteSpace(field.Text))];
    }

    private static IEnumerable<AdaptiveElement> Goals(ConferenceNotes notes, Words words)
    {
        var goals = notes.Goals.Where(goal => goal.Before is null || goal.Check is not null || goal.Status != goal.Before.Status).ToList();
        if (goals.Count == 0) yield break;
        yield return Part.Label(words["GoalsTitle"]);
        foreach (var goal in goals)
        {
            var due = goal.DueOn is { } day ? words.Of("DueOn", words.Day(day)) : words["NoDate"];
            yield return Part.Plain($"{goal.Text} · {due} · {words.Of("WatchedBy", words.List(goal.Monitors.Select(party => words.Of(party))))}").After(words.Of(goal.Kind) + ":");
            if (goal.Before is not null) yield return Part.Plain($"{words.Of(goal.Status)}. {goal.Check}").Quiet();
        }
    }

    private static IEnumerable<AdaptiveElement> Open(NotesSheet sheet, Words words)
    {
        yield return Part.Label(words["StillOpen"]);
        if (sheet.Standing.Open.Count == 0) yield return Part.Line(words["NothingOpen"]);
        foreach (var line in OpenParts.Lines(sheet.Standing.Open, words)) yield return line;
    }
}
