using System.Runtime.Serialization;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>The message that shows the notes' card.</summary>
/// <param name="Conversation">The conversation it is in.</param>
/// <param name="Activity">The message; null on channels that give no ids.</param>
public sealed record CardAddress(string Conversation, string? Activity);

/// <summary>Notes that a person has begun and not yet saved.</summary>
/// <param name="Notes">The notes.</param>
/// <param name="Card">Where their card is shown; null before it was.</param>
public sealed record OpenNote(ConferenceNotes Notes, CardAddress? Card = null);

/// <summary>All that a person has begun, the newest last: kept with the person, so that it is there on another device and after a restart.</summary>
public sealed record OpenNotes
{
    /// <summary>Most notes one person may leave half written; the oldest untouched go first.</summary>
    public const int Most = 40;

    /// <summary>What was said of a conference before it was known whose it was; null when nothing waits.</summary>
    public string? SaidBefore { get; init; }

    /// <summary>The key of the notes that the person was asked whether to give up; null when they were not.</summary>
    public string? GivingUp { get; init; }

    /// <summary>The notes, the newest last.</summary>
    public IReadOnlyList<OpenNote> All { get; init; } = [];

    /// <summary>The notes worked on last; null when there are none.</summary>
    [IgnoreDataMember]
    public OpenNote? Current => All.Count > 0 ? All[^1] : null;

    /// <summary>The notes with that key.</summary>
    public OpenNote? Find(string? key) => All.FirstOrDefault(open => open.Notes.Key == key);

    /// <summary>The notes of a student to go on with: not the edit of a saved conference, not of another day unless something was typed, never older than a week.</summary>
    public OpenNote? Of(Student student, DateOnly today) => All.LastOrDefault(open => open.Notes.StudentKey == student.Key && open.Notes.ConferenceBefore is null
        && (open.Notes.HeldOn == today || (open.Notes.Touched && open.Notes.HeldOn > today.AddDays(-7))));

    /// <summary>With these notes as the newest.</summary>
    public OpenNotes With(OpenNote note)
    {
        List<OpenNote> kept = [.. All.Where(open => open.Notes.Key != note.Notes.Key), note];
        while (kept.Count > Most) kept.RemoveAt(Math.Max(0, kept.FindIndex(0, kept.Count - 1, open => !open.Notes.Touched)));
        return this with { All = kept };
    }

    /// <summary>Without the notes of that key.</summary>
    public OpenNotes Without(string key) => this with { All = [.. All.Where(open => open.Notes.Key != key)] };
}
