namespace SeopBot.Samples;

/// <summary>The staff of one school of the big district.</summary>
internal sealed record BigTeam(IReadOnlyList<SampleStaff> All)
{
    private readonly SampleStaff[] _teachers = [.. All.Where(member => member.Role == "teacher")];
    private readonly SampleStaff[] _counselors = [.. All.Where(member => member.Role == "counselor")];

    /// <summary>The teacher of the room, or the counselor by the student's number.</summary>
    public SampleStaff AdviserOf(SampleStudent student) => student.School.IsElementary ? RoomOf(student) : _counselors[Number(student) % _counselors.Length];

    /// <summary>One teacher in an elementary school, six above.</summary>
    public IEnumerable<string> TeachersOf(SampleStudent student) => student.School.IsElementary ? [RoomOf(student).Key]
        : Enumerable.Range(0, 6).Select(subject => _teachers[(Number(student) / 3 + subject * 7) % _teachers.Length].Key).Distinct();

    // Rooms of one grade each.
    private SampleStaff RoomOf(SampleStudent student)
    {
        var rooms = Math.Max(1, _teachers.Length / 7);
        return _teachers[(student.Grade * rooms + Number(student) % rooms) % _teachers.Length];
    }

    private static int Number(SampleStudent student) => int.Parse(student.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Hires the staff of the big district, by names that are drawn.</summary>
internal sealed class BigFaculty(Random chance)
{
    // One counselor for 350 students. Source: domain.md §1.2.
    private const int StudentsACounselor = 350, StudentsATeacher = 19;
    private int _hired = 1;

    /// <summary>A principal, an office, counselors above elementary school, and teachers.</summary>
    public BigTeam Hire(SampleSchool school, int students) => new(
    [
        Hire("principal", school), Hire("office", school),
        .. Enumerable.Range(0, school.IsElementary ? 0 : 1 + students / StudentsACounselor).Select(_ => Hire("counselor", school)),
        .. Enumerable.Range(0, Math.Max(7, students / StudentsATeacher)).Select(_ => Hire("teacher", school)),
    ]);

    private SampleStaff Hire(string role, SampleSchool school) =>
        new($"t{++_hired}", chance.Pick(chance.Happens(0.7) ? Names.Women : Names.Men), chance.Pick(Names.Families), role, school);
}
