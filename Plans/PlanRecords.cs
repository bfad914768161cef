namespace SeopBot.Plans;

/// <summary>Where a row lives in the lists and which version of it was read.</summary>
/// <param name="ItemId">The list item's id.</param>
/// <param name="ETag">The version, as Graph gave it.</param>
/// <param name="WebUrl">Where a person sees the row; null when unknown.</param>
public sealed record RowStamp(string ItemId, string ETag, string? WebUrl = null);

/// <summary>A student's plan of one school year.</summary>
/// <param name="StudentKey">The student.</param>
/// <param name="SchoolKey">The school that keeps the plan.</param>
/// <param name="Year">The school year.</param>
/// <param name="Kind">SEP or SEOP.</param>
/// <param name="Grade">The grade in that year; null when it cannot be read.</param>
public sealed record Plan(string StudentKey, string SchoolKey, SchoolYear Year, PlanKind Kind, Grade? Grade)
{
    /// <summary>The row's key: <c>student:schoolYear</c>.</summary>
    public string Key => $"{StudentKey}:{Year}";

    /// <summary>Progress towards the achievement standards. Source: Policy 4030, 2.1, 3.1.3.1.</summary>
    public string? Progress { get; init; }

    /// <summary>Accomplishments. Source: Policy 4030, 2.1, 3.1.3.1.</summary>
    public string? Accomplishments { get; init; }

    /// <summary>Strengths. Source: Policy 4030, 2.1, 3.1.3.1.</summary>
    public string? Strengths { get; init; }

    /// <summary>Areas needing attention, or "none at this time". Source: Policy 4030, 3.1.3.1.</summary>
    public string? NeedsAttention { get; init; }

    /// <summary>Completion of requirements or competencies, in words. Source: Policy 4030, 3.2.3.1.</summary>
    public string? RequirementsStatus { get; init; }

    /// <summary>The career cluster chosen; null when none. Source: Policy 4030, 3.2.3.3.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Education after high school. Source: Policy 4030, 3.2.3.4.</summary>
    public string? PostSecondaryEducation { get; init; }

    /// <summary>Occupation or field of interest. Source: Policy 4030, 3.2.3.4.</summary>
    public string? Occupation { get; init; }

    /// <summary>Whether and how the student means to graduate early; null when not asked yet. Source: Policy 4030, 3.2.3.6.</summary>
    public EarlyGraduation? EarlyGraduation { get; init; }

    /// <summary>The parent's acknowledgment; null when none. Source: USBE guidance, domain.md §1.3.</summary>
    public Acknowledgment? Acknowledgment { get; init; }

    /// <summary>Raised by the bot when goals change, by hand when cluster or courses do; an acknowledgment holds only for its version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who changed the row last through the bot; null when nobody did.</summary>
    public string? EditedBy { get; init; }

    /// <summary>The stored row this was read from; null when not stored yet.</summary>
    public RowStamp? Stamp { get; init; }
}

/// <summary>A test result.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="Instrument">Acadience, RISE, …</param>
/// <param name="Subject">Reading, math, …</param>
/// <param name="Window">BOY, MOY, EOY or year.</param>
/// <param name="TakenOn">The day of the test; null where the student was excused on no day that is known.</param>
public sealed record Assessment(string Key, string StudentKey, string Instrument, string Subject, string Window, DateOnly? TakenOn)
{
    /// <summary>The score; null when there is none.</summary>
    public decimal? Score { get; init; }

    /// <summary>The level the school reports, as "At Benchmark"; null when there is none.</summary>
    public string? Level { get; init; }

    /// <summary>The parent excused the student: never a gap. Source: domain.md §1.8.</summary>
    public bool Excused { get; init; }
}

/// <summary>Everything on file for one student, all years.</summary>
/// <param name="Student">The student.</param>
public sealed record StudentRecord(Student Student)
{
    /// <summary>Plans, one a school year.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>Conferences.</summary>
    public IReadOnlyList<Conference> Conferences { get; init; } = [];

    /// <summary>Goals.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Looks at goals.</summary>
    public IReadOnlyList<GoalCheck> Checks { get; init; } = [];

    /// <summary>Test results.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>Courses planned, taken and earned.</summary>
    public IReadOnlyList<PlannedCourse> Courses { get; init; } = [];

    /// <summary>Invitations to the adults.</summary>
    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    /// <summary>The adults of the student.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>The plan of that year; null when there is no row.</summary>
    public Plan? PlanOf(SchoolYear year)
    {
        // By index: it is asked of every student of a district at once.
        for (var index = 0; index < Plans.Count; index++)
            if (Plans[index].Year == year) return Plans[index];
        return null;
    }

    /// <summary>The name of one of the student's adults; null when not on file.</summary>
    public string? NameOfContact(string? contactKey) => Contacts.FirstOrDefault(contact => contact.ContactKey == contactKey)?.Name;

    /// <summary>The goals of that year.</summary>
    public IEnumerable<Goal> GoalsOf(SchoolYear year) => Goals.Where(goal => goal.Year == year);
}
