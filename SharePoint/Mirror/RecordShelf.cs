using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>One student's records while they are being gathered.</summary>
internal sealed class RecordShelf
{
    // Most students have rows of a few kinds only.
    private List<Plan>? _plans;
    private List<Conference>? _conferences;
    private List<Goal>? _goals;
    private List<GoalCheck>? _checks;
    private List<Assessment>? _results;
    private List<PlannedCourse>? _courses;
    private List<Invitation>? _invitations;
    private List<Contact>? _contacts;

    /// <summary>The student; null when there is no such row in the roster.</summary>
    public Student? Student { get; set; }

    /// <summary>Puts a record to the others of its kind.</summary>
    public void Put(object record)
    {
        switch (record)
        {
            case Student student: Student = student; break;
            case Contact contact: (_contacts ??= []).Add(contact); break;
            case Plan plan: (_plans ??= []).Add(plan); break;
            case Conference conference: (_conferences ??= []).Add(conference); break;
            case Goal goal: (_goals ??= []).Add(goal); break;
            case GoalCheck check: (_checks ??= []).Add(check); break;
            case ListedAssessment listed: (_results ??= []).Add(listed.Result); break;
            case PlannedCourse course: (_courses ??= []).Add(course); break;
            case Invitation invitation: (_invitations ??= []).Add(invitation); break;
        }
    }

    /// <summary>The student's record, in lists of exactly the size needed.</summary>
    public StudentRecord ToRecord(Student student, IReadOnlyList<Contact>? contacts = null) => new(student)
    {
        Plans = _plans?.ToArray() ?? [],
        Conferences = _conferences?.ToArray() ?? [],
        Goals = _goals?.ToArray() ?? [],
        Checks = _checks?.ToArray() ?? [],
        Assessments = _results?.ToArray() ?? [],
        Courses = _courses?.ToArray() ?? [],
        Invitations = _invitations?.ToArray() ?? [],
        Contacts = contacts ?? _contacts?.ToArray() ?? [],
    };
}
