using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>What a sentence is read against.</summary>
/// <param name="Roster">Schools, staff and students whose names may be in it.</param>
/// <param name="Asker">Who writes; "my students" are this person's.</param>
/// <param name="Today">The school day, from which "since Monday" counts.</param>
public sealed record QuestionContext(Roster Roster, StaffMember Asker, DateOnly Today)
{
    /// <summary>The question answered last, for "and 11th?"; null when there was none.</summary>
    public PlanQuestion? Previous { get; init; }

    /// <summary>The students listed last, by key and in their order, for "why is the second one on it?".</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>How many were listed before those: the first of them has the next number.</summary>
    public int ListedBefore { get; init; }

    /// <summary>The grades of the students whom the asker may see.</summary>
    public IReadOnlyList<Grade> Grades => [.. Roster.Students.Where(student => Access.MaySee(Asker, student)).Select(student => student.Grade).Distinct().Order()];

    /// <summary>The schools whose students the asker may see.</summary>
    public IReadOnlyList<string> SchoolKeys => Asker.Role == StaffRole.District ? [.. Roster.Schools.Select(school => school.Key)] : Asker.SchoolKeys;

    /// <summary>Notes of a conference are being written: what could as well be a note is one.</summary>
    public bool InNotes { get; init; }
}
