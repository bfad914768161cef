namespace SeopBot.SharePoint.Lists;

/// <summary>All lists of the public contract. Source: docs/lists.md.</summary>
internal static class ListPlan
{
    public static StudentsList Students { get; } = new();

    public static ContactsList Contacts { get; } = new();

    public static StaffList Staff { get; } = new();

    public static SchoolsList Schools { get; } = new();

    public static WindowsList Windows { get; } = new();

    public static PlansList Plans { get; } = new();

    public static ConferencesList Conferences { get; } = new();

    public static GoalsList Goals { get; } = new();

    public static GoalChecksList GoalChecks { get; } = new();

    public static AssessmentsList Assessments { get; } = new();

    public static CoursesList Courses { get; } = new();

    public static CoursePlanList CoursePlan { get; } = new();

    public static InvitationsList Invitations { get; } = new();

    public static CreditRulesList CreditRules { get; } = new();

    public static TrainingList Training { get; } = new();

    public static DisclosuresList Disclosures { get; } = new();

    public static RemindersList Reminders { get; } = new();

    public static IReadOnlyList<SchoolList> All { get; } =
    [
        Students, Contacts, Staff, Schools, Windows, Plans, Conferences, Goals, GoalChecks, Assessments,
        Courses, CoursePlan, CreditRules, Invitations, new SlotsList(),
        new ParentRequestsList(), Training, Disclosures, Reminders,
    ];

    /// <summary>The list with that name.</summary>
    public static SchoolList Of(string name) => All.First(list => list.Name == name);
}
