using SeopBot.Plans;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Plans;

/// <summary>A district made by hand, whose picture a test exchanges: Panguitch (pes) with four students, Boulder (bes) with two.</summary>
internal sealed class Town : IDistrictSource
{
    public static readonly DateOnly Today = new(2026, 11, 4);

    public static readonly School Panguitch = History.School("Panguitch").School with { Key = "pes", Name = "Panguitch Elementary" };

    public static readonly School Boulder = Panguitch with { Key = "bes", Name = "Boulder Elementary" };

    // Of Panguitch: two are in the class of t1, two on the caseload of c1; only s1 is both.
    public static readonly IReadOnlyList<Student> SixStudents =
    [
        new("s1", "Ana", "Zane", "pes", new(2)) { TeacherKeys = ["t1"], CounselorKey = "c1" },
        new("s2", "Ben", "Allred", "pes", new(2)) { TeacherKeys = ["t1"], CounselorKey = "c2" },
        new("s3", "Cy", "Allred", "pes", new(0)) { TeacherKeys = ["t2"], CounselorKey = "c1" },
        new("s4", "Dee", "Adams", "pes", new(6)) { TeacherKeys = ["t2"] },
        new("s5", "Eve", "Brown", "bes", new(4)) { TeacherKeys = ["t3"], CounselorKey = "c3" },
        new("s6", "Flo", "Green", "bes", new(4)) { TeacherKeys = ["t3"] },
    ];

    private readonly HandClock _clock = new();

    public Town(IEnumerable<Student> students)
    {
        Students = [.. students];
        Desk = new PlanDesk(this, new SchoolTime(_clock));
        GoTo(Today);
        Picture = New();
    }

    public IReadOnlyList<Student> Students { get; set; }

    public IReadOnlyList<School> Schools { get; set; } = [Panguitch, Boulder];

    public IReadOnlyList<ConferenceWindow> Windows { get; set; } = [.. History.School("Panguitch").Windows.Select(window => window with { SchoolKey = "pes" })];

    public IReadOnlyList<StaffMember> Staff { get; set; } =
    [
        new("t1", "Tess", StaffRole.Teacher, ["pes"]), new("t2", "Tom", StaffRole.Teacher, ["pes"]), new("t3", "Tia", StaffRole.Teacher, ["bes"]),
        new("c1", "Cleo", StaffRole.Counselor, ["pes"]), new("c2", "Carl", StaffRole.Counselor, ["pes"]), new("c3", "Cora", StaffRole.Counselor, ["bes"]),
        new("o1", "Oda", StaffRole.Office, ["pes"]), new("p1", "Pat", StaffRole.Principal, ["pes"]), new("d1", "Dora", StaffRole.District, []),
        new("x1", "Xaver", (StaffRole)99, ["pes"]),
    ];

    public DistrictRecords Picture { get; set; }

    public PlanDesk Desk { get; }

    public StaffMember Who(string key) => Staff.Single(member => member.Key == key);

    public void GoTo(DateOnly day) => _clock.Now = new DateTimeOffset(day, new TimeOnly(18, 0), TimeSpan.Zero);

    /// <summary>Writes what is on file for a student, as SepCases.md does; everybody else's record stays the same object.</summary>
    public Town With(string student, string history)
    {
        var record = History.Read(history, Students.Single(one => one.Key == student));
        var mine = record with
        {
            Goals = [.. record.Goals.Select(goal => goal with { StudentKey = student })],
            Conferences = [.. record.Conferences.Select(conference => conference with { Key = $"{student}-{conference.Key}", StudentKey = student })],
        };
        Picture = Picture with { Records = new Dictionary<string, StudentRecord>(Picture.Records) { [student] = mine } };
        return this;
    }

    /// <summary>Takes up what was changed in students, staff, schools and windows.</summary>
    public DistrictRecords New() => Picture = new DistrictRecords(new Roster(Schools, Staff, Students, [], Windows),
        Picture?.Records ?? new Dictionary<string, StudentRecord>(), _clock.Now);

    public Task<PlanAnswer> AskAsync(string? asker, PlanQuestion question) =>
        (asker is null ? Desk.AskAsync(question, default) : Desk.AskAsync(Who(asker), question, default)).AsTask();

    public ValueTask<DistrictRecords> ReadAsync(CancellationToken cancellationToken) => new(Picture);

    public Task<DistrictRecords> RefreshAsync(CancellationToken cancellationToken) => Task.FromResult(Picture);

    public ValueTask<StudentRecord> ReadAsync(Student student, CancellationToken cancellationToken) => new(Picture.RecordOf(student));
}
