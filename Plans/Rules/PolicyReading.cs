namespace SeopBot.Plans.Rules;

/// <summary>How one school reads the policy in one year. A number that makes no sense is read as its default.</summary>
internal sealed class PolicyReading(School school, SchoolYear year, Roster roster, SchoolYear? keptSince)
{
    private static readonly School Usual = new("", "");
    private readonly HashSet<string> _approved = new(school.ApprovedTests.Select(test => test.Trim()), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _classes = [.. roster.CreditRules.Select(rule => rule.GraduationYear)];

    /// <summary>The school.</summary>
    public School School => school;

    /// <summary>The school year.</summary>
    public SchoolYear Year => year;

    /// <summary>The first school year whose records tell who had a plan; before it nothing is known to be missing.</summary>
    public SchoolYear KeptSince { get; } = keptSince ?? year;

    /// <summary>The clusters whose codes the school's courses have.</summary>
    public string Framework { get; } = $"{school.ClusterFramework}";

    /// <summary>Days after enrollment in which nothing is due.</summary>
    public int GraceDays { get; } = GraceOf(school);

    /// <summary>By when SEP conferences are due.</summary>
    public DueCalendar Sep { get; } = DueCalendar.OfSep(year, roster.WindowsOf(school.Key, year, PlanKind.Sep), GraceOf(school));

    /// <summary>By when SEOP conferences are due.</summary>
    public DueCalendar Seop { get; } = DueCalendar.OfSeop(year, roster.WindowsOf(school.Key, year, PlanKind.Seop), GraceOf(school));

    /// <summary>The credit tables, for the explanation of the requirements.</summary>
    public IReadOnlyList<CreditRule> CreditRules => roster.CreditRules;

    /// <summary>The school by whose settings a conference counts: the one that held it; this one where that is not known.</summary>
    public School SchoolOf(Conference held) => held.SchoolKey == school.Key ? school : roster.FindSchool(held.SchoolKey) ?? school;

    /// <summary>Whether the student's or another counselor was there, or somebody who is not on file and might be one.</summary>
    public bool HasCounselor(Conference held, Student student)
    {
        foreach (var key in held.StaffKeys)
            if (key == student.CounselorKey || roster.FindStaff(key) is null or { Role: StaffRole.Counselor }) return true;
        return false;
    }

    /// <summary>Most students invited to a small group of a school.</summary>
    public static int GroupMaxOf(School school) => school.GroupMax >= SeopRules.SmallestGroup ? school.GroupMax : Usual.GroupMax;

    /// <summary>What the school offers: it says what the rows of students' courses leave blank.</summary>
    public SchoolCourses Courses { get; } = roster.Courses.Of(school.Key);

    /// <summary>Whether the board approved the test.</summary>
    public bool IsApproved(string instrument) => _approved.Contains(instrument.Trim());

    /// <summary>Whether there is a credit table for the graduating class.</summary>
    public bool HasCreditTable(int? graduationYear) => graduationYear is { } known && _classes.Contains(known);

    private static int GraceOf(School school) => school.GraceDays >= 0 ? school.GraceDays : Usual.GraceDays;
}
