using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>"Remind their teachers": one message a teacher to look at first, then what was sent to whom.</summary>
public static class ReminderCard
{
    /// <summary>Most teachers on one card; more are reminded school by school.</summary>
    public const int MostTeachers = 40;

    private const int MostNames = 3;

    /// <summary>What a button of this card does.</summary>
    public enum Press
    {
        /// <summary>Draft the messages.</summary>
        Draft,

        /// <summary>Send them to those ticked.</summary>
        Send,
    }

    /// <summary>A button of this card, or one that leads to it.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>Whose teachers.</summary>
        public PlanQuestion Question { get; init; } = new();

        /// <summary>What to do.</summary>
        public Press Press { get; init; }

        /// <summary>The confirmation's id, made when the draft was drawn: a second tap sends nothing twice.</summary>
        public string? Confirmation { get; init; }

        /// <summary>Keys of the teachers ticked, joined by commas.</summary>
        public string? Teachers { get; init; }

        /// <summary>The message's own words, before the students.</summary>
        public string? Text { get; init; }
    }

    /// <summary>What would be sent, to look at and to change.</summary>
    /// <param name="drafts">One message a teacher.</param>
    /// <param name="understood">About which students, in words.</param>
    /// <param name="reply">What Send sends, with the confirmation's id.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard DrawDrafts(ReminderDrafts drafts, string understood, Reply reply, Words words, Surface surface)
    {
        var reachable = drafts.Drafts.Where(draft => draft.IsReachable).Take(MostTeachers).ToList();
        List<AdaptiveElement> body = [.. Head(words["RemindTitle"], understood)];
        if (reachable.Count > 0) body.AddRange(Choice(reachable, words));
        else body.Add(Part.Line(words["RemindNobody"]));
        if (reachable.Where(draft => draft.IsSoon).ToList() is { Count: > 0 } soon)
            body.Add(Part.Plain(words.Of("RemindAgain", string.Join(", ", soon.Select(draft => words.Of("RemindAgainOne", draft.Teacher.Name, words.Day(draft.LastOn!.Value)))))));
        body.AddRange(Apart(drafts, words));
        List<AdaptiveAction> actions = [];
        if (reachable.Count > 0) actions.Add(Part.Button(surface, words["RemindSend"], reply with { Press = Press.Send }, primary: true));
        actions.Add(ToList(reply, words, surface));
        return Part.Card(words, words["RemindTitle"], body, actions);
    }

    /// <summary>What was sent to whom.</summary>
    /// <param name="sent">The messages kept; they go out right after.</param>
    /// <param name="roster">Names of the teachers.</param>
    /// <param name="understood">About which students, in words.</param>
    /// <param name="reply">The question, for the way back.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard DrawSent(IReadOnlyList<Reminder> sent, Roster roster, string understood, Reply reply, Words words, Surface surface)
    {
        var title = words[sent.Count == 0 ? "RemindNoneSent" : "RemindSent"];
        List<AdaptiveElement> body = [.. Head(title, understood)];
        body.AddRange(sent.Select(reminder => Sent(reminder, roster, words)));
        if (sent.Count > 0) body.Add(Part.Line(words["RemindRemembered"]).Quiet());
        return Part.Card(words, title, body, [ToList(reply, words, surface)]);
    }

    /// <summary>Whom somebody reminded, and when.</summary>
    /// <param name="sent">The reminders, the latest first.</param>
    /// <param name="roster">Names of the teachers.</param>
    /// <param name="time">The school's clock.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard DrawReminded(IReadOnlyList<Reminder> sent, Roster roster, SchoolTime time, Words words, Surface surface)
    {
        var title = words[sent.Count == 0 ? "RemindedNobody" : "RemindedWhom"];
        List<AdaptiveElement> body = [Part.Heading(title)];
        foreach (var day in sent.Take(MostTeachers).GroupBy(reminder => time.DayOf(reminder.At)))
        {
            body.Add(Part.Label(Part.Capital(words.Day(day.Key))));
            body.AddRange(day.Select(reminder => Sent(reminder, roster, words).Close()));
        }

        return Part.Card(words, title, body, [Part.Button(surface, words["WelcomeMissing"], new AnswerCard.Reply())]);
    }

    private static PlainText Sent(Reminder reminder, Roster roster, Words words) =>
        Part.Plain($"{Students(reminder.StudentKeys.Count, words)} · {words.Of(reminder.State)}").After($"{roster.FindStaff(reminder.TeacherKey)?.Name ?? reminder.TeacherKey} ·");

    private static IEnumerable<AdaptiveElement> Head(string title, string understood) => [Part.Heading(title), Part.Plain(understood).Quiet().Close()];

    private static IEnumerable<AdaptiveElement> Choice(IReadOnlyList<ReminderDraft> drafts, Words words)
    {
        // Somebody who was reminded a few days ago is not ticked: sending again is a choice.
        var ticked = drafts.Where(draft => !draft.IsSoon).Select(draft => draft.Teacher.Key);
        var choices = Part.Choices("teachers", words["RemindWhom"], string.Join(',', ticked), drafts.Select(draft => (draft.Teacher.Key, LineOf(draft, words))));
        choices.IsMultiSelect = true;
        choices.Style = AdaptiveChoiceInputStyle.Expanded;
        yield return choices;
        yield return Part.Text("text", words["RemindText"], words["RemindTextDefault"]);
        yield return Part.Line(words["RemindAdds"]).Quiet();
    }

    private static string LineOf(ReminderDraft draft, Words words)
    {
        var names = draft.Students.Take(MostNames).Select(student => student.Student.FullName).ToList();
        if (draft.Students.Count > MostNames) names.Add(words.Of("AndMore", draft.Students.Count - MostNames));
        var last = draft.LastOn is { } day ? $" · {words.Of("RemindedOn", words.Day(day))}" : "";
        return $"{draft.Teacher.Name} · {Students(draft.Students.Count, words)}: {string.Join(", ", names)}{last}";
    }

    // Whom no message can reach.
    private static IEnumerable<AdaptiveElement> Apart(ReminderDrafts drafts, Words words)
    {
        var unreached = drafts.Drafts.Where(draft => !draft.IsReachable).Select(draft => $"{draft.Teacher.Name} ({draft.Students.Count})").ToList();
        if (unreached.Count > 0) yield return Part.Plain(words.Of("RemindUnreached", words.List(unreached)));
        if (drafts.WithoutTeacher.Count > 0) yield return Part.Line(words.Of("RemindWithoutTeacher", drafts.WithoutTeacher.Count));
        if (drafts.Drafts.Count(draft => draft.IsReachable) is > MostTeachers and var all) yield return Part.Line(words.Of("RemindFirst", MostTeachers, all));
    }

    private static string Students(int count, Words words) => count == 1 ? words["StudentCountOne"] : words.Of("StudentCount", count);

    private static AdaptiveAction ToList(Reply reply, Words words, Surface surface) =>
        Part.Button(surface, words["BackToList"], new AnswerCard.Reply { Question = reply.Question }, withInputs: false);
}
