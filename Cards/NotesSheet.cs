using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The notes of a conference with all that their cards show.</summary>
/// <param name="Notes">The notes.</param>
/// <param name="Record">What is on file for the student; empty when the lists did not answer.</param>
/// <param name="School">The school.</param>
/// <param name="Contacts">The student's adults.</param>
/// <param name="Standing">Where the plan will stand with these notes saved.</param>
public sealed record NotesSheet(ConferenceNotes Notes, StudentRecord Record, School School, IReadOnlyList<Contact> Contacts, PlanStanding Standing)
{
    /// <summary>Colleagues at the school, the writer not among them.</summary>
    public IReadOnlyList<StaffMember> Colleagues { get; init; } = [];

    /// <summary>What is wrong with which field: input id to a sentence.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>();

    /// <summary>The school day.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The notes are shown again after something else: each card then says what they hold so far.</summary>
    public bool IsResumed { get; init; }

    /// <summary>The writer was there.</summary>
    public bool WriterCame { get; init; } = true;

    /// <summary>The student.</summary>
    public Student Student => Record.Student;

    /// <summary>The sheet of some notes.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="record">What is on file.</param>
    /// <param name="roster">Schools, adults, colleagues, windows.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="time">The school's clock.</param>
    public static NotesSheet Of(ConferenceNotes notes, StudentRecord record, Roster roster, StaffMember by, SchoolTime time)
    {
        var school = roster.SchoolOf(notes.SchoolKey);
        var contacts = roster.ContactsOf(notes.StudentKey).OrderByDescending(contact => contact.IsParent).ThenBy(contact => contact.Name, StringComparer.CurrentCulture).ToList();
        var policy = new SchoolPolicy(school, notes.Year, roster);
        var saved = notes.ApplyTo(record, by, time.Now, IsParent(contacts));
        return new NotesSheet(notes, record, school, contacts, policy.Evaluate(saved, time.Today))
        {
            Today = time.Today,
            WriterCame = notes.StaffKeys.Contains(by.Key),
            Colleagues = [.. roster.Staff.Where(member => member.Key != by.Key && member.SchoolKeys.Contains(school.Key)).OrderBy(member => member.Name, StringComparer.CurrentCulture)],
        };
    }

    /// <summary>Whether a contact key is a parent's or guardian's, by the student's contacts.</summary>
    public static Func<string, bool> IsParent(IEnumerable<Contact> contacts)
    {
        var parents = contacts.Where(contact => contact.IsParent).Select(contact => contact.ContactKey).ToHashSet();
        return parents.Contains;
    }

    /// <summary>The lines over every card of the walk.</summary>
    internal IEnumerable<AdaptiveElement> Head(Words words, int step, string title)
    {
        yield return Part.Heading(step == 0 ? title : words.Of("StepOf", step, title));
        yield return Part.Plain(words.Of("StudentLine", Student.FullName, words.Grade(Student.Grade), School.Name));
        if (!IsResumed || Notes.Step == ConferenceStep.Review) yield break;
        foreach (var line in ReviewCard.SoFar(this, words)) yield return line;
    }

    /// <summary>An input, and below it what is wrong with it.</summary>
    internal IEnumerable<AdaptiveElement> Field(AdaptiveInput input)
    {
        yield return input;
        if (Problems.TryGetValue(input.Id!, out var problem)) yield return Part.Problem(problem);
    }

    /// <summary>Back, skip, cancel: the way out of every card of the walk.</summary>
    internal static IEnumerable<AdaptiveAction> WaysOut(Surface surface, Words words, NotesReply reply, bool back, bool skip)
    {
        if (back) yield return Part.Button(surface, words["Back"], reply with { Press = Press.Back });
        if (skip) yield return Part.Button(surface, words["Skip"], reply with { Press = Press.Skip }, withInputs: false);
        yield return Part.Button(surface, words["Cancel"], reply with { Press = Press.Cancel }, withInputs: false);
    }
}
