namespace SeopBot.Plans;

/// <summary>Who may see and record what: the one place where role and roster are checked. Source: 34 CFR 99.31(a)(1); domain.md §5.</summary>
public static class Access
{
    /// <summary>Whether the member of staff may see the student's plan.</summary>
    public static bool MaySee(StaffMember staff, Student student) => staff.Role switch
    {
        StaffRole.Teacher => student.TeacherKeys.Contains(staff.Key),
        StaffRole.Counselor => student.CounselorKey == staff.Key,
        StaffRole.Office or StaffRole.Principal => staff.SchoolKeys.Contains(student.SchoolKey),
        StaffRole.District => true,
        _ => false,
    };

    /// <summary>Whether the member of staff may record a conference with the student: those who hold conferences, not office or district.</summary>
    public static bool MayRecord(StaffMember staff, Student student) =>
        staff.Role is StaffRole.Teacher or StaffRole.Counselor or StaffRole.Principal && MaySee(staff, student);

    /// <summary>The students whose plans the member of staff may see, enrolled on that day, by name.</summary>
    public static IEnumerable<Student> StudentsOf(StaffMember staff, Roster roster, DateOnly day)
    {
        var candidates = staff.Role == StaffRole.District ? roster.Students : staff.SchoolKeys.SelectMany(roster.StudentsOf);
        return candidates.Where(student => MaySee(staff, student) && student.IsEnrolled(day))
            .OrderBy(student => student.FamilyName, StringComparer.CurrentCulture)
            .ThenBy(student => student.FirstName, StringComparer.CurrentCulture)
            .ThenBy(student => student.Key, StringComparer.Ordinal);
    }
}
