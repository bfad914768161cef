namespace SeopBot.Plans;

/// <summary>What a member of staff does; it decides whose students they may see.</summary>
public enum StaffRole
{
    /// <summary>Sees the students of the own classes.</summary>
    Teacher,

    /// <summary>Sees the own caseload.</summary>
    Counselor,

    /// <summary>Sees the own school; records no conferences.</summary>
    Office,

    /// <summary>Sees the own school.</summary>
    Principal,

    /// <summary>Sees every school.</summary>
    District,
}

/// <summary>A student of the district.</summary>
/// <param name="Key">The id in the student information system.</param>
/// <param name="GivenName">First name.</param>
/// <param name="FamilyName">Last name.</param>
/// <param name="SchoolKey">The school attended.</param>
/// <param name="Grade">The current grade.</param>
public sealed record Student(string Key, string GivenName, string FamilyName, string SchoolKey, Grade Grade)
{
    /// <summary>The name the student goes by; null when it is the given name.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Calendar year of the graduation; null when unknown.</summary>
    public int? GraduationYear { get; init; }

    /// <summary>The counselor in charge; null in elementary schools.</summary>
    public string? CounselorKey { get; init; }

    /// <summary>The teachers of the student's classes.</summary>
    public IReadOnlyList<string> TeacherKeys { get; init; } = [];

    /// <summary>Titles of the student's classes, to tell two students of one name apart.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>First school day here; null when unknown (then the whole year counts).</summary>
    public DateOnly? EnrolledOn { get; init; }

    /// <summary>First day no longer enrolled; null while enrolled.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Date of birth; null when unknown.</summary>
    public DateOnly? BirthOn { get; init; }

    /// <summary>Language of the home as a BCP 47 tag; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The first name to use.</summary>
    public string FirstName => string.IsNullOrWhiteSpace(PreferredName) ? GivenName : PreferredName;

    /// <summary>First and last name as the student goes by them.</summary>
    public string FullName => $"{FirstName} {FamilyName}";

    /// <summary>Whether the student is enrolled on that day. From LeftOn on (that day included) no longer. Source: domain.md §9.6 (9).</summary>
    public bool IsEnrolled(DateOnly day) => (EnrolledOn is null || EnrolledOn <= day) && (LeftOn is null || day < LeftOn);
}

/// <summary>One adult of one student: a parent, a guardian, or another contact.</summary>
/// <param name="StudentKey">The student.</param>
/// <param name="ContactKey">The adult's id in the student information system.</param>
/// <param name="Name">The adult's name.</param>
/// <param name="Relationship">parent, guardian, relative, aide, doctor, other.</param>
public sealed record Contact(string StudentKey, string ContactKey, string Name, string Relationship)
{
    /// <summary>The row's key: <c>adult:student</c>.</summary>
    public string Key => $"{ContactKey}:{StudentKey}";

    /// <summary>E-mail address; null when unknown.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number; null when unknown.</summary>
    public string? Phone { get; init; }

    /// <summary>Language as a BCP 47 tag; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Which household the adult belongs to; adults of two households never see each other's data.</summary>
    public string? Household { get; init; }

    /// <summary>May see the student's plan.</summary>
    public bool MaySee { get; init; }

    /// <summary>May book conferences for the student.</summary>
    public bool MayBook { get; init; }

    /// <summary>Agreed to be written to.</summary>
    public bool Consent { get; init; }

    /// <summary>A parent or guardian, whose presence the policy asks for. Source: Policy 4030, 3.1.1.</summary>
    public bool IsParent => Relationship is "parent" or "guardian" or "mother" or "father";
}

/// <summary>A member of the school staff.</summary>
/// <param name="Key">The id in the student information system.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Role">What they do.</param>
/// <param name="SchoolKeys">The schools they work at.</param>
public sealed record StaffMember(string Key, string Name, StaffRole Role, IReadOnlyList<string> SchoolKeys)
{
    /// <summary>E-mail address; null when unknown.</summary>
    public string? Email { get; init; }

    /// <summary>The Microsoft Entra object id that Teams sends with every message; null when not linked yet.</summary>
    public string? EntraId { get; init; }

    /// <summary>First day no longer employed; null while employed. Whoever has one has no right any more.</summary>
    public DateOnly? LeftOn { get; init; }
}

/// <summary>SEP (elementary) or SEOP (secondary).</summary>
public enum PlanKind
{
    /// <summary>Student Education Plan.</summary>
    Sep,

    /// <summary>Student Education Occupational Plan.</summary>
    Seop,
}

/// <summary>Days on which a school holds conferences.</summary>
/// <param name="SchoolKey">The school.</param>
/// <param name="Year">The school year.</param>
/// <param name="Kind">What the conferences are for.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day; what is due is due by its close.</param>
public sealed record ConferenceWindow(string SchoolKey, SchoolYear Year, PlanKind Kind, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The row's key: <c>school:startsOn</c>.</summary>
    public string Key => $"{SchoolKey}:{StartsOn:yyyy-MM-dd}";

    /// <summary>First time of day; null when not set.</summary>
    public TimeOnly? FirstTime { get; init; }

    /// <summary>Last time of day; null when not set.</summary>
    public TimeOnly? LastTime { get; init; }

    /// <summary>A half day of school.</summary>
    public bool HalfDay { get; init; }

    /// <summary>Length of one conference; null when not set.</summary>
    public TimeSpan? Slot { get; init; }

    /// <summary>Pause between two conferences; null when not set.</summary>
    public TimeSpan? Buffer { get; init; }
}
